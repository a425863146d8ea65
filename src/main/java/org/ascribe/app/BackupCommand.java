package org.ascribe.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.ascribe.ledger.Ledger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the ledger, from which everything else can be built. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copy the ledger to a new file, also while a service runs on the store.",
      "To restore, put the file as 'ledger.sqlite' into an empty folder and start there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe backup /backup/ascribe-2026-01-31.sqlite",
      "  mkdir restored && cp ascribe-2026-01-31.sqlite restored/ledger.sqlite",
      "  ascribe check --store restored"
    })
final class BackupCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
  private Path file = Path.of("");

  BackupCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Settings settings = main.settings(store);
    Wiring.requireStore(settings.store());
    try (Ledger ledger = Ledger.open(settings.store(), Clock.systemUTC())) {
      ledger.backup(file);
    }
    main.console().say("the ledger of %s is copied to %s".formatted(settings.store(), file));
    return CommandLine.ExitCode.OK;
  }
}
