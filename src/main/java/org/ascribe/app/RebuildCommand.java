package org.ascribe.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the store anew from the ledger. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Build the store anew from the ledger; this also gives disk space back.",
    footerHeading = "%nExamples:%n",
    footer = "  ascribe rebuild --store /srv/ascribe")
final class RebuildCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  RebuildCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Settings settings = main.settings(store);
    try (Wiring wiring = Wiring.openExisting(settings, main.events())) {
      wiring.store().rebuild();
    }
    main.console().say("the store %s is built anew".formatted(settings.store()));
    return CommandLine.ExitCode.OK;
  }
}
