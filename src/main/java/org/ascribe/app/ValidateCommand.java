package org.ascribe.app;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ascribe.check.Shapes;
import org.ascribe.ingest.Source;
import org.ascribe.ledger.Ledger;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Loader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.store.Store;
import org.ascribe.upload.LoadJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and checks files as a load does, into a store that is never filled. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Read and check files as 'load' does, and keep nothing; no store is needed.",
      "Each fault is a line FILE:LINE:COLUMN: REASON [POINTER] on standard output."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ascribe validate report.json", "  ascribe validate --json data/ | jq .files"})
final class ValidateCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files or folders to check; - for standard input.")
  private List<String> files = List.of();

  @Mixin private FormatFlags formats = new FormatFlags();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  ValidateCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    FormatFlags.Reading reading = formats.read();
    Inputs inputs = new Inputs(main.console(), reading.readers());
    LoadOptions options = new LoadOptions(reading.format(), "ascribe validate", true);
    List<LoadReport> reports = new ArrayList<>();
    try (Ledger ledger = Ledger.inMemory(Clock.systemUTC());
        Store store = Store.inMemory(ledger)) {
      ReportWriter writer = new ReportWriter(IriScheme.standard());
      Loader loader = new Loader(reading.readers(), writer, new Shapes(), ledger, store);
      for (String name : inputs.expand(files)) {
        LoadReport report = check(loader, options, inputs, name);
        reports.add(report);
        if (!json) {
          tell(report);
        }
      }
    }
    if (json) {
      main.console().print(LoadJson.of(reports).toPrettyString());
    }
    new LoadSummary(main.console()).tell(reports, true);
    return reports.stream().allMatch(LoadReport::isWhole)
        ? CommandLine.ExitCode.OK
        : CommandLine.ExitCode.SOFTWARE;
  }

  private LoadReport check(Loader loader, LoadOptions options, Inputs inputs, String name)
      throws IOException {
    Progress progress = new Progress(main.console(), main.stop(), Clock.systemUTC());
    try (Source source = inputs.open(name)) {
      return loader.load(source, options, progress);
    } finally {
      progress.clear();
    }
  }

  private void tell(LoadReport report) throws IOException {
    List<String> lines = new ArrayList<>();
    new Findings(lines::add).tell(report);
    for (String line : lines) {
      main.console().print(line);
    }
  }
}
