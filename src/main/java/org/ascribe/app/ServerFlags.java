package org.ascribe.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of the commands that serve. */
final class ServerFlags {

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (default: 127.0.0.1; ASCRIBE_HOST).")
  private Optional<String> host = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port, 0 for any free one (default: 3330; ASCRIBE_PORT).")
  private Optional<String> port = Optional.empty();

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description =
          "The address that clients use, where a proxy stands before the service"
              + " (ASCRIBE_PUBLIC_ADDRESS).")
  private Optional<String> publicAddress = Optional.empty();

  @Option(
      names = "--write-token-file",
      paramLabel = "FILE",
      description =
          "A file with the token that writes need; without one the service is read-only"
              + " (ASCRIBE_WRITE_TOKEN_FILE, or the token itself in ASCRIBE_WRITE_TOKEN).")
  private Optional<String> writeTokenFile = Optional.empty();

  @Mixin private LimitFlags limits = new LimitFlags();

  ServerFlags() {}

  Map<Setting, String> values() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    host.ifPresent(value -> values.put(Setting.HOST, value));
    port.ifPresent(value -> values.put(Setting.PORT, value));
    publicAddress.ifPresent(value -> values.put(Setting.PUBLIC_ADDRESS, value));
    values.putAll(limits.values());
    writeTokenFile.ifPresent(value -> values.put(Setting.WRITE_TOKEN_FILE, value));
    return values;
  }
}
