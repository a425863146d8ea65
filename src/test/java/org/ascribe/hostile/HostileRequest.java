package org.ascribe.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The bytes of a request, made from a file of the form of HTTP. */
final class HostileRequest {

  private HostileRequest() {}

  /**
   * The bytes to send: request line and headers as they are, with Host, and with Content-Length
   * where there is a body and the file says nothing about its length.
   *
   * @param file request line, headers, an empty line, body
   * @param keepAlive whether the connection may stay open after the answer
   */
  static byte[] bytes(String file, String host, boolean keepAlive, Map<String, String> values) {
    int gap = file.indexOf("\n\n");
    String head = (gap < 0 ? file : file.substring(0, gap)).strip();
    byte[] body =
        gap < 0
            ? new byte[0]
            : Template.fill(file.substring(gap + 2).replaceFirst("\n$", ""), values);
    String line = head.lines().findFirst().orElseThrow();
    StringBuilder request = new StringBuilder(line + " HTTP/1.1\nHost: " + host + "\n");
    if (!keepAlive) {
      request.append("Connection: close\n");
    }
    String headers = head.substring(line.length()).strip();
    if (!headers.isEmpty()) {
      request.append(headers).append('\n');
    }
    String lower = headers.toLowerCase(Locale.ROOT);
    if (body.length > 0
        && !lower.contains("content-length:")
        && !lower.contains("transfer-encoding:")) {
      request.append("Content-Length: ").append(body.length).append('\n');
    }
    byte[] filled = Template.fill(request.toString(), values);
    String text = new String(filled, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        text.replaceAll("\n+", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }
}
