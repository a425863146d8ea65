package org.ascribe.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * A copy of a source on disk, for formats whose parts point ahead of themselves and have to be read
 * twice: first for what things are called, then for what is said of them.
 *
 * @param file the copy
 * @param fault why the source could not be copied to its end
 */
record Spool(Path file, Optional<String> fault) implements AutoCloseable {

  static Spool of(InputStream stream) throws IOException {
    Path file = Files.createTempFile("ascribe-", ".json");
    try {
      Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
      return new Spool(file, Optional.empty());
    } catch (EOFException | ZipException e) {
      return new Spool(
          file, Optional.of("the packed file is broken or cut off: " + e.getMessage()));
    } catch (AscribeException.BadInput e) {
      return new Spool(file, Optional.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /**
   * Reads the elements of an array of the file from its start.
   *
   * @return the refusal of the rest of the file, where it cannot be read to its end
   */
  Optional<Reading.Refused> read(String array, JsonUnits.Sink sink) throws IOException {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      new JsonUnits(array).read(stream, sink);
      return Optional.empty();
    } catch (AscribeException.BadInput e) {
      return Optional.of(
          new Reading.Refused(
              Optional.of("the rest of the file"),
              List.of(
                  new Reading.Fault(
                      Optional.empty(),
                      e.position().or(() -> Optional.of(new Position(1, 1))),
                      fault.orElse(String.valueOf(e.getMessage()))))));
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
