package org.ascribe.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

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

  private final WholeJson json =
      new WholeJson("report.schema.json", MAX_BYTES, text -> new ReportBuilder(text).build());

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
    sink.accept(json.read(source, "split it by document"));
  }

  /** The report that these bytes are. */
  Reading read(byte[] bytes) {
    return json.read(bytes);
  }
}
