package org.ascribe.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.ascribe.diff.DiffJson;
import org.ascribe.diff.DiffText;
import org.ascribe.diff.Differences;
import org.ascribe.diff.RecordChange;
import org.ascribe.diff.RecordDiff;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.load.LoadListener;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.model.Slug;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed between two positions, or would change by a file. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Tell what changed between two positions of the ledger, or what a file would change:",
      "records that came, changed (field by field), name other actors, or went."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe diff 120",
      "  ascribe diff 2026-01-31T00:00:00Z 2026-02-28T00:00:00Z --dataset ucdp-ged",
      "  ascribe diff --file ged251.csv --json"
    })
final class DiffCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  @Parameters(
      arity = "0..2",
      paramLabel = "POSITION",
      description =
          "From and to: numbers of ledger entries, or instants; without the second, to the end.")
  private List<String> positions = List.of();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Compare this file with the store instead; nothing of it is kept.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--dataset",
      paramLabel = "SLUG",
      description = "Only rows of this data set, such as ucdp-ged.")
  private Optional<String> dataSet = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  DiffCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (positions.isEmpty() == file.isEmpty()) {
      throw new UsageException("give a position to compare from, or --file");
    }
    Settings settings = main.settings(store);
    try (Wiring wiring = Wiring.openExisting(settings, main.events())) {
      Differences differences = new Differences(wiring.ledger(), settings.iris());
      return file.isPresent() ? file(wiring, differences, file.get()) : ledger(differences);
    }
  }

  private int ledger(Differences differences) throws IOException {
    long from = differences.position("the first position", positions.getFirst());
    long to =
        positions.size() > 1
            ? differences.position("the second position", positions.get(1))
            : differences.head();
    if (from > to) {
      throw new UsageException("position %d comes after %d: turn them round".formatted(from, to));
    }
    Optional<Slug> only = dataSet.map(DiffCommand::slug);
    print(from, to, differences.between(from, to, only, "", Integer.MAX_VALUE));
    return CommandLine.ExitCode.OK;
  }

  private int file(Wiring wiring, Differences differences, String name) throws IOException {
    Readers readers = Readers.standard();
    List<RecordChange> changes = new ArrayList<>();
    LoadOptions options = new LoadOptions(Optional.empty(), "ascribe diff", true);
    LoadReport report;
    try (Source source = new Inputs(main.console(), readers).open(name)) {
      report =
          wiring
              .loader(readers)
              .load(
                  source,
                  options,
                  new LoadListener() {
                    @Override
                    public void read(int units) {
                      // A comparison shows no progress: what it finds is what is waited for.
                    }

                    @Override
                    public void changed(String record, Graph before, Graph after) {
                      RecordDiff.of(record, before, after).ifPresent(changes::add);
                    }
                  });
    }
    new Findings(main.console().messages()::println).tell(report);
    print(differences.head(), differences.head(), changes);
    return report.isWhole() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void print(long from, long to, List<RecordChange> changes) throws IOException {
    String text =
        json ? DiffJson.of(from, to, changes).toPrettyString() : DiffText.of(changes).strip();
    main.console().print(text);
  }

  private static Slug slug(String text) {
    if (!Slug.fits(text)) {
      throw new UsageException("--dataset is '%s', and must be a slug".formatted(text));
    }
    return new Slug(text);
  }
}
