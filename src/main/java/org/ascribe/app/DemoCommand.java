package org.ascribe.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Loader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows Ascribe with the data that come with it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Load the worked example into a fresh store and serve it until Ctrl-C.",
      "Without --store the store is in a temporary folder, which is removed at the end."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ascribe demo", "  ascribe demo --port 0 --store ./trial"})
final class DemoCommand implements Callable<Integer> {

  /** Set by the launcher: the folder that it lies in. */
  private static final String HOME = "ascribe.home";

  /** What to try first: the questions of the worked example. */
  private static final List<String> TRY =
      List.of(
          "groups/ansar-al-islam/claimed-attacks",
          "groups/hayat-tahrir-al-sham/attributed-attacks",
          "events/latakia-raid",
          "groups/ansar-al-islam/relations");

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();
  @Mixin private ServerFlags server = new ServerFlags();

  DemoCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = main.settings(store, server);
    List<String> files = files();
    Optional<Path> temporary =
        store.hasStore()
            ? Optional.empty()
            : Optional.of(Files.createTempDirectory("ascribe-demo-"));
    try {
      serve(temporary.map(settings::withStore).orElse(settings), files);
    } finally {
      if (temporary.isPresent()) {
        remove(temporary.get());
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void serve(Settings settings, List<String> files) throws IOException {
    try (Wiring wiring = Wiring.open(settings, main.events())) {
      main.stop().heed();
      load(wiring.loader(Readers.standard()), files);
      try (Server running = wiring.serve()) {
        main.console().print("Ascribe is listening on " + running.address());
        suggest(running.address());
        main.stop().await();
      }
    }
  }

  private void load(Loader loader, List<String> files) throws IOException {
    Inputs inputs = new Inputs(main.console(), Readers.standard());
    LoadOptions options = new LoadOptions(Optional.empty(), "ascribe demo", false);
    Progress progress = new Progress(main.console(), main.stop(), Clock.systemUTC());
    List<LoadReport> reports = new ArrayList<>();
    for (String file : files) {
      try (Source source = inputs.open(file)) {
        LoadReport report = loader.load(source, options, progress);
        progress.clear();
        progress.fileDone();
        new Findings(main.console()::say).tell(report);
        reports.add(report);
      }
    }
    new LoadSummary(main.console()).tell(reports, false);
  }

  private void suggest(URI address) {
    main.console().say("Try, in a browser or with curl:");
    TRY.forEach(path -> main.console().say("  " + address.resolve(path)));
    main.console().say("Ctrl-C stops it.");
  }

  private List<String> files() throws IOException {
    Path home = Path.of(System.getProperty(HOME, "."));
    Path data = home.resolve("data");
    return new Inputs(main.console(), Readers.standard()).expand(List.of(data.toString()));
  }

  private static void remove(Path folder) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(folder)) {
      found = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : found) {
      Files.delete(file);
    }
  }
}
