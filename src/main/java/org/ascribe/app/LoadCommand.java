package org.ascribe.app;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ascribe.diff.Comparison;
import org.ascribe.diff.DiffText;
import org.ascribe.ingest.Source;
import org.ascribe.load.Absence;
import org.ascribe.load.LoadListener;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Loader;
import org.ascribe.load.Release;
import org.ascribe.upload.Comparing;
import org.ascribe.upload.LoadJson;
import org.ascribe.upload.Taker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files in. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Take files in; each record is kept whole, or refused with its place and the reason.",
      "A refused record does not stop the others. Loading the same again changes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe load report.json",
      "  ascribe load --dry-run reports/",
      "  ascribe load --release 25.1 --whole ged251.csv",
      "  ascribe load --mapping incidents.json incidents.csv",
      "  curl -s https://example.org/report.json | ascribe load -"
    })
final class LoadCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files or folders to load; - for standard input.")
  private List<String> files = List.of();

  @Mixin private FormatFlags formats = new FormatFlags();

  @Option(
      names = "--release",
      paramLabel = "NAME",
      description = "The release that the files are of, for rows that do not say it: 25.1.")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--whole",
      description =
          "The files are all of their release: withdraw the records of their data sets that"
              + " they do not hold.")
  private boolean whole;

  @Option(
      names = "--force",
      description = "Load an older release after a newer one; withdraw more than half.")
  private boolean force;

  @Option(
      names = "--dry-run",
      description = "Check and compare, tell what would change, but keep nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the report as JSON on standard output.")
  private boolean json;

  LoadCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    FormatFlags.Reading reading = formats.read();
    LoadOptions options = new LoadOptions(reading.format(), "ascribe load", dryRun);
    Inputs inputs = new Inputs(main.console(), reading.readers());
    List<String> names = inputs.expand(files);
    inputs.tellPassedOver();
    if (release.filter(String::isBlank).isPresent()) {
      throw new UsageException("--release needs the name of a release, such as 25.1");
    }
    Release told = Release.of(release, whole, force);
    List<LoadReport> reports;
    Absence absence;
    Comparison difference = new Comparison(Taker.MOST_CHANGES);
    Progress progress = new Progress(main.console(), main.stop(), Clock.systemUTC());
    LoadListener listener = dryRun ? new Comparing(difference, progress) : progress;
    try (Wiring wiring = Wiring.open(main.settings(store), main.events())) {
      main.stop().heed();
      Loader loader = wiring.loader(reading.readers());
      reports = load(loader, options, told, inputs, names, progress, listener);
      absence = loader.absent(told, options, listener);
    }
    if (json) {
      main.console()
          .print(
              (dryRun ? LoadJson.of(reports, absence, difference) : LoadJson.of(reports, absence))
                  .toPrettyString());
    } else if (dryRun) {
      main.console().print(DiffText.of(difference).strip());
    }
    new LoadSummary(main.console()).tell(reports, absence, dryRun);
    return reports.stream().allMatch(LoadReport::isWhole) && absence.kept().isEmpty()
        ? CommandLine.ExitCode.OK
        : CommandLine.ExitCode.SOFTWARE;
  }

  private List<LoadReport> load(
      Loader loader,
      LoadOptions options,
      Release told,
      Inputs inputs,
      List<String> names,
      Progress progress,
      LoadListener listener)
      throws IOException {
    progress.expect(inputs.size(names));
    List<LoadReport> reports = new ArrayList<>();
    try {
      for (String name : names) {
        try (Source source = inputs.open(name, progress.meter())) {
          LoadReport report = loader.load(source, options, told, listener);
          progress.clear();
          reports.add(report);
          if (!json) {
            new Findings(main.console().messages()::println).tell(report);
          }
        }
        progress.fileDone();
      }
    } finally {
      progress.clear();
    }
    return reports;
  }
}
