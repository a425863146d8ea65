package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every limit that can be set stands on the page for those who meet it. */
class LimitsPageTest {

  @ParameterizedTest
  @EnumSource
  void theLimitIsOnThePage(Limit limit) throws IOException {
    Path page = Path.of(System.getProperty("ascribe.home", "."), "docs/limits.md");
    assertThat(Files.readString(page))
        .containsPattern(
            "\\| `" + Pattern.quote(limit.key()) + "` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|");
  }
}
