package org.ascribe.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ascribe.model.Position;

/**
 * Reads reports in JSON Lines: each line is one whole report, read on its own, so that one that
 * cannot be read costs only itself.
 */
final class ReportLinesReader implements Reader {

  private static final String START =
      "^(\\xEF\\xBB\\xBF)?\\s*\\{[^\\r\\n]*\"ascribe\"\\s*:\\s*\"report/[^\\r\\n]*";

  /** One whole report on the first line and another on the second. */
  private static final Pattern SHAPE =
      Pattern.compile(START + "}[ \\t]*\\r?\\n\\s*\\{.*", Pattern.DOTALL);

  /**
   * A report on a line that does not end within the head. Whether another follows cannot be told;
   * one that stands alone is read the same as a line.
   */
  private static final Pattern LONG_LINE = Pattern.compile(START, Pattern.DOTALL);

  private final ReportReader reports;

  ReportLinesReader(ReportReader reports) {
    this.reports = reports;
  }

  @Override
  public String format() {
    return "report-jsonl";
  }

  @Override
  public String description() {
    return "Ascribe reports, one a line: JSON Lines (docs/report-format.md)";
  }

  @Override
  public boolean recognises(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return SHAPE.matcher(start).matches()
        || (head.length >= Source.HEAD && LONG_LINE.matcher(start).matches());
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    Lines lines = new Lines(new BufferedInputStream(source.stream()));
    int number = 0;
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      if (line.get().length > ReportReader.MAX_BYTES) {
        sink.accept(
            TableFile.refused(
                Optional.of("the rest of the file"),
                Optional.empty(),
                number,
                "the line has more than %d bytes".formatted(ReportReader.MAX_BYTES)));
        return;
      }
      if (!isBlank(line.get())) {
        sink.accept(moved(reports.read(line.get()), number));
      }
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The faults on the line of the file on which the report stands. */
  private static Reading moved(Reading reading, int line) {
    return switch (reading) {
      case Reading.Read(var report, var oddities) ->
          new Reading.Read(report, oddities.stream().map(fault -> moved(fault, line)).toList());
      case Reading.Refused(var unit, var faults) ->
          new Reading.Refused(unit, faults.stream().map(fault -> moved(fault, line)).toList());
    };
  }

  private static Reading.Fault moved(Reading.Fault fault, int line) {
    int column = fault.position().map(Position::column).orElse(1);
    return new Reading.Fault(
        fault.pointer(), Optional.of(new Position(line, column)), fault.reason());
  }

  /** The lines of a stream, one at a time; of one that is too long only the start. */
  private record Lines(InputStream in) {

    Optional<byte[]> next() throws IOException {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      while (next >= 0 && next != '\n' && line.size() <= ReportReader.MAX_BYTES) {
        line.write(next);
        next = in.read();
      }
      return Optional.of(line.toByteArray());
    }
  }
}
