package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.StreamSupport;

/**
 * Holds JSON against the part of it that a case names. An object may have more members than are
 * named; an array has exactly the items, each held in part, unless it is written {@code {"$some":
 * […]}} (these and maybe others, in any order) or {@code {"$size": n}}. The text {@code "$absent"}
 * stands for no member at all.
 */
final class PartialJson {

  private PartialJson() {}

  static void assertContains(JsonNode actual, JsonNode expected, String at) {
    if (expected.isObject() && expected.has("$some")) {
      assertThat(actual.isArray()).as("%s is an array: %s", at, actual).isTrue();
      for (JsonNode wanted : expected.get("$some")) {
        assertThat(StreamSupport.stream(actual.spliterator(), false))
            .as("%s has %s", at, wanted)
            .anyMatch(item -> contains(item, wanted));
      }
    } else if (expected.isObject() && expected.has("$size")) {
      assertThat(actual.size()).as("size of %s", at).isEqualTo(expected.get("$size").asInt());
    } else if (expected.isObject()) {
      expected
          .properties()
          .forEach(member ->
              assertContains(
                  actual.path(member.getKey()), member.getValue(), at + "/" + member.getKey()));
    } else if (expected.isArray()) {
      assertThat(actual.size()).as("size of %s: %s", at, actual).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertContains(actual.path(i), expected.get(i), at + "/" + i);
      }
    } else if (expected.asText().equals("$absent")) {
      assertThat(actual).as(at).isInstanceOf(MissingNode.class);
    } else if (expected.isNumber()) {
      assertThat(actual.isNumber()).as("%s is a number: %s", at, actual).isTrue();
      assertThat(actual.decimalValue()).as(at).isEqualByComparingTo(expected.decimalValue());
    } else {
      assertThat(actual).as(at).isEqualTo(expected);
    }
  }

  private static boolean contains(JsonNode actual, JsonNode expected) {
    try {
      assertContains(actual, expected, "");
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }
}
