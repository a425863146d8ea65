package org.ascribe.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascribe.ledger.Entry;
import org.ascribe.query.Inquiry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what the store holds. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Count what the store holds, by class, and tell the ledger's position.",
    footerHeading = "%nExamples:%n",
    footer = {"  ascribe stats", "  ascribe stats --json | jq .classes.Claim"})
final class StatsCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  StatsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = main.settings(store);
    try (Wiring wiring = Wiring.openExisting(settings, main.events())) {
      Map<String, Long> counts =
          wiring
              .store()
              .read(snapshot ->
                  new Inquiry(wiring.questions(), settings.iris(), snapshot).statistics());
      print(counts, wiring.ledger().head().map(Entry::sequence).orElse(0L));
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(Map<String, Long> counts, long sequence) throws IOException {
    if (json) {
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      ObjectNode classes = root.putObject("classes");
      counts.forEach(classes::put);
      main.console().print(root.put("sequence", sequence).toPrettyString());
      return;
    }
    for (var count : counts.entrySet()) {
      main.console().print("%-24s %,12d".formatted(count.getKey(), count.getValue()));
    }
    main.console().print("%-24s %,12d".formatted("ledger position", sequence));
  }
}
