package org.ascribe.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar states it. */
final class ProgramVersion implements IVersionProvider {

  /** Made by picocli. */
  ProgramVersion() {}

  /** The version, or a word that it is not known outside the jar. */
  static String text() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(not from a jar)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"ascribe " + text()};
  }
}
