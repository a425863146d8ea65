package org.ascribe.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A copy of a source on disk, for formats whose parts point ahead of themselves and have to be read
 * twice: first for what things are called, then for what is said of them.
 *
 * @param file the copy
 */
record Spool(Path file) implements AutoCloseable {

  static Spool of(InputStream stream) throws IOException {
    Path file = Files.createTempFile("ascribe-", ".json");
    try {
      Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
      return new Spool(file);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
