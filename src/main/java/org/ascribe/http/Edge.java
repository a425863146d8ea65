package org.ascribe.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before and behind every resource: reads the request into an {@link Asked}, takes the
 * suffix off the path so that resources match without it, answers preflights, and puts the headers
 * on that every answer has.
 */
@PreMatching
public final class Edge implements ContainerRequestFilter, ContainerResponseFilter {

  /**
   * What a page of ours may load: nothing but our own (INTERFACES 1.8). A page that needs an inline
   * script, an import map say, sends its own policy with the hash of it: a nonce would differ
   * between a cached page and the headers of the 304 that revives it.
   */
  public static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** The longest path and query string in characters (SECURITY 1.2, {@code http.uri}). */
  private static final int MAX_ADDRESS = 8 * 1024;

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "Content-Security-Policy", CONTENT_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "cross-origin");

  private final EdgeSettings settings;
  private final Metrics metrics;

  /** Made once, with the application. */
  @Inject
  public Edge(EdgeSettings settings, Metrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    URI base = request.getUriInfo().getBaseUri();
    URI uri = request.getUriInfo().getRequestUri();
    String raw = "/" + request.getUriInfo().getPath(false).replaceFirst("^/+", "");
    Suffixed suffixed = Suffixed.of(raw);
    Asked asked =
        new Asked(
            request.getMethod(),
            settings.root().orElse(base),
            suffixed.path(),
            Optional.ofNullable(uri.getRawQuery()).orElse(""),
            suffixed.form(),
            header(request, HttpHeaders.ACCEPT),
            header(request, HttpHeaders.IF_NONE_MATCH),
            RequestIds.of(header(request, "X-Request-Id")),
            settings.edition());
    request.setProperty(Asked.PROPERTY, asked);
    request.setProperty(Metrics.STARTED, System.nanoTime());
    if (uri.toString().length() - base.toString().length() > MAX_ADDRESS) {
      String detail = "the address is longer than %d characters".formatted(MAX_ADDRESS);
      throw Problem.of(ProblemKind.URI_TOO_LONG, detail).limit("http.uri").exception();
    }
    requireReadable(request, suffixed.path());
    if (suffixed.form().isPresent()) {
      String query = asked.query().isEmpty() ? "" : "?" + asked.query();
      request.setRequestUri(base, base.resolve(suffixed.path().substring(1) + query));
    }
    if (request.getMethod().equals("OPTIONS")
        && request.getHeaders().containsKey("Access-Control-Request-Method")) {
      request.abortWith(preflight(request, asked));
    }
  }

  /**
   * Bodies are not unpacked: what they swell to could not be bounded. What is ingested is, in
   * bounds of its own.
   */
  private static void requireReadable(ContainerRequestContext request, String path) {
    Optional<String> encoding = header(request, HttpHeaders.CONTENT_ENCODING);
    if (encoding.isPresent()
        && !encoding.get().strip().equalsIgnoreCase("identity")
        && !path.equals("/ingest")) {
      throw Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              "the Content-Encoding '%s' is not read here: send the body as it is"
                  .formatted(encoding.get()))
          .offering(List.of("identity"))
          .exception();
    }
  }

  private static Response preflight(ContainerRequestContext request, Asked asked) {
    String method = request.getHeaderString("Access-Control-Request-Method");
    Response.ResponseBuilder response = Response.noContent();
    Cors.preflight(method, asked.path()).forEach(response::header);
    return response.header(HttpHeaders.VARY, "Access-Control-Request-Method").build();
  }

  private static Optional<String> header(ContainerRequestContext request, String name) {
    return Optional.ofNullable(request.getHeaderString(name)).filter(text -> !text.isBlank());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    EVERYWHERE.forEach((name, value) -> headers.putIfAbsent(name, new ArrayList<>(List.of(value))));
    if (request.getProperty(Asked.PROPERTY) instanceof Asked asked) {
      headers.putSingle("X-Request-Id", asked.id());
      if (!asked.method().equals("OPTIONS")) {
        Cors.headers(asked.method(), asked.path()).forEach(headers::putSingle);
      }
      metrics.answered(asked.path(), response.getStatus(), request.getProperty(Metrics.STARTED));
    }
  }
}
