package org.ascribe.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * A JSON document that knows where each of its values stands in the text.
 *
 * @param root the document
 * @param positions the place of each value, by JSON pointer (RFC 6901)
 */
record LocatedJson(JsonNode root, Map<String, Position> positions) {

  /** More digits before or after the point than any count, year or coordinate has. */
  private static final int MAX_DIGITS = 30;

  /**
   * Deeper than any report needs and shallow enough for the stack (SECURITY 1.2, ingest.depth);
   * numbers of more digits cost quadratic time (SECURITY 1.1).
   */
  private static final JsonFactory FACTORY = factory(64 * 1024 * 1024);

  /** A factory of parsers that refuse members given twice, and strings longer than this. */
  static JsonFactory factory(int longestString) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(200)
                .maxNumberLength(1_000)
                .maxStringLength(longestString)
                .build())
        .build();
  }

  /**
   * The value that the parser stands at, and nothing after it. Its pointers start at the value.
   *
   * @throws AscribeException.BadInput when it has a character or number that cannot be kept; the
   *     parser then stands within the value
   */
  static LocatedJson at(JsonParser parser) throws IOException {
    Map<String, Position> positions = new HashMap<>();
    return new LocatedJson(value(parser, "", positions), positions);
  }

  /**
   * Parses one JSON document.
   *
   * @throws AscribeException.BadInput when the text is no JSON, with the place
   */
  static LocatedJson parse(String text) {
    Map<String, Position> positions = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      JsonNode root = value(parser, "", positions);
      if (parser.nextToken() != null) {
        throw afterTheEnd(parser);
      }
      return new LocatedJson(root, positions);
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks that the text is one JSON document, of which nothing is kept.
   *
   * @throws AscribeException.BadInput when it is none, with the place
   */
  static void require(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw afterTheEnd(parser);
      }
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AscribeException.BadInput afterTheEnd(JsonParser parser) {
    return new AscribeException.BadInput(
        "there is more text after the end of the JSON document",
        here(parser.currentTokenLocation()));
  }

  /** Why a text is no JSON, with the place where it stops being so. */
  static AscribeException.BadInput broken(JsonProcessingException e) {
    String reason = "broken JSON: " + firstSentence(e.getOriginalMessage());
    return e.getLocation() == null
        ? new AscribeException.BadInput(reason)
        : new AscribeException.BadInput(reason, here(e.getLocation()));
  }

  /** Where the value at {@code pointer} stands; of what is missing, where its parent stands. */
  Optional<Position> position(String pointer) {
    String at = pointer;
    while (!positions.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return Optional.ofNullable(positions.get(at));
  }

  /** A pointer's segment for a member's name (RFC 6901 section 3). */
  static String segment(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode value(JsonParser parser, String pointer, Map<String, Position> positions)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new AscribeException.BadInput("the text is empty", new Position(1, 1));
    }
    positions.put(pointer, here(parser.currentTokenLocation()));
    return switch (token) {
      case START_OBJECT -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = text(parser);
          parser.nextToken();
          object.set(name, value(parser, pointer + segment(name), positions));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser, pointer + "/" + array.size(), positions));
        }
        yield array;
      }
      case VALUE_STRING -> JsonNodeFactory.instance.textNode(text(parser));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          JsonNodeFactory.instance.numberNode(number(parser));
      case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
      case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
      case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new AscribeException.BadInput(
              "broken JSON: a value is missing", here(parser.currentTokenLocation()));
    };
  }

  /** The text of a string or name: what is stored must come out as it went in. */
  private static String text(JsonParser parser) throws IOException {
    String text = parser.getText();
    OptionalInt bad = Storable.firstBad(text);
    if (bad.isPresent()) {
      throw new AscribeException.BadInput(
          "the text has the character U+%04X, which no file can carry; leave it out"
              .formatted(bad.getAsInt()),
          here(parser.currentTokenLocation()));
    }
    return text;
  }

  /** A number of a few characters such as 1e999999999 has too many digits to be written out. */
  private static BigDecimal number(JsonParser parser) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS
        || number.scale() > MAX_DIGITS) {
      throw new AscribeException.BadInput(
          "the number %s is out of all proportion".formatted(cut(parser.getText())),
          here(parser.currentTokenLocation()));
    }
    return number;
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static Position here(JsonLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** Jackson adds its own source references and advice for programmers after the first line. */
  private static String firstSentence(String message) {
    String line = message.lines().findFirst().orElse("not JSON");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
