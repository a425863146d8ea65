package org.ascribe.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ascribe.model.AscribeException;

/**
 * Reads a report in JSON: one document with the claims it carries ({@code docs/report-format.md}).
 * A report is read whole or refused with everything that is wrong with it.
 */
public final class ReportReader implements Reader {

  /**
   * The largest report that is read, in bytes: the whole of it is held in memory, and SECURITY 1.2
   * gives this bound for one ingested document.
   */
  public static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final Pattern SHAPE =
      Pattern.compile("^(\\xEF\\xBB\\xBF|\\uFEFF)?\\s*\\{.*\"ascribe\"\\s*:.*", Pattern.DOTALL);

  private final ReportSchema schema = new ReportSchema("report.schema.json");

  @Override
  public String format() {
    return "report-json";
  }

  @Override
  public String description() {
    return "Ascribe report: one document and its claims, JSON (docs/report-format.md)";
  }

  /** A JSON object that names the report format in a member {@code ascribe}, broken or whole. */
  @Override
  public boolean recognises(byte[] head) {
    return SHAPE.matcher(new String(head, StandardCharsets.ISO_8859_1)).matches();
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    byte[] bytes = source.stream().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      sink.accept(
          refused("the report is larger than %d bytes; split it by document".formatted(MAX_BYTES)));
      return;
    }
    sink.accept(read(bytes));
  }

  /** The report that these bytes are. */
  Reading read(byte[] bytes) {
    try {
      LocatedJson json = LocatedJson.parse(Utf8.decode(bytes));
      List<Reading.Fault> faults = schema.check(json);
      if (faults.isEmpty()) {
        return new ReportBuilder(json).build();
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
