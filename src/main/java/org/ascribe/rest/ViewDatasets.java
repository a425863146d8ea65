package org.ascribe.rest;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.ascribe.answer.Viewpoints;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.ClaimIndexes;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Patience;
import org.ascribe.query.Questions;
import org.ascribe.store.Moment;
import org.ascribe.store.NamedSnapshots;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.ascribe.weigh.Lens;

/**
 * What viewpoints hold, as datasets. The plain triples are made when they are first asked for at a
 * revision of the store, for all who wait, and remembered.
 */
final class ViewDatasets implements NamedSnapshots {

  /** Enough for the viewpoints that are being looked at; the oldest go first. */
  private static final int MOST_REMEMBERED = 16;

  /** The most triples of all that are remembered. */
  private static final int MOST_HELD = 2 * ViewTriples.MOST;

  private final Snapshots snapshots;
  private final Questions questions;
  private final IriScheme iris;
  private final ClaimIndexes indexes;
  private final Patience patience;
  private final Map<Key, FutureTask<ViewTriples>> made = new LinkedHashMap<>();

  ViewDatasets(
      Snapshots snapshots,
      Questions questions,
      IriScheme iris,
      ClaimIndexes indexes,
      Patience patience) {
    this.patience = patience;
    this.snapshots = snapshots;
    this.questions = questions;
    this.iris = iris;
    this.indexes = indexes;
  }

  @Override
  public Snapshot open(Slug name, Moment moment) {
    Snapshot snapshot = snapshots.open(new Moment(Optional.empty(), moment.knownAt()));
    try {
      return new Reading(triples(name, moment, snapshot), snapshot);
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  private ViewTriples triples(Slug name, Moment moment, Snapshot snapshot) {
    Key key = new Key(name, moment.asOf(), snapshot.sequence());
    FutureTask<ViewTriples> task = new FutureTask<>(() -> make(name, moment, snapshot));
    Optional<FutureTask<ViewTriples>> others = register(key, task);
    if (others.isEmpty()) {
      task.run();
    }
    try {
      ViewTriples triples = others.orElse(task).get();
      forget();
      return triples;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AscribeException.Unavailable("the service is stopping");
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof AscribeException.Refused)) {
        forget(key);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /** The task of another request that has come first; none if this is the first. */
  private synchronized Optional<FutureTask<ViewTriples>> register(
      Key key, FutureTask<ViewTriples> task) {
    return Optional.ofNullable(made.putIfAbsent(key, task));
  }

  private synchronized void forget(Key key) {
    made.remove(key);
  }

  /** What is being made is not counted, nor is what was refused. */
  private synchronized void forget() {
    int held = made.values().stream().mapToInt(ViewDatasets::size).sum();
    Iterator<FutureTask<ViewTriples>> oldest = made.values().iterator();
    while (oldest.hasNext() && (held > MOST_HELD || made.size() > MOST_REMEMBERED)) {
      held -= size(oldest.next());
      oldest.remove();
    }
  }

  private static int size(FutureTask<ViewTriples> task) {
    return task.state() == Future.State.SUCCESS ? task.resultNow().size() : 0;
  }

  private ViewTriples make(Slug name, Moment moment, Snapshot snapshot) {
    Optional<ClaimIndex> index = indexes.ready(snapshot);
    if (index.isEmpty() && moment.knownAt().isEmpty()) {
      index = indexes.awaited(snapshot, snapshots);
    }
    Inquiry inquiry = new Inquiry(questions, iris, snapshot, index, patience.begin());
    Lens lens =
        moment.asOf().map(day -> Lens.clear().asOf(day, Lens.Reading.MAY)).orElseGet(Lens::clear);
    return new ViewTriples(
        new Viewpoints(inquiry, lens),
        name,
        snapshot.dataset().getDefaultGraph(),
        iris,
        snapshot.sequence(),
        ViewTriples.MOST);
  }

  private record Key(Slug name, Optional<LocalDate> asOf, long sequence) {}

  /** One reading of a viewpoint, over a reading of the store. */
  private static final class Reading implements Snapshot {

    private final ViewTriples view;
    private final Snapshot snapshot;
    private final DatasetGraph dataset;

    Reading(ViewTriples view, Snapshot snapshot) {
      this.view = view;
      this.snapshot = snapshot;
      this.dataset = new ViewDataset(view, snapshot.dataset().getDefaultGraph());
    }

    @Override
    public DatasetGraph dataset() {
      return dataset;
    }

    @Override
    public long sequence() {
      return view.sequence();
    }

    /** A viewpoint's dataset is made of records alone: no user writes to it. */
    @Override
    public Set<Node> userGraphs() {
      return Set.of();
    }

    /** Whatever was written about a claim is told with it, a reifier of a user's too. */
    @Override
    public Set<Node> loneReifiers() {
      return view.lone();
    }

    @Override
    public boolean alsoUsers(Triple triple) {
      return false;
    }

    @Override
    public void close() {
      snapshot.close();
    }
  }
}
