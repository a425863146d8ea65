package org.ascribe.sparql;

import org.apache.jena.query.ARQ;
import org.apache.jena.riot.system.streammgr.StreamManager;

/**
 * What Jena must not do for this process, whoever asks (SECURITY 1.1): no requests, and no files
 * but those that are opened for it. The sandbox refuses each way by name; this stands behind it.
 */
public final class Seclusion {

  private Seclusion() {}

  /** Shuts them, for good and for all. */
  public static void begin() {
    ARQ.globalServiceAllowed = false;
    // Without locators, a name of data leads nowhere: neither files nor addresses are looked up.
    StreamManager.setGlobal(new StreamManager());
  }
}
