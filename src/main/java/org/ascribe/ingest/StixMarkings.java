package org.ascribe.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be done with an object: its traffic light, and the statements that go with it. */
final class StixMarkings {

  /** How the traffic light is written (FIRST, Traffic Light Protocol 2.0). */
  static final String TLP = "TLP:";

  /**
   * The markings that bundles need not hold (STIX 2.1 section 7.2.1.4; OASIS TLP 2.0 extension).
   */
  private static final Map<String, String> WELL_KNOWN =
      Map.of(
          "613f2e26-407d-48c7-9eca-b8e91df99dc9", "white",
          "34098fce-860f-48ae-8e50-ebd3cc5e41da", "green",
          "f88d31f6-486f-44da-b317-01333bde0b82", "amber",
          "5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red",
          "94868c89-83c2-464b-929b-a1a8aa3c8487", "clear",
          "bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green",
          "55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber",
          "939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict",
          "e828b379-4e03-4974-9ac4-e53a884c97c1", "red");

  /** From the strictest to the freest; white is the older name of clear. */
  private static final List<String> LIGHTS =
      List.of("red", "amber+strict", "amber", "green", "clear", "white");

  /** The terms of use under which ATT&CK may be copied, with its notice beside it. */
  private static final String ATTACK_TERMS =
      "https://attack.mitre.org/resources/legal-and-branding/terms-of-use/";

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+[\\w/]");

  private StixMarkings() {}

  /** The words of a marking: "TLP:AMBER", or its statement. */
  static Optional<String> words(StixId marking, StixIndex index) {
    return Optional.ofNullable(WELL_KNOWN.get(marking.uuid()))
        .map(TLP::concat)
        .or(() -> index.find(marking).map(StixEntry::detail).filter(told -> !told.isEmpty()))
        .map(told -> told.startsWith(TLP) ? told.toUpperCase(Locale.ROOT) : told);
  }

  /**
   * The one licence of a record: the strictest traffic light, or else the first address that a
   * statement gives, the terms of ATT&CK, or the marking itself.
   */
  static Optional<String> licence(List<StixId> markings, StixIndex index, boolean attack) {
    for (String light : LIGHTS) {
      String told = TLP + light.toUpperCase(Locale.ROOT);
      if (markings.stream().anyMatch(m -> words(m, index).filter(told::equals).isPresent())) {
        return Optional.of("https://www.first.org/tlp/#" + told);
      }
    }
    if (attack) {
      return Optional.of(ATTACK_TERMS);
    }
    return markings.stream()
        .findFirst()
        .map(marking ->
            words(marking, index)
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .flatMap(WebAddress::parse)
                .map(Object::toString)
                .orElse("urn:uuid:" + marking.uuid()));
  }
}
