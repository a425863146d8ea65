package org.ascribe.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.http.Offer;

/**
 * The parameter {@code version} of media types: which SPARQL a query is written in, and which RDF
 * an answer may hold (SPARQL 1.2 Protocol section 2.1; RDF 1.2 Turtle, media type registration).
 */
final class MediaVersion {

  /** The types that have the parameter. */
  private static final Set<String> VERSIONED =
      Set.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/turtle",
          "application/trig",
          "application/n-triples",
          "application/n-quads");

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*version\\s*=\\s*\"?([^\";,\\s]+)", Pattern.CASE_INSENSITIVE);

  private MediaVersion() {}

  /** The version that a {@code Content-Type} names. */
  static Optional<String> of(String contentType) {
    Matcher parameter = PARAMETER.matcher(contentType);
    return parameter.find() ? Optional.of(parameter.group(1)) : Optional.empty();
  }

  /**
   * The {@code Content-Type} of an answer. A client that asks for the type in version 1.2 is told
   * that it gets that; to others the parameter might be strange, and they get the type alone.
   */
  static String contentType(Offer chosen, Optional<String> accept) {
    return VERSIONED.contains(chosen.mediaType()) && accept.filter(a -> asks(chosen, a)).isPresent()
        ? chosen.contentType() + ";version=1.2"
        : chosen.contentType();
  }

  private static boolean asks(Offer chosen, String accept) {
    List<String> members = Arrays.asList(accept.split(","));
    return members.stream()
        .filter(member -> member.split(";")[0].strip().equalsIgnoreCase(chosen.mediaType()))
        .anyMatch(member -> of(member).filter("1.2"::equals).isPresent());
  }
}
