package org.ascribe.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a STIX object, {@code type--uuid} (STIX 2.1 section 2.9). It is the object's own
 * wherever it comes up, whoever passes it on.
 *
 * @param type the type of the object
 * @param uuid its uuid, in lower case
 */
record StixId(String type, String uuid) {

  /** Types have 3 to 250 characters (section 2.9); a slug has room for 70 of them. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?=.{3,108}$)([a-z0-9]+(?:-[a-z0-9]+)*)--"
              + "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

  static Optional<StixId> parse(String text) {
    Matcher id = SHAPE.matcher(text.strip());
    return id.matches()
        ? Optional.of(new StixId(id.group(1), id.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** The slug of whatever the object becomes; the id can be told from it again. */
  String slug() {
    return "stix-" + type + "-" + uuid;
  }

  /** Whether objects of the type are events. */
  boolean isEvent() {
    return type.equals("campaign") || type.equals("incident");
  }

  /** Whether objects of the type are actors. */
  boolean isActor() {
    return type.equals("intrusion-set") || type.equals("threat-actor") || type.equals("identity");
  }

  @Override
  public String toString() {
    return type + "--" + uuid;
  }
}
