package org.ascribe.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.model.AscribeException;

/**
 * What a request asks for, as the edge has read it. A resource gets it by {@link #of}.
 *
 * @param method the HTTP method
 * @param root the public address of the service, ending in a slash
 * @param path the path below the root, beginning with a slash, without suffix, still
 *     percent-encoded
 * @param query the query string, still encoded, without its question mark; empty when there is none
 * @param suffix the form that the suffix asks for
 * @param accept the header {@code Accept}
 * @param ifNoneMatch the header {@code If-None-Match}
 * @param id the number of the request, from {@code X-Request-Id} or new
 * @param edition the edition of the program that answers, as {@link EdgeSettings} has it
 */
public record Asked(
    String method,
    URI root,
    String path,
    String query,
    Optional<Form> suffix,
    Optional<String> accept,
    Optional<String> ifNoneMatch,
    String id,
    Optional<String> edition) {

  static final String PROPERTY = Asked.class.getName();

  /** Refuses a root without its final slash and a path without its first. */
  public Asked {
    if (!root.toString().endsWith("/") || !path.startsWith("/")) {
      throw new IllegalArgumentException("root '%s' and path '%s'".formatted(root, path));
    }
  }

  /** What the request asks for, which {@link Edge} has left in it. */
  public static Asked of(ContainerRequestContext request) {
    if (request.getProperty(PROPERTY) instanceof Asked asked) {
      return asked;
    }
    throw new IllegalStateException("the filter %s has not run".formatted(Edge.class.getName()));
  }

  /** The parameters of the request, of which these are known, beside none. */
  public Parameters parameters(ContainerRequestContext request, Set<String> known) {
    MultivaluedMap<String, String> given;
    try {
      given = request.getUriInfo().getQueryParameters();
    } catch (IllegalArgumentException notEncoded) {
      throw new AscribeException.BadInput(
          "the query string is not percent-encoded: " + notEncoded.getMessage());
    }
    return new Parameters(given, known);
  }

  /**
   * The form to answer in: by the suffix, else by {@code Accept}.
   *
   * @throws ProblemException with status 406, listing the types, when there is no common one
   */
  public <O extends Offer> O choose(List<O> offers) {
    return suffix
        .map(form -> offers.stream().filter(o -> o.suffix().equals(form.suffix())).findFirst())
        .orElseGet(() -> Negotiation.choose(offers, accept))
        .orElseThrow(() -> notAcceptable(offers));
  }

  private <O extends Offer> ProblemException notAcceptable(List<O> offers) {
    String types = offers.stream().map(Offer::mediaType).collect(Collectors.joining(", "));
    String wanted = suffix.map(form -> "." + form.suffix()).or(() -> accept).orElse("");
    return Problem.of(
            ProblemKind.NOT_ACCEPTABLE,
            "'%s' is asked for, and there is: %s".formatted(shortened(wanted), types))
        .offering(offers.stream().map(Offer::mediaType).toList())
        .exception();
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  /** Whether the client is a browser: it names {@code text/html}, or a page by its suffix. */
  public boolean browser() {
    return suffix.map(form -> form == Form.HTML).orElse(false)
        || Negotiation.choose(List.of(Form.JSON, Form.HTML), accept).equals(Optional.of(Form.HTML));
  }

  /** The public address of this resource without a suffix, with its query string. */
  public URI canonical() {
    return address(path + (query.isEmpty() ? "" : "?" + query));
  }

  /** The public address of this resource in one form. */
  public URI in(Offer form) {
    String base = path.equals("/") ? "/index" : path;
    return address(base + "." + form.suffix() + (query.isEmpty() ? "" : "?" + query));
  }

  /** The public address of a path that begins with a slash. */
  public URI address(String absolutePath) {
    return URI.create(root.toString() + absolutePath.substring(1));
  }
}
