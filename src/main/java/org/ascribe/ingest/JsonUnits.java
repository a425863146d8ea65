package org.ascribe.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/** The elements of one array of a large JSON object, one at a time. */
final class JsonUnits {

  /** As long as a row of a table may be; the longest text of the open data has 16,000. */
  static final int MAX_TEXT = 4 * 1024 * 1024;

  static final JsonFactory FACTORY = LocatedJson.factory(MAX_TEXT);

  private final String array;

  /** Of the array that the top object has under this name. */
  JsonUnits(String array) {
    this.array = array;
  }

  /** What is done with what the file holds, in its order. */
  interface Sink {

    /** A plain member of the top object. */
    void member(String name, String value);

    /** An element. */
    void unit(Unit unit);

    /** An element that holds what cannot be kept; the next can be read. */
    void refused(int index, AscribeException.BadInput fault);
  }

  /**
   * One element.
   *
   * @param index its place in the array, from 0
   * @param line the line that it starts on
   * @param json what it holds, and where
   */
  record Unit(int index, int line, LocatedJson json) {

    JsonNode node() {
      return json.root();
    }

    Optional<String> text(String name) {
      return JsonUnits.text(node(), name);
    }
  }

  /** The text of a member that is one and not blank. */
  static Optional<String> text(JsonNode node, String name) {
    JsonNode member = node.path(name);
    return Optional.of(member.asText("").strip())
        .filter(text -> member.isValueNode() && !member.isNull() && !text.isEmpty());
  }

  /** The texts of an array without repetition, or the one text that stands in its place. */
  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    Iterable<JsonNode> all = node.isArray() ? node : List.of(node);
    for (JsonNode one : all) {
      String text = one.isNull() ? "" : one.asText("").strip();
      if (!text.isEmpty() && !texts.contains(text)) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * Hands over every element, and the plain members of the top object beside them.
   *
   * @throws AscribeException.BadInput when the text is no JSON object any more; what was handed
   *     over stands
   */
  void read(InputStream stream, Sink sink) throws IOException {
    try (JsonParser parser = FACTORY.createParser(stream)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new AscribeException.BadInput("the file is no JSON object", new Position(1, 1));
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(array) && value == JsonToken.START_ARRAY) {
          elements(parser, sink);
        } else if (value.isScalarValue()) {
          sink.member(name, parser.getValueAsString(""));
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new AscribeException.BadInput(
            "there is more text after the end of the JSON object",
            new Position(Math.max(1, parser.currentTokenLocation().getLineNr()), 1));
      }
    } catch (JsonProcessingException e) {
      throw LocatedJson.broken(e);
    }
  }

  private static void elements(JsonParser parser, Sink sink) throws IOException {
    int depth = parser.getParsingContext().getNestingDepth();
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      int line = Math.max(1, parser.currentTokenLocation().getLineNr());
      Optional<Unit> unit = Optional.empty();
      try {
        unit = Optional.of(new Unit(index, line, LocatedJson.at(parser)));
      } catch (StreamConstraintsException e) {
        throw new AscribeException.BadInput(
            "the element that starts here has a text of more than %d characters, or is too deep"
                .formatted(MAX_TEXT),
            new Position(line, 1));
      } catch (AscribeException.BadInput e) {
        sink.refused(index, e);
        while (parser.getParsingContext().getNestingDepth() > depth) {
          parser.nextToken();
        }
      }
      unit.ifPresent(sink::unit);
    }
  }
}
