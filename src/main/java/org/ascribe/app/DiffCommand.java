package org.ascribe.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ascribe.answer.ChangeSheet;
import org.ascribe.diff.Comparison;
import org.ascribe.diff.DiffJson;
import org.ascribe.diff.DiffText;
import org.ascribe.diff.Differences;
import org.ascribe.ingest.Source;
import org.ascribe.load.Absence;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Loader;
import org.ascribe.load.Release;
import org.ascribe.model.Slug;
import org.ascribe.upload.Comparing;
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
      "Tell what changed between two positions of the ledger, or what a file would change.",
      "Told are records that came, changed (field by field), name other actors, or went."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe diff 120",
      "  ascribe diff 2026-01-31T00:00:00Z 2026-02-28T00:00:00Z --dataset ucdp-ged",
      "  ascribe diff --file ged251.csv --whole --json",
      "  ascribe diff --file incidents.csv --mapping incidents.json"
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
      description =
          "Compare this file with the store instead; nothing of it is kept. Can be repeated.")
  private List<String> files = List.of();

  @Mixin private FormatFlags formats = new FormatFlags();

  @Option(
      names = "--whole",
      description = "The files are all of their release: tell what they would withdraw, too.")
  private boolean whole;

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
    if (positions.isEmpty() == files.isEmpty()) {
      throw new UsageException("give a position to compare from, or --file");
    }
    if (whole && files.isEmpty()) {
      throw new UsageException("--whole says what the files of --file are");
    }
    if (formats.isGiven() && files.isEmpty()) {
      throw new UsageException("--format and --mapping say how the files of --file are read");
    }
    if (dataSet.isPresent() && !files.isEmpty()) {
      throw new UsageException("--dataset goes with positions; a file has the rows that it has");
    }
    FormatFlags.Reading reading = formats.read();
    Settings settings = main.settings(store);
    try (Wiring wiring = Wiring.openExisting(settings, main.events())) {
      Differences differences = new Differences(wiring.ledger(), settings.iris());
      return files.isEmpty() ? ledger(differences) : files(wiring, reading);
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
    print(new ChangeSheet(from, to, differences.between(from, to, only, "", Integer.MAX_VALUE)));
    return CommandLine.ExitCode.OK;
  }

  private int files(Wiring wiring, FormatFlags.Reading reading) throws IOException {
    Inputs inputs = new Inputs(main.console(), reading.readers());
    Comparison difference = new Comparison(Integer.MAX_VALUE);
    Comparing listener = new Comparing(difference, units -> {});
    LoadOptions options = new LoadOptions(reading.format(), "ascribe diff", true);
    Loader loader = wiring.loader(reading.readers());
    Release release = Release.of(Optional.empty(), whole, true);
    boolean isWhole = true;
    for (String name : inputs.expand(files)) {
      try (Source source = inputs.open(name)) {
        LoadReport report = loader.load(source, options, release, listener);
        new Findings(main.console().messages()::println).tell(report);
        isWhole &= report.isWhole();
      }
    }
    Absence absence = loader.absent(release, options, listener);
    absence.kept().ifPresent(why -> main.console().say("nothing would be withdrawn: " + why));
    main.console()
        .print(json ? DiffJson.of(difference).toPrettyString() : DiffText.of(difference).strip());
    return isWhole ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void print(ChangeSheet sheet) throws IOException {
    main.console()
        .print(json ? DiffJson.of(sheet).toPrettyString() : DiffText.of(sheet.items()).strip());
  }

  private static Slug slug(String text) {
    if (!Slug.fits(text)) {
      throw new UsageException("--dataset is '%s', and must be a slug".formatted(text));
    }
    return new Slug(text);
  }
}
