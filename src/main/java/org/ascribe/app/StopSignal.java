package org.ascribe.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a signal to the process (SIGINT, SIGTERM) end the running command in order: the command is
 * asked to stop, and the process waits until it has closed what it holds. The command's thread is
 * never interrupted (SECURITY 2.7: an interrupt breaks a store that is being written).
 */
final class StopSignal {

  /** As long as the store waits for open snapshots, two minutes, and a little to spare. */
  private static final int WAIT_SECONDS = 130;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean heeded;

  /**
   * Answers signals to this process from now on. The exit code of SIGINT is 130, as Java has it.
   */
  void listen() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  request();
                  if (heeded) {
                    awaitEnd();
                  }
                },
                "stop"));
  }

  /**
   * Says that the running command looks out for the signal from now on. The others, which only
   * read, end at once; the store stands that as it stands a loss of power.
   */
  void heed() {
    heeded = true;
  }

  /** Asks the command to stop. */
  void request() {
    requested.countDown();
  }

  /** Whether the command has been asked to stop. */
  boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Waits until the command is asked to stop. */
  void await() {
    boolean waiting = true;
    while (waiting) {
      try {
        requested.await();
        waiting = false;
      } catch (InterruptedException e) {
        waiting = !isRequested();
      }
    }
  }

  /** Says that the command has closed what it held. */
  void ended() {
    ended.countDown();
  }

  private void awaitEnd() {
    try {
      if (!ended.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("ascribe: stopped before everything was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Thrown in a command that was asked to stop, once what it did so far is safe. */
  static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }
}
