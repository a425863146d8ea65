package org.ascribe.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ascribe.export.Export;
import org.ascribe.export.ExportFormat;
import org.ascribe.export.ExportOrder;
import org.ascribe.export.LicenceClass;
import org.ascribe.export.Manifest;
import org.ascribe.export.Profile;
import org.ascribe.export.Revision;
import org.ascribe.export.Scope;
import org.ascribe.export.ScopeAnswers;
import org.ascribe.export.ScopeQuery;
import org.ascribe.http.Nearest;
import org.ascribe.http.Parameters;
import org.ascribe.ledger.Ledger;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.ascribe.store.Moment;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the data set or a part of it, with a manifest. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write the data set or a part of it, in one of many forms.",
      "No service may run on the store; a running one answers at /export. Records under share-alike and restricted licences are left out unless",
      "--licence asks for them; the manifest tells what is in the file and what was left out."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe export > ascribe.trig",
      "  ascribe export --format nq --profile rdf12 | gzip > ascribe.nq.gz",
      "  ascribe export --format geojson -o events.zip",
      "  ascribe export --format graphml --group ansar-al-islam -o network.graphml",
      "  ascribe export --format csv --query claimed-attacks --of ansar-al-islam -o claimed.csv",
      "  ascribe export --format stix --as-of 2018-07 -o then.stix.json",
      "  ascribe export --format report --licence all -o reports/"
    })
final class ExportCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();
  @Mixin private LimitFlags limits = new LimitFlags();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "The form, see docs/exports.md (default: trig): ${COMPLETION-CANDIDATES}.",
      completionCandidates = Formats.class)
  private String format = ExportFormat.TRIG.word();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "rdf11, which every tool reads, or rdf12, with triple terms (default: rdf11).")
  private String profile = Profile.RDF11.word();

  @Option(
      names = "--group",
      paramLabel = "SLUG",
      description = "What is said of an actor, what it says, and all on its events; repeatable.")
  private List<String> groups = List.of();

  @Option(
      names = "--event",
      paramLabel = "SLUG",
      description = "All claims on an event; repeatable.")
  private List<String> events = List.of();

  @Option(
      names = "--query",
      paramLabel = "FILE|NAME",
      description = {
        "What the rows of a SPARQL SELECT name: claims, events, actors, records; or of a stored",
        "query, by its name (docs/exports.md lists them)."
      })
  private Optional<String> query = Optional.empty();

  @Option(names = "--of", paramLabel = "SLUG", description = "What a stored query is asked of.")
  private Optional<String> of = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only claims that can have been made by the end of this day, month or year.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "The records as they were held then, such as 2026-11-22T19:00:00Z.")
  private Optional<String> knownAt = Optional.empty();

  @Option(
      names = "--licence",
      paramLabel = "CLASS",
      split = ",",
      description = "open, unstated, share-alike, restricted, all (default: open,unstated).")
  private List<String> licences = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = {
        "FILE, with FILE.manifest.json beside it; FILE.zip, with both in it; or a folder, which",
        "ends in a slash or is there (default: standard output). Whole or not at all."
      })
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "Where to write the manifest when the data goes to standard output.")
  private Optional<Path> manifest = Optional.empty();

  ExportCommand(Main main) {
    this.main = main;
  }

  /** The names of the formats. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ExportFormat.values()).map(ExportFormat::word).iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    ExportOrder order = order();
    if (output.isPresent() && manifest.isPresent()) {
      throw new UsageException("--output has its manifest beside it; leave out --manifest");
    }
    Settings settings = main.settings(store, limits);
    Moment moment = order.scope().moment();
    try (Wiring wiring = Wiring.openExisting(settings, main.events())) {
      Snapshots snapshots = wiring.moments();
      ScopeAnswers answers = new LocalScopes(wiring, snapshots, moment);
      try (Snapshot snapshot = snapshots.open(moment)) {
        Revision revision = revision(wiring.ledger(), snapshot.sequence());
        Export export = new Export(order, snapshot, settings.iris(), revision, answers);
        tell(export, write(export));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private Manifest write(Export export) throws IOException {
    if (output.isPresent()) {
      return ExportFile.at(output.get()).write(export, export.fileName());
    }
    Manifest written = export.write(main.console().out());
    main.console().out().flush();
    if (manifest.isPresent()) {
      Files.writeString(manifest.get(), written.json());
    }
    return written;
  }

  private void tell(Export export, Manifest written) {
    if (export.leftOut() > 0) {
      main.console()
          .say(
              "%d records are left out for their licence; the manifest names them, and --licence all has them"
                  .formatted(export.leftOut()));
    }
    written
        .notCarried()
        .forEach((what, count) ->
            main.console()
                .say(
                    "%d %s have no place in %s; trig and nq have one for everything"
                        .formatted(count, what, format)));
  }

  private static Revision revision(Ledger ledger, long sequence) {
    return ledger
        .entry(sequence)
        .map(entry -> new Revision(sequence, entry.hash(), entry.time()))
        .orElseGet(() -> new Revision(sequence, Ledger.GENESIS, Instant.EPOCH));
  }

  private ExportOrder order() throws IOException {
    ExportFormat wanted =
        ExportFormat.ofWord(format)
            .orElseThrow(() ->
                unknown(
                    "format", format, Stream.of(ExportFormat.values()).map(ExportFormat::word)));
    Profile rdf =
        Profile.ofWord(profile)
            .orElseThrow(() ->
                unknown("profile", profile, Arrays.stream(Profile.values()).map(Profile::word)));
    Scope scope = new Scope(slugs("group", groups), slugs("event", events), query(), moment());
    List<LicenceClass> classes = LicenceClass.ofWords(licences, UsageException::new);
    try {
      return new ExportOrder(wanted, rdf, scope, classes);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + "; take trig, nq, ttl or nt, or --profile rdf11");
    }
  }

  private Optional<ScopeQuery> query() throws IOException {
    if (query.isEmpty()) {
      if (of.isPresent()) {
        throw new UsageException("--of is what a stored query is asked of: add --query NAME");
      }
      return Optional.empty();
    }
    if (Inputs.isFile(query.get())) {
      if (of.isPresent()) {
        throw new UsageException("--of is for a stored query, and --query is a file");
      }
      return Optional.of(new ScopeQuery.Text(Files.readString(Path.of(query.get()))));
    }
    if (!Slug.fits(query.get())) {
      throw new NoSuchFileException(query.get());
    }
    return Optional.of(new ScopeQuery.Stored(query.get(), of));
  }

  private Moment moment() {
    try {
      return new Moment(asOf.map(Parameters::asOf), knownAt.map(Parameters::knownAt));
    } catch (AscribeException.BadInput bad) {
      throw new UsageException(
          bad.getMessage().replace("asOf", "--as-of").replace("knownAt", "--known-at"));
    }
  }

  private static List<Slug> slugs(String option, List<String> given) {
    for (String text : given) {
      if (!Slug.fits(text)) {
        throw new UsageException(
            "--%s is '%s', and must be a slug such as ansar-al-islam".formatted(option, text));
      }
    }
    return given.stream().map(Slug::new).toList();
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
