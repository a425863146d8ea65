package org.ascribe.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags of every command that opens a store. */
final class StoreFlags {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The folder of the store (default: ./ascribe-store; ASCRIBE_STORE).")
  private Optional<String> store = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "What the IRIs of the data start with (default: https://w3id.org/ascribe/;"
              + " ASCRIBE_BASE).")
  private Optional<String> base = Optional.empty();

  StoreFlags() {}

  /** Whether the folder was given. */
  boolean hasStore() {
    return store.isPresent();
  }

  Map<Setting, String> values() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    store.ifPresent(value -> values.put(Setting.STORE, value));
    base.ifPresent(value -> values.put(Setting.BASE, value));
    return values;
  }
}
