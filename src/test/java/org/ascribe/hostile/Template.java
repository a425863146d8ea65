package org.ascribe.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Text with marks for what nobody wants to see in a file: {@code ⟦300×TEXT⟧} is the text 300 times
 * (№ in it is the number from 0, №′ the next), {@code ⟦hex C328⟧} bytes, {@code ⟦NAME⟧} a value,
 * {@code ⟦gzip 5: 300000000×0⟧} the same packed, here five times over (a thousand of it at least).
 */
final class Template {

  private static final Pattern MARK =
      Pattern.compile(
          "⟦(?:(?:gzip (\\d+): )?(\\d+)×(.*?)|hex ([0-9A-F]+)|([A-Z]+))⟧", Pattern.DOTALL);

  private Template() {}

  static byte[] fill(String text, Map<String, String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher mark = MARK.matcher(text);
    int end = 0;
    while (mark.find()) {
      bytes.writeBytes(utf8(text.substring(end, mark.start())));
      bytes.writeBytes(value(mark, values));
      end = mark.end();
    }
    bytes.writeBytes(utf8(text.substring(end)));
    return bytes.toByteArray();
  }

  private static byte[] value(Matcher mark, Map<String, String> values) {
    if (mark.group(1) != null) {
      return packed(
          Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)), utf8(mark.group(3)));
    }
    if (mark.group(2) != null) {
      return utf8(repeat(Integer.parseInt(mark.group(2)), mark.group(3)));
    }
    if (mark.group(4) != null) {
      return HexFormat.of().parseHex(mark.group(4));
    }
    String value = values.get(mark.group(5));
    if (value == null) {
      throw new IllegalArgumentException("no value for " + mark.group());
    }
    return utf8(value);
  }

  private static String repeat(int times, String text) {
    if (!text.contains("№")) {
      return text.repeat(times);
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(text.replace("№′", Integer.toString(i + 1)).replace("№", Integer.toString(i)));
    }
    return all.toString();
  }

  /** Packed while it is made: what it unpacks to need not fit into memory. */
  private static byte[] packed(int layers, int times, byte[] text) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      OutputStream out = bytes;
      for (int i = 0; i < layers; i++) {
        out = new GZIPOutputStream(out, 65_536);
      }
      byte[] many =
          repeat(1_000, new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
      try (OutputStream all = new BufferedOutputStream(out, 65_536)) {
        for (int i = 0; i < times / 1_000; i++) {
          all.write(many);
        }
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
