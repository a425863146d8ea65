package org.ascribe.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with marks for what nobody wants to see in a file: {@code ⟦300×TEXT⟧} is the text 300 times
 * (№ in it is the number from 0, №′ the next), {@code ⟦hex C328⟧} bytes, {@code ⟦NAME⟧} a value.
 */
final class Template {

  private static final Pattern MARK =
      Pattern.compile("⟦(?:(\\d+)×(.*?)|hex ([0-9A-F]+)|([A-Z]+))⟧", Pattern.DOTALL);

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
      return utf8(repeat(Integer.parseInt(mark.group(1)), mark.group(2)));
    }
    if (mark.group(3) != null) {
      return HexFormat.of().parseHex(mark.group(3));
    }
    String value = values.get(mark.group(4));
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

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
