package org.ascribe.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Ledger;

/**
 * Drafts on their way to the ledger, so that many share one durable commit. What is in the ledger
 * is stored; what is still here is not.
 */
final class Batch {

  /** 144,000 entries a second in batches against 6,000 one by one (DESIGN section 3). */
  private static final int MOST = 500;

  private final Ledger ledger;
  private final Runnable stored;
  private final List<CompletableFuture<Draft>> drafts = new ArrayList<>();
  private final Set<String> subjects = new HashSet<>();

  /**
   * An empty batch.
   *
   * @param stored told whenever the ledger has more than before
   */
  Batch(Ledger ledger, Runnable stored) {
    this.ledger = ledger;
    this.stored = stored;
  }

  /** Whether a change of this record waits here, so that the ledger does not know it yet. */
  boolean holds(String subject) {
    return subjects.contains(subject);
  }

  /**
   * Takes a change of a record. The draft is made meanwhile, by another thread: to sort, hash and
   * write it down takes as long as all that comes before (docs/benchmarks.md).
   */
  void add(String subject, Supplier<Draft> draft) {
    drafts.add(CompletableFuture.supplyAsync(draft));
    subjects.add(subject);
    if (drafts.size() >= MOST) {
      flush();
    }
  }

  void flush() {
    if (!drafts.isEmpty()) {
      ledger.append(made());
      drafts.clear();
      subjects.clear();
      stored.run();
    }
  }

  private List<Draft> made() {
    try {
      return drafts.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
