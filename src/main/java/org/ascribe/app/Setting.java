package org.ascribe.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.mapping.IriScheme;

/** The settings there are. Each is a flag of the commands it concerns and a variable. */
enum Setting {
  /** The folder of the ledger and the store. */
  STORE("./ascribe-store"),
  /** What the IRIs of the data start with. */
  BASE(IriScheme.DEFAULT_BASE),
  /** The address that the service listens on: this machine only, unless told otherwise. */
  HOST("127.0.0.1"),
  /** The port that the service listens on; 0 for any free one. */
  PORT("3330"),
  /** The address that clients reach the service by, where a proxy stands before it. */
  PUBLIC_ADDRESS,
  /** How many seconds a query may take, 1 to 60. */
  QUERY_TIMEOUT("10"),
  /** Other limits of queries and writes: names and numbers. */
  LIMITS,
  /** A file whose first line is the token that writes over HTTP need. */
  WRITE_TOKEN_FILE,
  /** That token itself; it has no flag, because every user of a machine sees the flags. */
  WRITE_TOKEN,
  /** Whether the trace of an unexpected failure is printed; any value but 0. */
  DEBUG;

  /** What variables start with. */
  static final String PREFIX = "ASCRIBE_";

  /** Variables that the launcher {@code ./ascribe} reads. */
  private static final List<String> OF_LAUNCHER = List.of("ASCRIBE_JAVA_HOME", "ASCRIBE_JAVA_OPTS");

  private final Optional<String> preset;

  Setting() {
    this.preset = Optional.empty();
  }

  Setting(String preset) {
    this.preset = Optional.of(preset);
  }

  /** What it is where nobody sets it. */
  Optional<String> preset() {
    return preset;
  }

  String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String variable() {
    return PREFIX + name();
  }

  /** Every variable that may be set. */
  static List<String> variables() {
    return Stream.concat(Arrays.stream(values()).map(Setting::variable), OF_LAUNCHER.stream())
        .toList();
  }
}
