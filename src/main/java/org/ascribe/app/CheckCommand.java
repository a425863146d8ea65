package org.ascribe.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ascribe.store.CheckReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the ledger's chain and the store against the ledger. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check that the ledger is as it was written, and that the store shows what it says.",
      "Each entry is held against its hash and that of the one before. A store that differs can be made anew with 'rebuild'."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ascribe check", "  ascribe check --store /srv/ascribe --json"})
final class CheckCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  CheckCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    CheckReport report;
    try (Wiring wiring = Wiring.openExisting(main.settings(store), main.events())) {
      report = wiring.store().check();
    }
    if (json) {
      main.console().print(CheckJson.of(report));
    } else {
      print(report);
    }
    return report.ok() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void print(CheckReport report) throws IOException {
    Console console = main.console();
    console.print(
        report.chain().ok()
            ? "ledger: %,d entries, the chain holds".formatted(report.chain().entries())
            : "ledger: " + report.chain().why());
    console.print(
        "store: %,d graphs and %,d quads compared at position %d, %d differences"
            .formatted(
                report.graphs(), report.quads(), report.sequence(), report.differences().size()));
    for (String difference : report.differences()) {
      console.print("  " + difference);
    }
  }
}
