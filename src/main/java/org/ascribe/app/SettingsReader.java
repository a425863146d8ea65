package org.ascribe.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ascribe.http.Nearest;
import org.ascribe.mapping.IriScheme;
import org.ascribe.sparql.Limit;

/** Reads the settings and collects everything that is wrong with them. */
final class SettingsReader {

  private final Map<Setting, String> flags;
  private final Map<String, String> environment;
  private final List<String> errors = new ArrayList<>();

  SettingsReader(Map<Setting, String> flags, Map<String, String> environment) {
    this.flags = Map.copyOf(flags);
    this.environment = new TreeMap<>(environment);
  }

  Settings read() {
    refuseUnknownVariables();
    Optional<Path> store = read(Setting.STORE, SettingsReader::path);
    Optional<IriScheme> iris = read(Setting.BASE, IriScheme::new);
    Optional<String> host = read(Setting.HOST, SettingsReader::notBlank);
    Optional<Integer> port = read(Setting.PORT, value -> number(value, 0, 65_535));
    Optional<URI> address = read(Setting.PUBLIC_ADDRESS, SettingsReader::address);
    Optional<Integer> seconds = read(Setting.QUERY_TIMEOUT, value -> number(value, 1, 60));
    Optional<Map<Limit, Long>> limits = read(Setting.LIMITS, Limit::parse);
    Optional<WriteToken> token = token();
    if (!errors.isEmpty()) {
      throw UsageException.inSettings(errors);
    }
    return new Settings(
        store.orElseThrow(),
        iris.orElseThrow(),
        host.orElseThrow(),
        port.orElseThrow(),
        address,
        Duration.ofSeconds(seconds.orElseThrow()),
        limits.orElse(Map.of()),
        token);
  }

  private void refuseUnknownVariables() {
    List<String> known = Setting.variables();
    for (String name : environment.keySet()) {
      if (name.startsWith(Setting.PREFIX) && !known.contains(name)) {
        errors.add(
            "%s is no setting; %s"
                .formatted(
                    name,
                    Nearest.to(name, known)
                        .map("did you mean %s?"::formatted)
                        .orElse("the settings are " + String.join(", ", known))));
      }
    }
  }

  private Optional<WriteToken> token() {
    boolean both =
        !flags.containsKey(Setting.WRITE_TOKEN_FILE)
            && environment.containsKey(Setting.WRITE_TOKEN_FILE.variable())
            && environment.containsKey(Setting.WRITE_TOKEN.variable());
    if (both) {
      errors.add(
          "%s and %s are both set; keep one"
              .formatted(Setting.WRITE_TOKEN.variable(), Setting.WRITE_TOKEN_FILE.variable()));
      return Optional.empty();
    }
    return flags.containsKey(Setting.WRITE_TOKEN_FILE)
            || environment.containsKey(Setting.WRITE_TOKEN_FILE.variable())
        ? read(Setting.WRITE_TOKEN_FILE, SettingsReader::firstLine).flatMap(this::token)
        : Optional.ofNullable(environment.get(Setting.WRITE_TOKEN.variable())).flatMap(this::token);
  }

  private Optional<WriteToken> token(String value) {
    try {
      return Optional.of(new WriteToken(value));
    } catch (IllegalArgumentException e) {
      errors.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(Setting setting, Function<String, T> conversion) {
    String flag = flags.get(setting);
    String variable = environment.get(setting.variable());
    String source =
        flag != null ? setting.flag() : variable != null ? setting.variable() : "the preset";
    Optional<String> value =
        Optional.ofNullable(flag).or(() -> Optional.ofNullable(variable)).or(setting::preset);
    try {
      return value.map(conversion);
    } catch (IllegalArgumentException e) {
      errors.add("%s: %s".formatted(source, e.getMessage()));
      return Optional.empty();
    }
  }

  /** InvalidPathException is an IllegalArgumentException too. */
  private static Path path(String value) {
    return Path.of(notBlank(value));
  }

  private static String notBlank(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("it is blank");
    }
    return value;
  }

  private static int number(String value, int least, int most) {
    int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "'%s' is no whole number from %d to %d".formatted(value, least, most));
    }
    return number;
  }

  private static URI address(String value) {
    URI uri = URI.create(value);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || !value.endsWith("/")) {
      throw new IllegalArgumentException(
          "'%s' is no address of a service: absolute, http or https, ending in a slash"
              .formatted(value));
    }
    return uri;
  }

  private static String firstLine(String file) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines.findFirst().orElse("").strip();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new IllegalArgumentException("the file %s cannot be read".formatted(file), e);
    }
  }
}
