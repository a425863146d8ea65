package org.ascribe.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.export.Dump;
import org.ascribe.export.Profile;
import org.ascribe.export.Syntax;
import org.ascribe.http.Asked;
import org.ascribe.http.EntityTag;
import org.ascribe.http.Form;
import org.ascribe.http.Parameters;
import org.ascribe.http.Streamed;
import org.ascribe.http.Wire;
import org.ascribe.model.AscribeException;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.ascribe.vocab.Prefixes;
import org.glassfish.jersey.server.CloseableService;

/** The whole data set as a file. */
@Path("/export")
public final class ExportResource {

  private final Snapshots snapshots;
  private final Wire wire;

  /** Made for each request. */
  @Inject
  public ExportResource(Snapshots snapshots, Wire wire) {
    this.snapshots = snapshots;
    this.wire = wire;
  }

  /** In the syntax of {@code format} (or of the suffix, or of {@code Accept}; else TriG). */
  @GET
  public Response export(
      @Context ContainerRequestContext request, @Context CloseableService closeables) {
    Asked asked = Asked.of(request);
    Parameters parameters = asked.parameters(request, Set.of("format", "profile"));
    Form form = form(asked, parameters.one("format"));
    Syntax syntax = form.syntax().orElseThrow();
    Profile profile = profile(syntax, parameters.one("profile"));
    Snapshot snapshot = snapshots.open();
    closeables.add(snapshot::close);
    EntityTag tag =
        new EntityTag(EntityTag.of(snapshot.sequence(), form).value() + "-" + profile.word());
    Response.ResponseBuilder response =
        Response.ok()
            .header(HttpHeaders.ETAG, tag)
            .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (tag.matches(asked.ifNoneMatch())) {
      return response.status(Response.Status.NOT_MODIFIED).build();
    }
    String file = "ascribe-r%d.%s".formatted(snapshot.sequence(), syntax.suffix());
    Dump dump = new Dump(syntax, profile, Prefixes.all());
    return response
        .type(form.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .entity(new Streamed(wire, asked, out -> dump.write(snapshot, out)))
        .build();
  }

  private static Form form(Asked asked, Optional<String> format) {
    if (format.isPresent()) {
      return Form.STATEMENTS.stream()
          .filter(form -> form.suffix().equals(format.get()))
          .findFirst()
          .orElseThrow(() -> unknown("format", format.get(), formats()));
    }
    boolean said = asked.suffix().isPresent() || asked.accept().isPresent();
    return said && !asked.browser() ? asked.choose(Form.DUMP) : Form.TRIG;
  }

  private static String formats() {
    return Form.STATEMENTS.stream().map(Form::suffix).collect(Collectors.joining(", "));
  }

  private static Profile profile(Syntax syntax, Optional<String> word) {
    if (word.isEmpty()) {
      return Profile.RDF11;
    }
    String known =
        Arrays.stream(Profile.values()).map(Profile::word).collect(Collectors.joining(", "));
    Profile profile =
        Profile.ofWord(word.get()).orElseThrow(() -> unknown("profile", word.get(), known));
    if (profile == Profile.RDF12 && !syntax.hasTripleTerms()) {
      throw new AscribeException.BadInput(
          "%s cannot carry the triple terms of rdf12: take ttl, trig, nt or nq, or profile=rdf11"
              .formatted(syntax.suffix()));
    }
    return profile;
  }

  private static AscribeException.BadInput unknown(String name, String given, String known) {
    String shown = given.length() <= 80 ? given : given.substring(0, 80) + "…";
    return new AscribeException.BadInput(
        "%s is '%s', and must be one of %s".formatted(name, shown, known));
  }
}
