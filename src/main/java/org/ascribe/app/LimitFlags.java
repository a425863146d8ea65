package org.ascribe.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags of the commands that answer queries: how much each may take. */
final class LimitFlags {

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      description = "How long a query may take, 1 to 60 (default: 10; ASCRIBE_QUERY_TIMEOUT).")
  private Optional<String> queryTimeout = Optional.empty();

  @Option(
      names = "--limits",
      paramLabel = "NAME=NUMBER,...",
      description =
          "Other limits of queries and writes, such as query.maxRows=500000; docs/limits.md lists"
              + " them (ASCRIBE_LIMITS).")
  private Optional<String> limits = Optional.empty();

  LimitFlags() {}

  Map<Setting, String> values() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    queryTimeout.ifPresent(value -> values.put(Setting.QUERY_TIMEOUT, value));
    limits.ifPresent(value -> values.put(Setting.LIMITS, value));
    return values;
  }
}
