package org.ascribe.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.AscribeException;

/**
 * What the first bytes of a JSON object show: its plain members, and the first element of each of
 * its arrays, as far as the bytes go.
 *
 * @param members the plain members by name
 * @param firsts the first elements by the name of their array; what was cut off is missing
 */
record JsonHead(Map<String, String> members, Map<String, JsonNode> firsts) {

  /** Copies the maps. */
  JsonHead {
    members = Map.copyOf(members);
    firsts = Map.copyOf(firsts);
  }

  /** Empty where the bytes start no JSON object. */
  static Optional<JsonHead> of(byte[] head) {
    Map<String, String> members = new HashMap<>();
    Map<String, JsonNode> firsts = new HashMap<>();
    try (JsonParser parser = JsonUnits.FACTORY.createParser(head)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        member(parser, members, firsts);
      }
    } catch (IOException | AscribeException.BadInput e) {
      return Optional.of(new JsonHead(members, firsts)); // cut off, as a head is
    }
    return Optional.of(new JsonHead(members, firsts));
  }

  private static void member(
      JsonParser parser, Map<String, String> members, Map<String, JsonNode> firsts)
      throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (value.isScalarValue()) {
      members.put(name, parser.getValueAsString(""));
    } else if (value == JsonToken.START_ARRAY) {
      if (parser.nextToken() != JsonToken.END_ARRAY) {
        firsts.put(name, LocatedJson.at(parser).root());
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
  }
}
