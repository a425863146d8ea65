package org.ascribe.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a command talks to: data in and out, messages beside it.
 *
 * @param in standard input
 * @param out data; unlike {@link System#out} it reports a reader that has gone away
 * @param messages progress and messages
 * @param interactive whether a person watches the messages as they come
 */
record Console(InputStream in, OutputStream out, PrintStream messages, boolean interactive) {

  /**
   * The console of this process. A terminal that a continuous integration service pretends to be is
   * watched by nobody ({@code CI}).
   */
  static Console ofProcess(Map<String, String> environment) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    return new Console(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
        System.err,
        terminal && !environment.containsKey("CI"));
  }

  /** Writes a line of data, at once. */
  void print(String line) throws IOException {
    out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Writes data as it is, at once. */
  void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Tells the user something. */
  void say(String message) {
    messages.println(message);
  }
}
