package org.ascribe.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.ascribe.load.LoadListener;

/**
 * Shows how a long load goes: on a terminal one line that is written over, elsewhere a line now and
 * then, so that the log of a job stays short.
 */
final class Progress implements LoadListener {

  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration IN_LOG = Duration.ofSeconds(10);

  private final Console console;
  private final StopSignal stop;
  private final InstantSource clock;
  private final Instant begin;
  private Instant shown;
  private int before;
  private int current;
  private boolean open;
  private OptionalLong bytes = OptionalLong.empty();
  private long bytesRead;

  Progress(Console console, StopSignal stop, InstantSource clock) {
    this.console = console;
    this.stop = stop;
    this.clock = clock;
    this.begin = clock.instant();
    this.shown = begin;
  }

  /**
   * Says how much there is to read, so that the time left can be told.
   *
   * @param size the bytes of all files; empty where that is not known
   */
  void expect(OptionalLong size) {
    bytes = size;
  }

  /** Takes how many bytes further the files were read. */
  LongConsumer meter() {
    return more -> bytesRead += more;
  }

  @Override
  public void read(int units) {
    if (stop.isRequested()) {
      throw new StopSignal.Stopped();
    }
    current = units;
    Instant now = clock.instant();
    Duration pause = console.interactive() ? ON_TERMINAL : IN_LOG;
    if (Duration.between(shown, now).compareTo(pause) >= 0) {
      shown = now;
      show(now);
    }
  }

  /** A file is done; the next one counts from 0 again. */
  void fileDone() {
    before += current;
    current = 0;
  }

  /** Wipes the line that was written over. */
  void clear() {
    if (open) {
      console.messages().print("\r\u001B[K");
      console.messages().flush();
      open = false;
    }
  }

  private void show(Instant now) {
    int units = before + current;
    long millis = Math.max(1, Duration.between(begin, now).toMillis());
    String line =
        "%,d records read (%,d per second)%s"
            .formatted(units, units * 1000L / millis, left(millis));
    if (console.interactive()) {
      console.messages().print("\r" + line + "\u001B[K");
      console.messages().flush();
      open = true;
    } else {
      console.say(line);
    }
  }

  /**
   * The time left, by the share of the bytes that were read so far. What is read in one go before
   * its records come (a workbook, a bundle that points ahead) tells nothing by its bytes.
   */
  private String left(long millis) {
    if (bytes.isEmpty() || bytesRead == 0 || bytesRead >= bytes.getAsLong()) {
      return "";
    }
    double rest = (bytes.getAsLong() - bytesRead) / (double) bytesRead;
    long seconds = Math.round(millis * rest / 1000);
    return ", %d %% of the bytes, about %s left"
        .formatted(
            bytesRead * 100 / bytes.getAsLong(),
            seconds < 100 ? seconds + " s" : (seconds + 30) / 60 + " min");
  }
}
