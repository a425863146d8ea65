package org.ascribe.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * A form of JSON of ours that is read whole: held in memory, held to its schema, and refused with
 * everything that is wrong with it.
 */
final class WholeJson {

  private final ReportSchema schema;
  private final int maxBytes;
  private final Function<LocatedJson, Reading> build;

  /**
   * A form.
   *
   * @param schema the file of its schema
   * @param maxBytes the largest text that is read
   * @param build what JSON that the schema allows means
   */
  WholeJson(String schema, int maxBytes, Function<LocatedJson, Reading> build) {
    this.schema = new ReportSchema(schema);
    this.maxBytes = maxBytes;
    this.build = build;
  }

  /**
   * What the source is.
   *
   * @param remedy what to do where it is too large
   */
  Reading read(Source source, String remedy) throws IOException {
    byte[] bytes = source.stream().readNBytes(maxBytes + 1);
    return bytes.length > maxBytes
        ? refused(
            Optional.empty(), "the file is larger than %d bytes; %s".formatted(maxBytes, remedy))
        : read(bytes);
  }

  /** What these bytes are, which are not too many. */
  Reading read(byte[] bytes) {
    try {
      LocatedJson json = LocatedJson.parse(Utf8.decode(bytes));
      List<Reading.Fault> faults = schema.check(json);
      if (faults.isEmpty()) {
        return build.apply(json);
      }
      return new Reading.Refused(
          Optional.of(json.root().path("id").asText("")).filter(id -> !id.isEmpty()), faults);
    } catch (AscribeException.BadInput e) {
      return refused(e.position(), e.getMessage());
    }
  }

  private static Reading refused(Optional<Position> position, String reason) {
    return new Reading.Refused(
        Optional.empty(), List.of(new Reading.Fault(Optional.empty(), position, reason)));
  }
}
