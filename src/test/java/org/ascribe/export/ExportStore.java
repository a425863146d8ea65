package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ascribe.check.Shapes;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Loader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.Ref;
import org.ascribe.query.Moments;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;

/** A store on disk that files are loaded into and exports are taken from. */
final class ExportStore implements AutoCloseable {

  static final Path EXAMPLE = Path.of("data/latakia-raid/report.json");
  static final Path CASES = Path.of("src/test/resources/cases");

  private final Ledger ledger;
  private final Store store;
  private final Loader loader;

  ExportStore(Path folder) {
    ledger = Ledger.open(folder, Clock.systemUTC());
    store = Store.open(folder, ledger, StoreOptions.defaults());
    loader =
        new Loader(
            Readers.standard(),
            new ReportWriter(IriScheme.standard()),
            new Shapes(),
            ledger,
            store);
  }

  /** Loads a file, which must be known by its head. */
  LoadReport load(Path file) throws IOException {
    return load(Files.readString(file));
  }

  LoadReport load(String text) throws IOException {
    LoadReport report =
        loader.load(
            new Source("input", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            new LoadOptions(Optional.empty(), "test", false),
            units -> {});
    assertThat(report.format()).isPresent();
    store.awaitSequence(ledger.head().map(Entry::sequence).orElse(0L));
    return report;
  }

  /**
   * What an export came to.
   *
   * @param text the file, as UTF-8
   * @param manifest what is told of it
   */
  record Exported(String text, Manifest manifest) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  Exported export(ExportFormat format) throws IOException {
    return export(format, Scope.everything(), List.of(LicenceClass.values()));
  }

  Exported export(ExportFormat format, Scope scope, List<LicenceClass> licences)
      throws IOException {
    return export(
        format,
        scope,
        licences,
        (query, snapshot) -> {
          throw new AssertionError("asked " + query);
        });
  }

  Exported export(
      ExportFormat format, Scope scope, List<LicenceClass> licences, ScopeAnswers answers)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Snapshot snapshot = snapshots().open(scope.moment())) {
      ExportOrder order = new ExportOrder(format, Profile.RDF11, scope, licences);
      Export export =
          new Export(order, snapshot, IriScheme.standard(), revision(snapshot.sequence()), answers);
      Manifest manifest = export.write(out);
      return new Exported(out.toString(StandardCharsets.UTF_8), manifest);
    }
  }

  /** The claims of a scope, if there are no more than so many. */
  Set<Ref> selected(Scope scope, int most) {
    try (Snapshot snapshot = store.read()) {
      return Selection.of(scope, IriScheme.standard(), snapshot, (query, data) -> Set.of(), most);
    }
  }

  private Snapshots snapshots() {
    return new Moments(store, new Questions(), IriScheme.standard());
  }

  Revision revision() {
    return revision(ledger.head().orElseThrow().sequence());
  }

  private Revision revision(long sequence) {
    Entry head = ledger.entry(sequence).orElseThrow();
    return new Revision(head.sequence(), head.hash(), head.time());
  }

  @Override
  public void close() {
    store.close();
    ledger.close();
  }
}
