package org.ascribe.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param mediaType type/subtype in lower case without parameters; empty without the header
 * @param location the header Location
 * @param text the body, read as UTF-8
 */
record Answer(int status, String mediaType, Optional<String> location, String text) {

  private static final Pattern PROBLEM_TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([^\"]*)\"");

  /** The type of a header Content-Type. */
  static String bare(String contentType) {
    return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the status is 2xx. */
  boolean ok() {
    return status >= 200 && status < 300;
  }

  /** The body again as bytes. */
  byte[] body() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The form of RDF that the media type names. */
  Lang rdf() {
    Lang form = RDFLanguages.contentTypeToLang(mediaType);
    if (form == null) {
      throw new AssertionError("%s is no form of RDF: %s".formatted(mediaType, this));
    }
    return form;
  }

  /** The last part of the type of a problem (RFC 9457), as {@code malformed-query}. */
  Optional<String> problem() {
    if (!mediaType.equals("application/problem+json")) {
      return Optional.empty();
    }
    Matcher type = PROBLEM_TYPE.matcher(text);
    return type.find() ? Optional.of(type.group(1).replaceFirst(".*[/:]", "")) : Optional.empty();
  }

  /** This answer, when its status is 2xx. */
  Answer orFail(String what) {
    if (!ok()) {
      throw new AssertionError("%s was refused: %s".formatted(what, this));
    }
    return this;
  }

  @Override
  public String toString() {
    String line = text.strip().replaceAll("\\s+", " ");
    return "%d %s %s"
        .formatted(status, mediaType, line.length() > 300 ? line.substring(0, 300) + " …" : line);
  }
}
