package org.ascribe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who guesses at the token is sent away, and nobody else. */
class WriteAccessTest {

  private static final Optional<String> RIGHT = Optional.of("Bearer right");
  private static final Optional<String> WRONG = Optional.of("Bearer wrong");

  private final AtomicLong now = new AtomicLong();
  private final WriteAccess access = WriteAccess.of(Optional.of("right"), now::get);

  @Test
  void afterThirtyWrongTokensInAMinuteTheNextIsSentAwayAndTheRightOneIsNot() {
    for (int i = 0; i < WrongTokens.MOST; i++) {
      assertThat(refusal(WRONG, "a").kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
    }
    now.addAndGet(Duration.ofSeconds(20).toNanos());
    Problem refused = refusal(WRONG, "a");
    assertThat(refused.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
    assertThat(refused.retryAfter()).hasValue(Duration.ofSeconds(40));
    assertThat(refusal(WRONG, "b").kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
    assertThatNoException().isThrownBy(() -> access.require(RIGHT, "a"));
  }

  @Test
  void afterTheMinuteTheyAreCountedAnew() {
    for (int i = 0; i <= WrongTokens.MOST; i++) {
      refusal(WRONG, "a");
    }
    now.addAndGet(Duration.ofSeconds(61).toNanos());
    assertThat(refusal(WRONG, "a").kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
  }

  @Test
  void aRequestWithoutATokenIsNoGuess() {
    for (int i = 0; i <= 2 * WrongTokens.MOST; i++) {
      assertThat(refusal(Optional.empty(), "a").kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
    }
  }

  private Problem refusal(Optional<String> authorization, String client) {
    return catchThrowableOfType(ProblemException.class, () -> access.require(authorization, client))
        .problem();
  }
}
