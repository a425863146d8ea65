package org.ascribe.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ascribe.export.Cell;
import org.ascribe.export.CsvText;
import org.ascribe.ingest.IdentityDecisions;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.model.Actor;
import org.ascribe.query.Inquiry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a person's word on whether two actors are the same, as one row of a decisions file. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Say that two actors are the same, are not, or that it is not known. It is kept as a claim of",
      "yours; decide again to change it, or 'withdrawn' to take it back. The ledger keeps each."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe link decide red-front front-rouge same --by 'Jane Doe' --reason 'Both sign as FR'"
    })
final class DecideCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  @Parameters(index = "0", paramLabel = "ACTOR", description = "The slug of the one.")
  private String actor = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "The slug of the other.")
  private String other = "";

  @Parameters(
      index = "2",
      paramLabel = "DECISION",
      description = "same, not-same, undecided or withdrawn.")
  private String decision = "";

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
  private String by = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "When it was decided, an EDTF date such as 2026-11-22.")
  private Optional<String> on = Optional.empty();

  DecideCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = main.settings(store);
    try (Wiring wiring = Wiring.openExisting(settings, main.events())) {
      String file =
          wiring
              .store()
              .read(snapshot -> file(new Inquiry(wiring.questions(), settings.iris(), snapshot)));
      LoadReport report =
          wiring
              .loader(Readers.standard())
              .load(
                  new Source(
                      "the decision",
                      new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))),
                  new LoadOptions(
                      Optional.of(IdentityDecisions.FORMAT), "ascribe link decide", false),
                  units -> {});
      new Findings(main.console().messages()::println).tell(report);
      new LoadSummary(main.console()).tell(List.of(report), false);
      return report.isWhole() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private String file(Inquiry inquiry) {
    Actor one = LinkCommand.require(inquiry, LinkCommand.slug(actor));
    Actor two = LinkCommand.require(inquiry, LinkCommand.slug(other));
    StringBuilder text = new StringBuilder();
    CsvText csv = new CsvText(text, CsvText.Cells.GUARDED);
    try {
      csv.header(IdentityDecisions.COLUMNS);
      csv.row(
          List.of(
              Cell.word(decision),
              Cell.word(one.ref().toString()),
              Cell.of(one.name().text()),
              Cell.word(two.ref().toString()),
              Cell.of(two.name().text()),
              Cell.of(reason),
              Cell.of(by),
              Cell.word(on.orElse(""))));
    } catch (IOException e) {
      throw new IllegalStateException("a text is always written to", e);
    }
    return text.toString();
  }
}
