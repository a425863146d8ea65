package org.ascribe.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other objects of a bundle need to know of one.
 *
 * @param index its place in the bundle
 * @param modified when this version of it was made; blank where that is not told
 * @param name what it is called; blank where it has no name
 * @param detail of an identity its class, of a relationship its type, of a marking its words
 * @param source what a relationship leads from
 * @param target what a relationship leads to
 */
record StixEntry(
    int index, String modified, String name, String detail, String source, String target) {

  /** No text of JSON that is read holds it. */
  private static final String BETWEEN = "\u0000";

  static StixEntry of(JsonUnits.Unit unit) {
    JsonNode node = unit.node();
    return new StixEntry(
        unit.index(),
        text(node, "modified").replaceAll("Z$", ""),
        name(node),
        detail(node),
        text(node, "source_ref"),
        text(node, "target_ref"));
  }

  static StixEntry parse(String text) {
    String[] parts = text.split(BETWEEN, -1);
    return new StixEntry(
        Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  Optional<String> called() {
    return Optional.of(name).filter(text -> !text.isEmpty());
  }

  String written() {
    return String.join(
        BETWEEN, List.of(String.valueOf(index), modified, name, detail, source, target));
  }

  /** A location need not have a name, and then has one of these (STIX 2.1 section 4.10). */
  private static String name(JsonNode node) {
    return Stream.of("name", "city", "administrative_area", "country", "region")
        .limit(text(node, "type").equals("location") ? 5 : 1)
        .map(member -> text(node, member))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String detail(JsonNode node) {
    JsonNode definition = node.path("definition");
    return text(node, "relationship_type")
        + text(node, "identity_class")
        + text(definition, "statement")
        + JsonUnits.text(definition, "tlp").map(StixMarkings.TLP::concat).orElse("");
  }

  private static String text(JsonNode node, String name) {
    return JsonUnits.text(node, name).orElse("");
  }
}
