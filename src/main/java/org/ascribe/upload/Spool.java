package org.ascribe.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import org.ascribe.ingest.Source;
import org.ascribe.model.AscribeException;

/**
 * Bodies on the disk, so that a slow client keeps nobody else from writing, and of a client that
 * goes away in the middle nothing is taken in.
 */
final class Spool {

  /** What the body is called in messages and in the report. */
  static final String NAME = "request body";

  /** How the names of files of the spool end; what is left of them is removed at the start. */
  static final String SUFFIX = ".part";

  private static final int CHUNK = 64 * 1024;

  /** Room that is left on the disk: the ledger and the store grow by about what is taken in. */
  private static final int ROOM_IN_BODIES = 4;

  private final IngestSettings settings;

  /** A spool; what a process that was killed has left there is removed. */
  Spool(IngestSettings settings) {
    this.settings = settings;
    try {
      Files.createDirectories(settings.folder());
      try (DirectoryStream<Path> left = Files.newDirectoryStream(settings.folder(), "*" + SUFFIX)) {
        for (Path part : left) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for what is sent cannot be made", e);
    }
  }

  /**
   * Keeps a whole body.
   *
   * @param announced its length, where the client says it
   * @throws AscribeException.Refused if it is too large, or the disk is nearly full
   * @throws AscribeException.BadInput if it breaks off
   */
  Path keep(InputStream body, OptionalLong announced) throws IOException {
    if (announced.orElse(0) > settings.maxBytes()) {
      throw tooLarge();
    }
    long free = Files.getFileStore(settings.folder()).getUsableSpace();
    if (free < ROOM_IN_BODIES * settings.maxBytes()) {
      throw new AscribeException.Refused(
          "ingest.minFreeDisk",
          "the disk of the service has %d MB left, too little to take anything in"
              .formatted(free >> 20));
    }
    Path file = Files.createTempFile(settings.folder(), "ingest-", SUFFIX);
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      copy(body, out);
      whole = true;
      return file;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void copy(InputStream body, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long count = 0;
    int read = read(body, chunk);
    while (read >= 0) {
      count += read;
      if (count > settings.maxBytes()) {
        throw tooLarge();
      }
      out.write(chunk, 0, read);
      read = read(body, chunk);
    }
  }

  private static int read(InputStream body, byte[] chunk) {
    try {
      return body.read(chunk);
    } catch (IOException gone) {
      throw new AscribeException.BadInput(
          "the body breaks off: nothing of it is taken in, send it again");
    }
  }

  private AscribeException.Refused tooLarge() {
    return new AscribeException.Refused(
        "ingest.maxBytes",
        "the body is larger than %d bytes: send it packed by gzip, or in parts"
            .formatted(settings.maxBytes()));
  }

  /**
   * The source in a kept body, unpacked, which has been read through once: so that of a file that
   * is packed badly, or unpacks to too much, nothing is taken in.
   *
   * @throws AscribeException.Refused if it unpacks to too much
   * @throws AscribeException.BadInput if the packing is broken
   */
  Source open(Path file) throws IOException {
    try (Source packed = source(file);
        Source trial = packed.unpacked()) {
      if (!packed.equals(trial)) {
        requireBounded(trial.stream());
      }
    } catch (AscribeException.BadInput e) {
      throw Source.isOutOfProportion(e)
          ? new AscribeException.Refused("ingest.maxRatio", e.getMessage() + ": send it unpacked")
          : e;
    } catch (ZipException | java.io.EOFException e) {
      throw new AscribeException.BadInput(
          "the packed body is broken or cut off: " + e.getMessage());
    }
    return source(file).unpacked();
  }

  private void requireBounded(InputStream unpacked) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long count = 0;
    for (int read = unpacked.read(chunk); read >= 0; read = unpacked.read(chunk)) {
      count += read;
      if (count > settings.maxInflated()) {
        throw new AscribeException.Refused(
            "ingest.maxInflated",
            "the body unpacks to more than %d bytes: send it in parts"
                .formatted(settings.maxInflated()));
      }
    }
  }

  private static Source source(Path file) throws IOException {
    return new Source(NAME, Files.newInputStream(file));
  }
}
