package org.ascribe.load;

import java.util.concurrent.CompletableFuture;
import org.ascribe.store.Store;

/**
 * Has the store apply what the ledger already has while the next records are read: of two cores
 * each has work. One run at a time, so that a run finds many records and a transaction of the store
 * stays a large one (ENGINE section 3). What goes wrong in a run is met again, and told, when the
 * load waits for the store at its end.
 *
 * <p>A store that has little yet does not follow: it is made at once, at the end.
 */
final class Following implements Runnable {

  private final Store store;
  private CompletableFuture<Long> run = CompletableFuture.completedFuture(0L);

  Following(Store store) {
    this.store = store;
  }

  @Override
  public void run() {
    if (run.isDone() && !store.isFarBehind()) {
      run = store.catchUp();
    }
  }
}
