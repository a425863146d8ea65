package org.ascribe.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.ascribe.http.Streamed;
import org.ascribe.model.AscribeException;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one query. Whoever asks waits for each piece of its work, and stops waiting when it
 * does not obey the flag that ends it. It is never interrupted, because an interrupt inside TDB2
 * breaks the store for everybody (SECURITY section 0, row 4).
 */
final class QueryThread implements AutoCloseable {

  /**
   * Who asks.
   *
   * @param name its address, for the queue to be fair
   * @param gone whether it has gone away
   * @param cut ends its connection
   */
  record Client(String name, BooleanSupplier gone, Runnable cut) {}

  /** Enough for a path over 100,000 steps, which Jena recurses through (SECURITY 1.1). */
  private static final long STACK_BYTES = 64L * 1024 * 1024;

  /** How long after its deadline a query may take to notice, before nobody waits for it. */
  private static final Duration GRACE = Duration.ofMillis(1_500);

  /** How often it is looked whether the client is still there. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private static final AtomicLong NUMBERS = new AtomicLong();

  private final Account account;
  private final BooleanSupplier gone;
  private final BooleanSupplier awaited;
  private final Runnable cut;
  private final long deadline;
  private final BlockingQueue<Optional<Runnable>> work = new LinkedBlockingQueue<>();
  private final BlockingQueue<Runnable> atEnd = new LinkedBlockingQueue<>();
  private final Thread thread;

  /**
   * Starts it.
   *
   * @param account told to stop by somebody else when the time is over
   * @param client the one who asks
   * @param awaited whether somebody else waits for a turn
   * @param last run when the thread ends
   */
  QueryThread(
      Account account, Duration timeout, Client client, BooleanSupplier awaited, Runnable last) {
    this.account = account;
    this.gone = client.gone();
    this.cut = client.cut();
    this.awaited = awaited;
    this.deadline = System.nanoTime() + timeout.toNanos();
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name("query-" + NUMBERS.incrementAndGet())
            .stackSize(STACK_BYTES)
            .start(() -> work(last));
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
    return result(task, true);
  }

  /**
   * The same for a change, for whose outcome is waited: one that was told to stop and could not any
   * more has been made.
   */
  <T> T change(Callable<T> piece) throws IOException {
    FutureTask<T> task = new FutureTask<>(piece);
    work.add(Optional.of(task));
    return result(task, false);
  }

  /** Has something written in the thread, and hands it on while it comes. */
  void pour(OutputStream out, Streamed.Body body) throws IOException {
    Pipe pipe = new Pipe(account, awaited);
    FutureTask<Boolean> task =
        new FutureTask<>(() -> {
          try {
            body.writeTo(pipe);
            pipe.close();
            return true;
          } catch (QueryCancelledException stopped) {
            leave(pipe);
            throw stopped;
          } finally {
            pipe.end();
          }
        });
    work.add(Optional.of(task));
    try {
      boolean more = true;
      while (more) {
        Optional<byte[]> next = pipe.take(LOOK);
        if (next.isPresent()) {
          more = next.get().length > 0;
          out.write(next.get());
        } else {
          look(true);
          more = !task.isDone();
        }
      }
    } catch (InterruptedException stopping) {
      throw interrupted(stopping);
    }
    result(task, true);
    pipe.drainTo(out);
  }

  /**
   * Ends the thread, and with it the turn: who waits for the pieces may be kept in a write for as
   * long as the client likes, so the connection of one that takes none is cut.
   */
  private void leave(Pipe pipe) {
    work.add(Optional.empty());
    if (pipe.full()) {
      cut.run();
    }
  }

  private <T> T result(Future<T> task, boolean hasty) throws IOException {
    while (true) {
      try {
        return task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        look(hasty);
      } catch (InterruptedException stopping) {
        throw interrupted(stopping);
      } catch (ExecutionException failed) {
        throw failure(failed.getCause());
      }
    }
  }

  private void look(boolean hasty) {
    if (gone.getAsBoolean()) {
      account.stop(Account.Reason.GONE);
      throw account.stopped();
    }
    if (hasty && System.nanoTime() - deadline > GRACE.toNanos()) {
      throw account.stopped();
    }
  }

  private RuntimeException interrupted(InterruptedException stopping) {
    account.stop(Account.Reason.STOPPING);
    Thread.currentThread().interrupt();
    return new AscribeException.Unavailable("the service is stopping", stopping);
  }

  private RuntimeException failure(@Nullable Throwable cause) throws IOException {
    boolean told = account.flag().get() && !(cause instanceof AscribeException);
    return switch (cause) {
      // Writers wrap what they meet in faults of their own.
      case RuntimeException stopped when told -> account.stopped();
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
    account.stop(Account.Reason.GONE);
    work.add(Optional.empty());
  }

  /** Waits until the thread has ended, which is soon after it was closed. */
  void awaitEnd() {
    try {
      thread.join(GRACE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
