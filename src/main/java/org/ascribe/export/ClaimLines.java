package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.ascribe.flat.CsvText;
import org.ascribe.flat.Line;
import org.ascribe.flat.ReportFlattener;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;

/** Records as the claim table ({@code docs/claim-table.md}), record after record. */
final class ClaimLines implements HoldingsWriter {

  @Override
  public void write(Holdings holdings, Tally tally, OutputStream out) throws IOException {
    write(CsvText.head(), out);
    for (Iterator<Ref> records = holdings.records(); records.hasNext(); ) {
      Report report = holdings.report(records.next());
      List<Line> lines = ReportFlattener.flatten(report);
      if (lines.isEmpty()) {
        tally.passedOver("viewpoint files");
        continue;
      }
      for (Line line : lines) {
        write(CsvText.line(line), out);
      }
      tally.wrote("records");
      tally.wrote("claims", report.claims().size());
      tally.wrote("rows", lines.size());
    }
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
