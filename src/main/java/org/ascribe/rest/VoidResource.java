package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.ascribe.export.RdfText;
import org.ascribe.http.Asked;
import org.ascribe.http.Form;
import org.ascribe.http.Reply;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;

/** {@code /.well-known/void}: what the data set is, and how much of it there is. */
@Path(".well-known/void")
public final class VoidResource {

  private final Counts counts;
  private final Pages pages;

  /** Describes what these count. */
  @Inject
  public VoidResource(Counts counts) {
    this.counts = counts;
    this.pages = new Pages(counts.iris());
  }

  /** The description in the form that is asked for, as of the newest entry of the ledger. */
  @GET
  public Response description(@Context ContainerRequestContext request) {
    Asked asked = Asked.of(request);
    Counts.Counted counted = counts.now();
    return Reply.to(asked, Form.RDF)
        .revision(counted.sequence())
        .send(form ->
            form == Form.HTML
                ? pages.dataset(PageContext.of(asked.path()), counted.triples(), counted.classes())
                : RdfText.write(
                    VoidGraph.dataset(
                        asked, counts.iris().base() + "id/", counted.graphs(), counted.classes()),
                    form.syntax().orElseThrow()));
  }
}
