package org.ascribe.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The number by which a client and the log speak of the same request. */
public final class RequestIds {

  /** What goes into a log line as it came: nothing that could break or forge one. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private RequestIds() {}

  /** The one that the client sent, when it is well-formed, else a new one. */
  public static String of(Optional<String> sent) {
    return sent.filter(id -> SHAPE.matcher(id).matches())
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
