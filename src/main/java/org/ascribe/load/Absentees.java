package org.ascribe.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Ref;
import org.ascribe.store.Store;
import org.ascribe.vocab.ASC;

/** Finds the records of data sets that a release does not hold any more, and withdraws them. */
final class Absentees {

  private static final int EXAMPLES = 5;

  /**
   * Of 1,167 events of one UCDP export the next had dropped 94, 8 in 100 (DOMAIN section 5): more
   * than half is a file that is not whole.
   */
  private static final int MOST_WITHDRAWN_PERCENT = 50;

  private final Ledger ledger;
  private final Store store;
  private final ReportWriter writer;

  Absentees(Ledger ledger, Store store, ReportWriter writer) {
    this.ledger = ledger;
    this.store = store;
    this.writer = writer;
  }

  /**
   * Refuses a release of a data set when the store has a newer one.
   *
   * @throws AscribeException.Refused naming the newer one
   */
  void requireNewest(Ref dataSet, String release) {
    Node name = writer.name(dataSet);
    store.read(snapshot -> {
      DatasetGraph data = snapshot.dataset();
      Iterator<Quad> stored = data.findNG(Node.ANY, Node.ANY, ASC.release, Node.ANY);
      while (stored.hasNext()) {
        Quad quad = stored.next();
        String other = quad.getObject().getLiteralLexicalForm();
        if (ReleaseOrder.compare(other, release).orElse(0) > 0
            && data.contains(quad.getGraph(), quad.getSubject(), ASC.dataSet, name)) {
          throw older(other, dataSet, release);
        }
      }
      return true;
    });
    requireNothingNewerWithdrew(dataSet, release);
  }

  /**
   * A release that only withdrew left its name on no record that stands: what it withdrew has it,
   * in the ledger.
   */
  private void requireNothingNewerWithdrew(Ref dataSet, String release) {
    try (Stream<RecordState> records = ledger.subjects()) {
      records
          .filter(RecordState::withdrawn)
          .forEach(gone ->
              ledger
                  .entry(gone.sequence())
                  .flatMap(entry -> Release.signature(entry.agent()))
                  .filter(other -> ReleaseOrder.compare(other, release).orElse(0) > 0)
                  .filter(other -> wasOf(dataSet, gone))
                  .ifPresent(other -> {
                    throw older(other, dataSet, release);
                  }));
    }
  }

  private boolean wasOf(Ref dataSet, RecordState gone) {
    return ledger
        .contentAt(gone.subject(), gone.sequence() - 1)
        .contains(Node.ANY, ASC.dataSet, writer.name(dataSet));
  }

  private static AscribeException.Refused older(String other, Ref dataSet, String release) {
    return new AscribeException.Refused(
        "release.order",
        "the store has release %s of %s, and this is release %s: an older release after a newer one would take back its corrections (--force, or force=true, loads it all the same)"
            .formatted(other, dataSet.slug(), release));
  }

  /** Tells what the release does not hold, and withdraws it where the release is whole. */
  Absence of(Release release, LoadOptions options, LoadListener listener) {
    Map<String, Ref> standing = new TreeMap<>();
    store.read(snapshot -> {
      release.dataSets().forEach(set -> collect(snapshot.dataset(), set, standing));
      return true;
    });
    List<String> absent =
        standing.keySet().stream().filter(record -> !release.holds(record)).toList();
    Optional<String> kept =
        release.whole() ? whyNot(release, standing.size(), absent.size()) : Optional.empty();
    boolean withdraw = release.whole() && kept.isEmpty();
    if (withdraw) {
      absent.forEach(record -> listener.withdrawn(record, () -> ledger.content(record)));
    }
    if (withdraw && !options.dryRun()) {
      withdraw(absent, record -> release.signed(options.agent(), dataSet(standing, record)));
    }
    return new Absence(
        standing.size(),
        absent.size(),
        withdraw ? absent.size() : 0,
        absent.stream().limit(EXAMPLES).toList(),
        kept,
        ledger.head().map(head -> head.sequence()).orElse(0L));
  }

  private static Ref dataSet(Map<String, Ref> standing, String record) {
    return Objects.requireNonNull(standing.get(record), record);
  }

  /** Records whose own document is a row of the data set; others may cite such a row. */
  private void collect(DatasetGraph data, Ref dataSet, Map<String, Ref> records) {
    Iterator<Quad> rows = data.findNG(Node.ANY, Node.ANY, ASC.dataSet, writer.name(dataSet));
    while (rows.hasNext()) {
      Quad row = rows.next();
      if (data.contains(row.getGraph(), row.getGraph(), ASC.document, row.getSubject())) {
        records.put(row.getGraph().getURI(), dataSet);
      }
    }
  }

  private static Optional<String> whyNot(Release release, int standing, int absent) {
    if (release.dataSets().isEmpty()) {
      return Optional.of(
          "no record of the files is a row of a data set, so that nothing can be absent");
    }
    if (release.refused() > 0) {
      return Optional.of(
          "%d units could not be read, and what they are is not known: mend them, or leave them out"
              .formatted(release.refused()));
    }
    if (!release.forced() && absent * 100L > standing * (long) MOST_WITHDRAWN_PERCENT) {
      return Optional.of(
          "%d of %d records would go, more than half: if the files are the whole release, say --force (force=true)"
              .formatted(absent, standing));
    }
    return Optional.empty();
  }

  private void withdraw(List<String> absent, UnaryOperator<String> agent) {
    List<Draft> drafts = new ArrayList<>();
    for (String record : absent) {
      long previous = ledger.find(record).map(RecordState::sequence).orElse(0L);
      drafts.add(
          Draft.ended(
              agent.apply(record),
              Kind.RECORD_WITHDRAWN,
              record,
              ledger.content(record),
              previous));
    }
    if (!drafts.isEmpty()) {
      store.awaitSequence(ledger.append(drafts).getLast().sequence());
    }
  }
}
