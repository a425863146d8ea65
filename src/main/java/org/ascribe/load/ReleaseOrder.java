package org.ascribe.load;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of releases by what data sets call them: {@code 24.1}, {@code 26.0.10}, {@code
 * 2025-06-30}, {@code v3}. Numbers are compared as numbers; where the names differ in anything
 * else, neither is known to be the newer.
 */
final class ReleaseOrder {

  private static final Pattern PART = Pattern.compile("\\d+|[^\\d.\\-_ ]+");

  private ReleaseOrder() {}

  /** Below 0 when the first is older, above 0 when it is newer; empty when that cannot be told. */
  static OptionalInt compare(String first, String second) {
    List<String> one = parts(first);
    List<String> other = parts(second);
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!isNumber(one.get(i)) || !isNumber(other.get(i))) {
        if (!one.get(i).equalsIgnoreCase(other.get(i))) {
          return OptionalInt.empty();
        }
      } else {
        int order = new BigInteger(one.get(i)).compareTo(new BigInteger(other.get(i)));
        if (order != 0) {
          return OptionalInt.of(order);
        }
      }
    }
    return OptionalInt.of(Integer.compare(one.size(), other.size()));
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(name);
    while (part.find()) {
      parts.add(part.group());
    }
    return parts;
  }

  private static boolean isNumber(String part) {
    return Character.isDigit(part.charAt(0));
  }
}
