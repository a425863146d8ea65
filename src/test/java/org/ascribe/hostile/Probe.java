package org.ascribe.hostile;

/** A class that a query must not get loaded: its initialiser would leave a trace. */
public final class Probe {

  static {
    System.setProperty("ascribe.probe", "was loaded");
  }

  private Probe() {}
}
