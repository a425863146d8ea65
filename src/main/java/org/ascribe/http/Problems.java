package org.ascribe.http;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.model.AscribeException;
import org.eclipse.jetty.http.HttpException;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Tells the client of every failure as a problem (RFC 9457). A defect of ours is logged once, with
 * its trace and the number of the request; the client gets the number alone.
 */
public final class Problems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(Problems.class.getName());

  private final Provider<ContainerRequest> request;
  private final ProblemPages pages;

  /** Made once, with the application. */
  @Inject
  public Problems(Provider<ContainerRequest> request, ProblemPages pages) {
    this.request = request;
    this.pages = pages;
  }

  @Override
  public Response toResponse(Throwable failure) {
    ContainerRequestContext context = request.get();
    Optional<Asked> asked =
        Optional.ofNullable(context.getProperty(Asked.PROPERTY)).map(Asked.class::cast);
    String id = asked.map(Asked::id).orElseGet(() -> RequestIds.of(Optional.empty()));
    Problem problem = problem(failure, context);
    if (problem.kind().status() == 500) {
      LOG.log(Level.ERROR, "request " + id + ": " + failure, failure);
    }
    Response.ResponseBuilder response = Response.status(problem.kind().status());
    allowed(failure).ifPresent(methods -> response.header(HttpHeaders.ALLOW, methods));
    problem
        .retryAfter()
        .ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
    if (problem.kind() == ProblemKind.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    response.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.VARY, "Accept");
    if (asked.map(Asked::browser).orElse(false)) {
      return response
          .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
          .entity(pages.html(problem, id))
          .build();
    }
    URI root = asked.map(Asked::root).orElseGet(context.getUriInfo()::getBaseUri);
    return response.type(ProblemText.JSON).entity(ProblemText.json(problem, root, id)).build();
  }

  private static Problem problem(Throwable failure, ContainerRequestContext context) {
    return switch (failure) {
      case ProblemException worded -> worded.problem();
      case AscribeException told -> Problem.of(told);
      case WebApplicationException web -> ofStatus(web, context);
      default ->
          framing(failure)
              .orElseGet(
                  () -> Problem.of(ProblemKind.INTERNAL, "the log of the service has the details"));
    };
  }

  /** A body that breaks HTTP itself, a chunk without its end say, comes up wherever it is read. */
  private static Optional<Problem> framing(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(10)
        .filter(HttpException.class::isInstance)
        .map(HttpException.class::cast)
        .filter(fault -> fault.getCode() >= 400 && fault.getCode() < 500)
        .findFirst()
        .map(fault ->
            Problem.of(
                ProblemKind.ofStatus(fault.getCode()),
                "the body breaks HTTP: %s".formatted(fault.getReason())));
  }

  private static Problem ofStatus(WebApplicationException web, ContainerRequestContext context) {
    ProblemKind kind = ProblemKind.ofStatus(web.getResponse().getStatus());
    String path = "/" + context.getUriInfo().getPath();
    return switch (kind) {
      case NOT_FOUND -> Problem.of(kind, "there is nothing at " + path);
      case METHOD_NOT_ALLOWED ->
          Problem.of(
              kind,
              "%s does not take %s but %s"
                  .formatted(path, context.getMethod(), allowed(web).orElse("none")));
      default -> Problem.of(kind, String.valueOf(web.getMessage()));
    };
  }

  private static Optional<String> allowed(Throwable failure) {
    return failure instanceof WebApplicationException web
        ? Optional.ofNullable(web.getResponse().getHeaderString(HttpHeaders.ALLOW))
        : Optional.empty();
  }
}
