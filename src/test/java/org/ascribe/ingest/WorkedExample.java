package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.Report;

/** The worked example as the reader of reports gives it. */
final class WorkedExample {

  private static final Path REPORT = Path.of("data", "latakia-raid", "report.json");

  private WorkedExample() {}

  /** The report, which must be read without a fault. */
  static Report read() {
    List<Reading> readings = new ArrayList<>();
    try (InputStream in = Files.newInputStream(REPORT)) {
      new ReportReader().read(new Source(REPORT.toString(), in), readings::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(readings).singleElement().isInstanceOf(Reading.Read.class);
    return ((Reading.Read) readings.getFirst()).report();
  }
}
