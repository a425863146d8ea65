package org.ascribe.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
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

  /**
   * What tells this build from any other, also of the same version: a hash of its jar, in which the
   * manifest names the versions of the libraries. None outside the jar.
   */
  static Optional<String> edition() {
    return Optional.ofNullable(Main.class.getProtectionDomain().getCodeSource())
        .flatMap(source -> edition(Path.of(URI.create(source.getLocation().toString()))));
  }

  /** The hash of a jar, as eight hexadecimal digits; a folder of classes has none. */
  static Optional<String> edition(Path jar) {
    if (!Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    CRC32 hash = new CRC32();
    try {
      hash.update(Files.readAllBytes(jar));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the program itself, " + jar, unreadable);
    }
    return Optional.of("%08x".formatted(hash.getValue()));
  }

  @Override
  public String[] getVersion() {
    return new String[] {"ascribe " + text()};
  }
}
