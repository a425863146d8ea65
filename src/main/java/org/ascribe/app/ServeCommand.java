package org.ascribe.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a store until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the store over HTTP until Ctrl-C or SIGTERM.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe serve",
      "  ascribe serve --store /srv/ascribe --port 8080 --write-token-file /etc/ascribe/token"
    })
final class ServeCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();
  @Mixin private ServerFlags server = new ServerFlags();

  ServeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Wiring wiring = Wiring.open(main.settings(store, server), main.events());
        Server running = wiring.serve()) {
      main.stop().heed();
      main.console().print("Ascribe is listening on " + running.address());
      main.stop().await();
    }
    return CommandLine.ExitCode.OK;
  }
}
