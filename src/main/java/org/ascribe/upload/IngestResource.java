package org.ascribe.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ascribe.http.Asked;
import org.ascribe.http.Parameters;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.http.ProblemText;
import org.ascribe.http.Wire;
import org.ascribe.http.WriteAccess;
import org.ascribe.ingest.Reading.Fault;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Release;
import org.ascribe.model.AscribeException;

/**
 * {@code POST /ingest}: takes in a file in any format that is read, and answers what came of it.
 * The answer is the report that {@code ascribe load --json} prints; where nothing could be kept it
 * is a problem that carries the report (INTERFACES 1.2).
 */
@Path("/ingest")
public final class IngestResource {

  private static final Set<String> KNOWN = Set.of("format", "dryRun", "release", "whole", "force");

  /** Who the ledger says it was: there is one token, so no more is known. */
  private static final String AGENT = "holder of the write token, by /ingest";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Taker taker;
  private final WriteAccess access;
  private final Wire wire;

  /** Made for each request. */
  @Inject
  public IngestResource(Taker taker, WriteAccess access, Wire wire) {
    this.taker = taker;
    this.wire = wire;
    this.access = access;
  }

  /**
   * Takes a file in; what it is follows from its first bytes and not from its media type. A form
   * brings it as its part {@code file}, and a mapping file as its part {@code mapping}.
   */
  @POST
  public Response post(@Context ContainerRequestContext request, InputStream body)
      throws IOException {
    Asked asked = Asked.of(request);
    access.require(
        Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)), wire.client());
    Parameters parameters = asked.parameters(request, KNOWN);
    requireEncoding(Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_ENCODING)));
    LoadOptions options =
        new LoadOptions(parameters.one("format"), AGENT, parameters.flag("dryRun"));
    Optional<String> type = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
    Taker.Taken taken = taker.take(body, length(request), type, options, release(parameters));
    return answer(taken, options.dryRun(), asked);
  }

  private static Release release(Parameters parameters) {
    Optional<String> name = parameters.one("release");
    if (name.filter(String::isBlank).isPresent()) {
      throw new AscribeException.BadInput("release is blank, and must be a name such as 25.1");
    }
    return Release.of(name, parameters.flag("whole"), parameters.flag("force"));
  }

  /** What gzip has packed is seen by its first bytes; nothing else is unpacked. */
  private static void requireEncoding(Optional<String> encoding) {
    boolean fits =
        encoding
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !Set.of("gzip", "x-gzip", "identity").contains(name))
            .isEmpty();
    if (!fits) {
      throw Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              "the Content-Encoding '%s' is not read".formatted(encoding.orElse("")))
          .offering(List.of("gzip", "identity"))
          .exception();
    }
  }

  private static OptionalLong length(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  private static Response answer(Taker.Taken taken, boolean dryRun, Asked asked)
      throws JsonProcessingException {
    LoadReport report = taken.report();
    ObjectNode json =
        dryRun
            ? LoadJson.of(List.of(report), taken.absence(), taken.difference())
            : LoadJson.of(List.of(report), taken.absence());
    if (!report.isWhole() && report.counts().refused() == report.counts().units()) {
      return refused(report, json, asked);
    }
    return Response.ok(json.toPrettyString() + "\n", MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /**
   * Nothing was kept: 400 where the text itself cannot be read, else 422, with the first fault in
   * words and all of them in the report.
   */
  private static Response refused(LoadReport report, ObjectNode json, Asked asked)
      throws JsonProcessingException {
    Fault first = report.refusals().getFirst().faults().getFirst();
    ProblemKind kind =
        first.pointer().isEmpty() ? ProblemKind.BAD_INPUT : ProblemKind.UNPROCESSABLE;
    Problem told =
        Problem.of(
            kind,
            "nothing is kept: "
                + first.reason()
                + first.pointer().map(at -> " [" + at + "]").orElse(""));
    Problem placed = first.position().map(told::at).orElse(told);
    ObjectNode problem =
        (ObjectNode) JSON.readTree(ProblemText.json(placed, asked.root(), asked.id()));
    problem.set("report", json);
    return Response.status(kind.status())
        .type(ProblemText.JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(problem.toPrettyString() + "\n")
        .build();
  }
}
