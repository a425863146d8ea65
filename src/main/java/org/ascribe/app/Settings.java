package org.ascribe.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ascribe.mapping.IriScheme;
import org.ascribe.sparql.Limit;
import org.ascribe.sparql.SparqlSettings;

/**
 * Every setting, with its value: from the flag, or else the variable, or else what {@link Setting}
 * presets.
 *
 * @param store the folder of the ledger and the store
 * @param iris what the IRIs of the data start with
 * @param host the address to listen on
 * @param port the port to listen on, 0 to 65535; 0 for any free one
 * @param publicAddress the address that clients reach the service by, ending in a slash
 * @param queryTimeout how long a query may take, 1 to 60 seconds (SECURITY 1.2)
 * @param limits the other limits that are not as preset
 * @param writeToken what writes over HTTP need; without one the service is read-only
 */
record Settings(
    Path store,
    IriScheme iris,
    String host,
    int port,
    Optional<URI> publicAddress,
    Duration queryTimeout,
    Map<Limit, Long> limits,
    Optional<WriteToken> writeToken) {

  /** Takes its own copy. */
  Settings {
    limits = Map.copyOf(limits);
  }

  /**
   * The settings of a command.
   *
   * @param flags the flags given, as written
   * @param environment the variables of the process
   * @throws UsageException with everything that is wrong
   */
  static Settings of(Map<Setting, String> flags, Map<String, String> environment) {
    return new SettingsReader(flags, environment).read();
  }

  /** The same with another folder. */
  Settings withStore(Path folder) {
    return new Settings(folder, iris, host, port, publicAddress, queryTimeout, limits, writeToken);
  }

  /** What queries and writes may take. */
  SparqlSettings sparql() {
    return new SparqlSettings(queryTimeout, SparqlSettings.defaults().maxBytes()).with(limits);
  }
}
