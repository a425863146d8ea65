package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

  @Test
  void anUnknownCommandIsAUsageError() {
    assertThat(new CommandLine(new Main()).execute("no-such-command")).isEqualTo(2);
  }
}
