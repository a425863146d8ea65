package org.ascribe.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A note of every file of the database, its size and CRC-32C, written when the store is closed in
 * order and taken away when it is opened: TDB2 itself has no checksums, and would serve a flipped
 * byte as truth (SECURITY 2.1). No seal means that the store was not closed in order.
 */
final class Seal {
  private static final String LOCK_FILE = "tdb.lock";
  private static final int BUFFER = 1 << 20;

  private final Path directory;
  private final Path file;
  private final Path folder;

  /** For the database in a folder, whose seal lies beside it in the store's directory. */
  Seal(Path directory, Path folder) {
    this.directory = directory;
    this.file = directory.resolve("tdb2.seal");
    this.folder = folder;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Notes the files as they are now, durably. */
  void write() throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      byte[] text = String.join("\n", lines()).getBytes(StandardCharsets.UTF_8);
      ByteBuffer buffer = ByteBuffer.wrap(text);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    StoreFolder.sync(directory);
  }

  /** The first difference between the note and the files; empty when there is none. */
  Optional<String> difference() throws IOException {
    List<String> noted = List.of(Files.readString(file).split("\n", -1));
    List<String> found = lines();
    for (String line : noted) {
      if (!found.contains(line)) {
        return Optional.of(name(line) + " is not as it was left");
      }
    }
    return found.stream()
        .filter(line -> !noted.contains(line))
        .findFirst()
        .map(line -> name(line) + " was not there");
  }

  private static String name(String line) {
    return line.substring(line.lastIndexOf('\t') + 1);
  }

  void remove() throws IOException {
    if (Files.deleteIfExists(file)) {
      StoreFolder.sync(directory);
    }
  }

  private List<String> lines() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(path -> !path.endsWith(LOCK_FILE))
              .sorted()
              .toList();
    }
    List<String> lines = new ArrayList<>();
    for (Path path : files) {
      lines.add(
          "%d\t%08x\t%s".formatted(Files.size(path), checksum(path), folder.relativize(path)));
    }
    return lines;
  }

  private static long checksum(Path path) throws IOException {
    CRC32C crc = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      while (channel.read(buffer) >= 0) {
        crc.update(buffer.flip());
        buffer.clear();
      }
    }
    return crc.getValue();
  }
}
