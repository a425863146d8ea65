package org.ascribe.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One command line, run inside the test, and what it wrote. */
record CommandRun(int code, String out, String messages) {

  static CommandRun of(String... args) {
    return with("", Map.of(), args);
  }

  static CommandRun with(String input, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            false);
    int code = new Main(console, environment, new StopSignal()).run(args);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
  }
}
