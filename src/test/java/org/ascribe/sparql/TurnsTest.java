package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  /** One runs; three wait, two of them of one client. */
  private final Turns turns = new Turns(new RunLimits(1, 1, 1, 1, 3, 2));

  private final BlockingQueue<String> called = new LinkedBlockingQueue<>();
  private final BlockingQueue<Runnable> ends = new LinkedBlockingQueue<>();

  @Test
  void theNextTurnIsThatOfWhomTheFewestRunAndThenOfWhoCameFirst() throws Exception {
    Turns two = new Turns(new RunLimits(1, 1, 1, 2, 10, 10));
    Runnable first = two.take("much", LONG);
    Runnable second = two.take("other", LONG);
    wait(two, "much");
    wait(two, "much");
    wait(two, "little");
    second.run();
    assertThat(called.poll(1, TimeUnit.MINUTES)).isEqualTo("little");
    first.run();
    assertThat(called.poll(1, TimeUnit.MINUTES)).isEqualTo("much");
    ends.take().run();
    assertThat(called.poll(1, TimeUnit.MINUTES)).isEqualTo("much");
    ends.take().run();
    ends.take().run();
    assertThat(List.of(two.running(), two.waiting())).containsExactly(0, 0);
  }

  @Test
  void oneClientDoesNotFillTheQueueAndTheQueueHasAnEnd() throws Exception {
    turns.take("a", LONG);
    wait(turns, "a");
    wait(turns, "a");
    assertThatThrownBy(() -> turns.take("a", LONG))
        .isInstanceOfSatisfying(
            AscribeException.Refused.class,
            refused -> assertThat(refused.limit()).isEqualTo("client.queue"));
    wait(turns, "b");
    assertThatThrownBy(() -> turns.take("c", LONG))
        .isInstanceOfSatisfying(
            AscribeException.Refused.class,
            refused -> assertThat(refused.limit()).isEqualTo("query.queue"));
  }

  @Test
  void whoWaitsTooLongIsToldAndWaitsNoMore() {
    turns.take("a", LONG);
    assertThatThrownBy(() -> turns.take("b", Duration.ofMillis(1)))
        .isInstanceOfSatisfying(
            AscribeException.Refused.class,
            refused -> assertThat(refused.limit()).isEqualTo("query.concurrency"));
    assertThat(turns.waiting()).isZero();
  }

  /** Has a thread wait for a turn, and goes on when it does. */
  private void wait(Turns queue, String client) {
    int before = queue.waiting();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          Runnable end = queue.take(client, LONG);
          ends.add(end);
          called.add(client);
        });
    while (queue.waiting() == before) {
      Thread.onSpinWait();
    }
  }
}
