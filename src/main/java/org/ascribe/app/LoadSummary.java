package org.ascribe.app;

import java.util.List;
import java.util.function.ToIntFunction;
import org.ascribe.load.LoadReport;

/**
 * Tells in one line what a load came to.
 *
 * @param console where to tell it
 */
record LoadSummary(Console console) {

  void tell(List<LoadReport> reports, boolean dryRun) {
    console.say(
        "%s %d new, %d changed, %d unchanged, %d refused; %d claims"
            .formatted(
                dryRun ? "dry run, nothing is kept:" : "records:",
                sum(reports, LoadReport.Counts::added),
                sum(reports, LoadReport.Counts::superseded),
                sum(reports, LoadReport.Counts::unchanged),
                sum(reports, LoadReport.Counts::refused),
                sum(reports, LoadReport.Counts::claims)));
  }

  private static int sum(List<LoadReport> reports, ToIntFunction<LoadReport.Counts> count) {
    return reports.stream().map(LoadReport::counts).mapToInt(count).sum();
  }
}
