package org.ascribe.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ascribe.export.Export;
import org.ascribe.export.ExportOrder;
import org.ascribe.export.Manifest;
import org.ascribe.export.Revision;
import org.ascribe.export.ScopeQuery;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Ref;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;

/**
 * Exports of the store, and their manifests. A manifest is known when its export was written once
 * at that revision; it is remembered, and worked out by writing to nowhere where it is not.
 */
public final class Exports {

  /** Enough for every form of what is being downloaded; the oldest goes first. */
  private static final int REMEMBERED = 64;

  private final Snapshots snapshots;
  private final Ledger ledger;
  private final IriScheme iris;
  private final StoredQueries stored;

  private final Map<String, Manifest> manifests =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Manifest> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Exports of these snapshots. */
  public Exports(Snapshots snapshots, Ledger ledger, Questions questions, IriScheme iris) {
    this.stored = new StoredQueries(questions, iris);
    this.snapshots = snapshots;
    this.ledger = ledger;
    this.iris = iris;
  }

  Snapshot open(ExportOrder order) {
    return snapshots.open(order.scope().moment());
  }

  Revision revision(Snapshot snapshot) {
    long sequence = snapshot.sequence();
    return ledger
        .entry(sequence)
        .map(entry -> new Revision(sequence, entry.hash(), entry.time()))
        .orElseGet(() -> new Revision(sequence, Ledger.GENESIS, Instant.EPOCH));
  }

  Export export(ExportOrder order, Snapshot snapshot) {
    return new Export(order, snapshot, iris, revision(snapshot), this::things);
  }

  /** A query of the user's own would need the limits of {@code /sparql}: there it belongs. */
  private Set<Ref> things(ScopeQuery query, Snapshot snapshot) {
    return switch (query) {
      case ScopeQuery.Stored one -> stored.things(one, snapshot);
      case ScopeQuery.Text text ->
          throw new AscribeException.BadInput(
              "an export over HTTP is of a stored query; ask '%s' at /sparql"
                  .formatted(text.sparql()));
    };
  }

  /** Writes an export and remembers its manifest under this key, which names revision and order. */
  Manifest write(Export export, String key, OutputStream out) throws IOException {
    Manifest manifest = export.write(out);
    synchronized (manifests) {
      manifests.put(key, manifest);
    }
    return manifest;
  }

  Optional<Manifest> manifest(String key) {
    synchronized (manifests) {
      return Optional.ofNullable(manifests.get(key));
    }
  }
}
