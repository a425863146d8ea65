package org.ascribe.http;

import java.util.List;

/** A form in which an answer can be given, as {@link Negotiation} chooses among them. */
public interface Offer {
  /** The media type that the answer bears, without parameters, in lower case. */
  String mediaType();

  /** Other media types under which it may be asked for; an exact type of another offer wins. */
  List<String> aliases();

  /** The short name: the suffix of a path, and the value of {@code format=}. */
  String suffix();

  /** Whether it is a page for people: those are not what {@code *}{@code /*} means. */
  default boolean page() {
    return mediaType().equals("text/html");
  }

  /** The value of {@code Content-Type}: the media type, and the charset of text. */
  default String contentType() {
    return mediaType().startsWith("text/") ? mediaType() + ";charset=utf-8" : mediaType();
  }
}
