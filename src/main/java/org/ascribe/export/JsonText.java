package org.ascribe.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;

/** JSON that is written object after object. */
final class JsonText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private JsonText() {}

  /** A writer of UTF-8 that leaves the stream open. */
  static JsonGenerator to(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).setCodec(MAPPER);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void put(ObjectNode json, String member, Optional<String> text) {
    text.ifPresent(t -> json.put(member, t));
  }

  static void number(ObjectNode json, String member, Optional<BigDecimal> number) {
    number.ifPresent(n -> json.put(member, n));
  }

  /** An array of objects within an object of one line each, so that a text tool can read along. */
  static void line(JsonGenerator json, ObjectNode object) throws IOException {
    json.writeRaw('\n');
    json.writeTree(object);
  }
}
