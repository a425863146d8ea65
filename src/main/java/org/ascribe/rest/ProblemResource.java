package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ascribe.http.Asked;
import org.ascribe.http.Form;
import org.ascribe.http.ProblemKind;
import org.ascribe.http.Reply;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;
import org.ascribe.pages.ProblemNote;

/** {@code /problems/{code}}: what each kind of problem means (RFC 9457 section 3.1.1). */
@Path("problems/{code}")
public final class ProblemResource {

  private static final List<Form> FORMS = List.of(Form.HTML, Form.JSON);

  private final Pages pages = new Pages(IriScheme.standard());

  /** Made by the application. */
  public ProblemResource() {}

  /** The meaning of a kind of problem. */
  @GET
  public Response problem(
      @PathParam("code") String code, @Context ContainerRequestContext request) {
    ProblemKind kind =
        Arrays.stream(ProblemKind.values())
            .filter(k -> k.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> new AscribeException.NotFound("there is no problem '%s'".formatted(code)));
    Asked asked = Asked.of(request);
    return Reply.to(asked, FORMS)
        .send(form -> form == Form.HTML ? page(kind, asked) : json(kind, asked));
  }

  private String page(ProblemKind kind, Asked asked) {
    ProblemNote note =
        new ProblemNote(
            kind.status(),
            kind.title(),
            kind.meaning(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    return pages.problem(PageContext.of(asked.path()), note);
  }

  private static String json(ProblemKind kind, Asked asked) {
    ObjectNode json =
        ThingJson.object()
            .put("type", asked.canonical().toString())
            .put("title", kind.title())
            .put("status", kind.status())
            .put("meaning", kind.meaning());
    return Reads.text(json);
  }
}
