package org.ascribe.upload;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.ascribe.model.AscribeException;

/**
 * Lets ingests write one after the other, in the order in which their bodies were whole; beyond a
 * number of them under way the next is sent away at once, to come again.
 */
final class Turns {

  private final int most;
  private final Semaphore places;
  private final ReentrantLock writing = new ReentrantLock(true);

  Turns(int most) {
    this.most = most;
    this.places = new Semaphore(most);
  }

  /**
   * A place among those under way, to be closed at the end.
   *
   * @throws AscribeException.Unavailable if there is none left
   */
  Place enter() {
    if (!places.tryAcquire()) {
      throw new AscribeException.Unavailable(
          "%d files are being taken in, the most at one time (ingest.queue): send it again later"
              .formatted(most));
    }
    return new Place();
  }

  /** One ingest under way. */
  final class Place implements AutoCloseable {

    private Place() {}

    /** Waits for the turn to write, which lasts until the place is closed. */
    void awaitTurn() {
      writing.lock();
    }

    @Override
    public void close() {
      if (writing.isHeldByCurrentThread()) {
        writing.unlock();
      }
      places.release();
    }
  }
}
