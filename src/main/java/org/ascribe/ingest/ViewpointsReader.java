package org.ascribe.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ascribe.model.AscribeException;

/**
 * Reads definitions of viewpoints in JSON ({@code ontology/viewpoints.schema.json}). The file is a
 * document of its own and becomes one record without claims; it is read whole or refused with
 * everything that is wrong with it.
 */
public final class ViewpointsReader implements Reader {

  /** Thousands of viewpoints, and little enough to be held in memory. */
  static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final Pattern SHAPE =
      Pattern.compile(
          "^(\\xEF\\xBB\\xBF|\\uFEFF)?\\s*\\{.*\"ascribe\"\\s*:\\s*\"viewpoints/.*",
          Pattern.DOTALL);

  private final ReportSchema schema = new ReportSchema("viewpoints.schema.json");

  @Override
  public String format() {
    return "viewpoints-json";
  }

  @Override
  public String description() {
    return "Ascribe viewpoints: named choices of whom to believe, JSON (docs/weighing.md)";
  }

  /** A JSON object whose member {@code ascribe} names the format of viewpoints. */
  @Override
  public boolean recognises(byte[] head) {
    return SHAPE.matcher(new String(head, StandardCharsets.ISO_8859_1)).matches();
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    byte[] bytes = source.stream().readNBytes(MAX_BYTES + 1);
    sink.accept(
        bytes.length > MAX_BYTES
            ? refused("the file is larger than %d bytes; split it".formatted(MAX_BYTES))
            : read(bytes));
  }

  private Reading read(byte[] bytes) {
    try {
      LocatedJson json = LocatedJson.parse(Utf8.decode(bytes));
      List<Reading.Fault> faults = schema.check(json);
      if (faults.isEmpty()) {
        return new ViewpointsBuilder(json).build();
      }
      return new Reading.Refused(
          Optional.of(json.root().path("id").asText("")).filter(id -> !id.isEmpty()), faults);
    } catch (AscribeException.BadInput e) {
      return new Reading.Refused(
          Optional.empty(),
          List.of(new Reading.Fault(Optional.empty(), e.position(), e.getMessage())));
    }
  }

  private static Reading refused(String reason) {
    return new Reading.Refused(
        Optional.empty(), List.of(new Reading.Fault(Optional.empty(), Optional.empty(), reason)));
  }
}
