package org.ascribe.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.ascribe.model.Document;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Viewpoint;

/** Records as reports in JSON ({@code docs/report-format.md}), one a line. */
final class ReportLines implements HoldingsWriter {

  @Override
  public void write(Holdings holdings, Tally tally, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      for (Iterator<Ref> records = holdings.records(); records.hasNext(); ) {
        Report report = holdings.report(records.next());
        Optional<String> why = notCarried(report);
        if (why.isPresent()) {
          tally.passedOver(why.get());
          continue;
        }
        json.writeTree(ReportJson.of(report));
        json.writeRaw('\n');
        tally.wrote("records");
        tally.wrote("claims", report.claims().size());
      }
    }
  }

  /**
   * What the format cannot say, if the report says it. A row of a data set gives its document and
   * its event or actor the same slug; a report names things by their slugs alone.
   */
  static Optional<String> notCarried(Report report) {
    if (report.resources().stream().anyMatch(Viewpoint.class::isInstance)) {
      return Optional.of("viewpoint files");
    }
    boolean row =
        report.resources().stream()
            .anyMatch(r -> r instanceof Document document && document.row().isPresent());
    if (row) {
      return Optional.of("rows of data sets");
    }
    String own = report.ref().slug() + "-";
    boolean elsewhere =
        report.claims().stream()
            .flatMap(claim -> claim.utterance().responds().stream())
            .anyMatch(answer -> !answer.claim().slug().value().startsWith(own));
    return elsewhere
        ? Optional.of("reports that answer claims of other records")
        : Optional.empty();
  }
}
