package org.ascribe.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of {@code cases/hostile}: {@code request.http} and {@code expected.txt}, or several of
 * them one after the other, {@code 1-load.http} and {@code 1-load.txt}; and {@code manner.txt}
 * where many clients send the one request.
 *
 * @param name the folder's, which begins with the number of the input in SECURITY 1.5
 * @param steps what is sent, in this order
 * @param manner how a crowd sends it
 */
record HostileCase(String name, List<Step> steps, Optional<Manner> manner) {

  /** One request, as {@link HostileRequest} reads it, and what has to come back. */
  record Step(String request, Expectation expected) {}

  /** All cases of a folder, in the order of their names. */
  static List<HostileCase> all(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().map(HostileCase::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static HostileCase read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Step> steps =
          files
              .filter(file -> file.toString().endsWith(".http"))
              .sorted()
              .map(HostileCase::step)
              .toList();
      Path manner = folder.resolve("manner.txt");
      return new HostileCase(
          folder.getFileName().toString(),
          steps,
          Files.exists(manner) ? Optional.of(Manner.read(text(manner))) : Optional.empty());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Step step(Path request) {
    String name = request.getFileName().toString().replace(".http", "");
    String expected = name.equals("request") ? "expected.txt" : name + ".txt";
    return new Step(text(request), Expectation.read(text(request.resolveSibling(expected))));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }
}
