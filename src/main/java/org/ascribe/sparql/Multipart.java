package org.ascribe.sparql;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.AscribeException;

/** Takes a body of type {@code multipart/form-data} apart (RFC 7578). */
final class Multipart {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data\\s*;.*\\bboundary=\"?([^\";\\s]{1,70})\"?.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TYPE =
      Pattern.compile(
          "^content-type:\\s*(\\S.*?)\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** Keeps bytes as they are while they are looked through as text. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private Multipart() {}

  /** Whether the body has parts. */
  static boolean is(Protocol.Call call) {
    return call.contentType()
        .map(header -> header.strip().toLowerCase(Locale.ROOT))
        .filter(header -> header.startsWith("multipart/form-data"))
        .isPresent();
  }

  /**
   * The parts, each as if it had been sent alone.
   *
   * @throws AscribeException.BadInput if the body does not have the parts that its type announces
   */
  static List<Protocol.Call> parts(Protocol.Call call) {
    Matcher header = BOUNDARY.matcher(call.contentType().orElse(""));
    if (!header.matches()) {
      throw new AscribeException.BadInput("the type multipart/form-data needs a boundary");
    }
    String text = BYTES.decode(call.body().duplicate()).toString();
    List<Protocol.Call> parts = new ArrayList<>();
    String[] pieces = ("\r\n" + text).split("\r?\n--" + Pattern.quote(header.group(1)), -1);
    for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
      parts.add(part(call, pieces[i]));
    }
    if (parts.isEmpty()) {
      throw new AscribeException.BadInput("the body has no parts between its boundaries");
    }
    return List.copyOf(parts);
  }

  private static Protocol.Call part(Protocol.Call call, String piece) {
    Matcher blank = Pattern.compile("\r?\n\r?\n").matcher(piece);
    if (!blank.find()) {
      throw new AscribeException.BadInput("a part of the body has no blank line after its headers");
    }
    Matcher type = TYPE.matcher(piece.substring(0, blank.start()));
    Optional<String> found = type.find() ? Optional.of(type.group(1)) : Optional.empty();
    ByteBuffer body = BYTES.encode(piece.substring(blank.end()));
    return new Protocol.Call(call.method(), call.queryString(), found, body);
  }
}
