package org.ascribe.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ascribe.export.Dump;
import org.ascribe.export.Profile;
import org.ascribe.export.Syntax;
import org.ascribe.http.Nearest;
import org.ascribe.vocab.Prefixes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the whole data set. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write the whole data set, while no service runs on the store (a running service answers",
      "at /export)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe export > ascribe.trig",
      "  ascribe export --format nq --profile rdf12 | gzip > ascribe.nq.gz",
      "  ascribe export --format ttl -o ascribe.ttl"
    })
final class ExportCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "trig, nq, ttl, nt, jsonld or rdf (default: trig).")
  private String format = Syntax.TRIG.suffix();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "rdf11, which every tool reads, or rdf12, with triple terms (default: rdf11).")
  private String profile = Profile.RDF11.word();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write, whole or not at all (default: standard output).")
  private Optional<Path> output = Optional.empty();

  ExportCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Dump dump = dump();
    try (Wiring wiring = Wiring.openExisting(main.settings(store), main.events());
        var snapshot = wiring.store().read()) {
      if (output.isEmpty()) {
        dump.write(snapshot, main.console().out());
        main.console().out().flush();
      } else {
        Path part = output.get().resolveSibling(output.get().getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          dump.write(snapshot, out);
        }
        Files.move(part, output.get(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private Dump dump() {
    Syntax syntax =
        Syntax.ofSuffix(format)
            .orElseThrow(
                () -> unknown("format", format, Stream.of(Syntax.values()).map(Syntax::suffix)));
    Profile wanted =
        Profile.ofWord(profile)
            .orElseThrow(() ->
                unknown("profile", profile, Arrays.stream(Profile.values()).map(Profile::word)));
    try {
      return new Dump(syntax, wanted, Prefixes.all());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + "; take trig, nq, ttl or nt, or --profile rdf11");
    }
  }

  private static UsageException unknown(String kind, String given, Stream<String> names) {
    List<String> known = names.toList();
    return new UsageException(
        "there is no %s '%s'; %s"
            .formatted(
                kind,
                given,
                Nearest.to(given, known)
                    .map("did you mean %s?"::formatted)
                    .orElse("there are " + String.join(", ", known))));
  }
}
