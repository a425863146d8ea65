package org.ascribe.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.ascribe.model.AscribeException;
import org.jspecify.annotations.Nullable;

/**
 * Where readers get the current dataset, and where a repair waits until they have left it: TDB2
 * must not be closed or swapped under an open transaction (SECURITY 2.7).
 */
final class Gate {
  private final long waitNanoseconds;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Tdb2Dataset current;
  private String whyShut = "the store is not open yet";
  private boolean forGood;
  private int inside;

  Gate(Duration wait) {
    this.waitNanoseconds = wait.toNanos();
  }

  /** The dataset to read; waits while a repair is under way, but not for ever. */
  Tdb2Dataset enter() {
    lock.lock();
    try {
      awaitUntil(() -> current != null || forGood);
      Tdb2Dataset dataset = current;
      if (dataset == null) {
        throw new AscribeException.Unavailable(whyShut);
      }
      inside++;
      return dataset;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      inside--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void open(Tdb2Dataset dataset) {
    lock.lock();
    try {
      current = dataset;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody in from now on; those inside may finish. */
  void shut(String why) {
    lock.lock();
    try {
      current = null;
      whyShut = why;
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody in ever again, and sends away who waits. */
  void shutForGood(String why) {
    lock.lock();
    try {
      forGood = true;
      shut(why);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody is reading now. */
  boolean isEmpty() {
    lock.lock();
    try {
      return inside == 0;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all have left; how many have not when the time is up. */
  int drain() {
    lock.lock();
    try {
      awaitUntil(() -> inside == 0);
      return inside;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the condition, the time that the store's options give at most. */
  private void awaitUntil(BooleanSupplier condition) {
    long left = waitNanoseconds;
    try {
      while (!condition.getAsBoolean() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
