package org.ascribe.ingest;

import java.util.regex.Matcher;

/** Words of a mapping in which $1 stands for the first group of a match, and so on. */
final class Filling {

  private Filling() {}

  /** The words with what the groups found, without blanks around. */
  static String of(Matcher matcher, String template) {
    String filled = template;
    for (int group = matcher.groupCount(); group > 0; group--) {
      String found = matcher.group(group);
      filled = filled.replace("$" + group, found == null ? "" : found);
    }
    return filled.strip();
  }
}
