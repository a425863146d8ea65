package org.ascribe.load;

import java.util.Optional;

/**
 * How a file is loaded.
 *
 * @param format the name of its format; empty to recognise it by its first bytes
 * @param agent who loads it, as the ledger notes it; not blank
 * @param dryRun whether to check and compare only, and keep nothing
 */
public record LoadOptions(Optional<String> format, String agent, boolean dryRun) {

  /** Refuses a blank agent. */
  public LoadOptions {
    if (agent.isBlank()) {
      throw new IllegalArgumentException("the agent is blank");
    }
  }
}
