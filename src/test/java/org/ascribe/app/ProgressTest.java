package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a long load tells while it goes on, by a clock that the test moves. */
class ProgressTest {

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final Progress progress =
      new Progress(
          new Console(
              new ByteArrayInputStream(new byte[0]),
              OutputStream.nullOutputStream(),
              new PrintStream(messages, true, StandardCharsets.UTF_8),
              false),
          new StopSignal(),
          now::get);

  @Test
  void the_time_left_follows_from_the_bytes_that_were_read() {
    progress.expect(OptionalLong.of(1_000));
    progress.meter().accept(250);
    pass(20, 40);
    assertThat(said())
        .contains("40 records read (2 per second), 25 % of the bytes, about 60 s left");
    progress.meter().accept(750);
    pass(20, 80);
    assertThat(said()).endsWith("80 records read (2 per second)");
  }

  @Test
  void without_a_size_the_rate_is_told_alone() {
    progress.expect(OptionalLong.empty());
    progress.meter().accept(250);
    pass(10, 5);
    assertThat(said()).isEqualTo("5 records read (0 per second)");
  }

  private void pass(int seconds, int units) {
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(seconds)));
    progress.read(units);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8).strip();
  }
}
