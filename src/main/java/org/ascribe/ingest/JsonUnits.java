package org.ascribe.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/** The elements of one array of a large JSON object, one at a time. */
final class JsonUnits {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String array;

  /** Of the array that the top object has under this name. */
  JsonUnits(String array) {
    this.array = array;
  }

  /**
   * One element.
   *
   * @param index its place in the array, from 0
   * @param line the line that it starts on
   * @param node what it holds
   */
  record Unit(int index, int line, JsonNode node) {

    Optional<String> text(String name) {
      return JsonUnits.text(node, name);
    }
  }

  /** The text of a member that is one and not blank. */
  static Optional<String> text(JsonNode node, String name) {
    JsonNode member = node.path(name);
    return Optional.of(member.asText("").strip())
        .filter(text -> member.isValueNode() && !member.isNull() && !text.isEmpty());
  }

  /**
   * Hands over every element, and the plain members of the top object beside them.
   *
   * @throws AscribeException.BadInput when the text is no JSON object any more
   */
  void read(InputStream stream, BiConsumer<String, String> member, Consumer<Unit> sink)
      throws IOException {
    try (JsonParser parser = MAPPER.createParser(stream)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new AscribeException.BadInput("the file is no JSON object", new Position(1, 1));
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(array) && value == JsonToken.START_ARRAY) {
          elements(parser, sink);
        } else if (value.isScalarValue()) {
          member.accept(name, parser.getValueAsString(""));
        } else {
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  private static void elements(JsonParser parser, Consumer<Unit> sink) throws IOException {
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      int line = parser.currentTokenLocation().getLineNr();
      sink.accept(new Unit(index, line, MAPPER.readTree(parser)));
    }
  }

  private static AscribeException.BadInput broken(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    boolean known = at != null && at.getLineNr() > 0 && at.getColumnNr() > 0;
    String reason = "the file stops being JSON here: %s".formatted(e.getOriginalMessage());
    return known
        ? new AscribeException.BadInput(reason, new Position(at.getLineNr(), at.getColumnNr()))
        : new AscribeException.BadInput(reason);
  }
}
