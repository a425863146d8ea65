package org.ascribe.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The command line or the settings cannot be understood: exit code 2. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  /** Settings that cannot be: everything that is wrong with them, as a numbered list. */
  static UsageException inSettings(List<String> errors) {
    return new UsageException(
        "the settings are wrong:\n"
            + IntStream.range(0, errors.size())
                .mapToObj(i -> "  %d. %s".formatted(i + 1, errors.get(i)))
                .collect(Collectors.joining("\n")));
  }
}
