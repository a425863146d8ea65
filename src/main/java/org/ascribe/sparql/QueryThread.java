package org.ascribe.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.ascribe.model.AscribeException;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one query. Whoever asks waits for each piece of its work, tells it to stop when the
 * time is over, and stops waiting when it does not obey. It is never interrupted, because an
 * interrupt inside TDB2 breaks the store for everybody (SECURITY section 0, row 4).
 */
final class QueryThread implements AutoCloseable {

  /** Enough for a path over 100,000 steps, which Jena recurses through (SECURITY 1.1). */
  private static final long STACK_BYTES = 64L * 1024 * 1024;

  /** How long after its deadline a query may take to notice, before its connection is cut. */
  private static final Duration GRACE = Duration.ofMillis(1_500);

  /** How often it is looked whether the client is still there. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private static final AtomicLong NUMBERS = new AtomicLong();

  private final Account account;
  private final Duration timeout;
  private final BooleanSupplier gone;
  private final long deadline;
  private final BlockingQueue<Optional<Runnable>> work = new LinkedBlockingQueue<>();
  private final BlockingQueue<Runnable> atEnd = new LinkedBlockingQueue<>();

  /**
   * Starts it.
   *
   * @param atEnd run when the thread ends
   */
  QueryThread(Account account, Duration timeout, BooleanSupplier gone, Runnable atEnd) {
    this.account = account;
    this.timeout = timeout;
    this.gone = gone;
    this.deadline = System.nanoTime() + timeout.toNanos();
    Thread.ofPlatform()
        .daemon()
        .name("query-" + NUMBERS.incrementAndGet())
        .stackSize(STACK_BYTES)
        .start(() -> work(atEnd));
  }

  private void work(Runnable last) {
    try {
      Optional<Runnable> next = take();
      while (next.isPresent()) {
        next.get().run();
        next = take();
      }
    } finally {
      try {
        atEnd.forEach(Runnable::run);
      } finally {
        last.run();
      }
    }
  }

  /** Nobody knows the thread, so nobody interrupts it. */
  private Optional<Runnable> take() {
    try {
      return work.take();
    } catch (InterruptedException impossible) {
      return Optional.empty();
    }
  }

  /** What the query has used. */
  Account account() {
    return account;
  }

  /** To be run by the thread at its end, whatever happens. */
  void atEnd(Runnable closing) {
    atEnd.add(closing);
  }

  /**
   * Has a piece of work done in the thread, and waits for it.
   *
   * @throws AscribeException.Refused when the time is over
   */
  <T> T call(Callable<T> piece) throws IOException {
    FutureTask<T> task = new FutureTask<>(piece);
    work.add(Optional.of(task));
    boolean over = false;
    while (true) {
      try {
        long left = deadline - System.nanoTime();
        if (over || gone.getAsBoolean()) {
          account.stop().set(true);
        }
        if (left <= -GRACE.toNanos()) {
          throw Refusals.timeout(timeout);
        }
        long next = Math.min(over ? GRACE.toNanos() + left : left, LOOK.toNanos());
        return task.get(Math.max(next, 1), TimeUnit.NANOSECONDS);
      } catch (TimeoutException notYet) {
        over = deadline - System.nanoTime() <= 0;
      } catch (InterruptedException stopping) {
        account.stop().set(true);
        Thread.currentThread().interrupt();
        throw new AscribeException.Unavailable("the service is stopping", stopping);
      } catch (ExecutionException failed) {
        throw failure(failed.getCause());
      }
    }
  }

  private RuntimeException failure(@Nullable Throwable cause) throws IOException {
    return switch (cause) {
      case QueryCancelledException stopped -> Refusals.timeout(timeout);
      case StackOverflowError tooDeep ->
          new AscribeException.Refused(
              "query.maxDepth", "the query nests, or its paths run, too deep to be answered");
      case RuntimeException fault -> fault;
      case IOException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> new IllegalStateException(cause);
    };
  }

  /** Lets the thread end when its work is done; what still runs is told to stop. */
  @Override
  public void close() {
    account.stop().set(true);
    work.add(Optional.empty());
  }
}
