package org.ascribe.app;

import java.util.List;
import java.util.function.ToIntFunction;
import org.ascribe.load.Absence;
import org.ascribe.load.LoadReport;

/**
 * Tells in one line what a load came to; of several files, each in a line of its own before.
 *
 * @param console where to tell it
 */
record LoadSummary(Console console) {

  void tell(List<LoadReport> reports, Absence absence, boolean dryRun) {
    tell(reports, dryRun);
    tell(absence, dryRun);
  }

  void tell(List<LoadReport> reports, boolean dryRun) {
    if (reports.size() > 1) {
      reports.forEach(report -> tell(told(report), List.of(report)));
    }
    tell(dryRun ? "dry run, nothing is kept:" : "records:", reports);
  }

  private static String told(LoadReport report) {
    return report.source() + report.format().map(" (%s):"::formatted).orElse(":");
  }

  private void tell(String of, List<LoadReport> reports) {
    console.say(
        "%s %d new, %d changed, %d unchanged, %d refused; %d claims"
            .formatted(
                of,
                sum(reports, LoadReport.Counts::added),
                sum(reports, LoadReport.Counts::superseded),
                sum(reports, LoadReport.Counts::unchanged),
                sum(reports, LoadReport.Counts::refused),
                sum(reports, LoadReport.Counts::claims)));
  }

  private void tell(Absence absence, boolean dryRun) {
    if (absence.withdrawn() > 0) {
      console.say(
          "%d records that the release does not hold %s"
              .formatted(absence.withdrawn(), dryRun ? "would be withdrawn" : "are withdrawn"));
    } else if (absence.absent() > 0) {
      console.say(
          "%d of %d records of the same data sets are not in these files, and stay%s"
              .formatted(
                  absence.absent(),
                  absence.standing(),
                  absence.kept().isPresent()
                      ? ""
                      : " (--whole says that the files are the whole release)"));
    }
    absence.kept().ifPresent(why -> console.say("nothing is withdrawn: " + why));
  }

  private static int sum(List<LoadReport> reports, ToIntFunction<LoadReport.Counts> count) {
    return reports.stream().map(LoadReport::counts).mapToInt(count).sum();
  }
}
