package org.ascribe.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a store on disk: what lies where, set aside, swapped and cleaned up. */
final class StoreFolder {
  private static final String LIVE = "tdb2";
  private static final String FRESH = "tdb2.new";
  private static final String BROKEN = "tdb2.broken-";
  private static final String DATA = "Data-";
  private static final String FIRST_DATA = "Data-0001";

  private final Path directory;

  StoreFolder(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  Path live() {
    return directory.resolve(LIVE);
  }

  boolean exists() {
    return Files.exists(live());
  }

  Path tornJournal() {
    return directory.resolve("tdb2.torn-journal");
  }

  Seal seal() {
    return new Seal(directory, live());
  }

  long usableBytes() throws IOException {
    return Files.getFileStore(directory).getUsableSpace();
  }

  /** Removes what a process that died left half done. */
  void clean() throws IOException {
    deleteAll(directory.resolve(FRESH));
    for (Path path : list(live())) {
      String name = path.getFileName().toString();
      if (name.startsWith(DATA) && name.endsWith("-tmp")) {
        deleteAll(path);
      }
    }
  }

  /** The folder of the newest database, if there is one. */
  Optional<Path> storage() throws IOException {
    return list(live()).stream()
        .filter(path -> path.getFileName().toString().matches(DATA + "\\d+"))
        .max(Comparator.naturalOrder());
  }

  /** The folder for a database built beside the live one. */
  Path freshStorage() throws IOException {
    deleteAll(directory.resolve(FRESH));
    return Files.createDirectories(directory.resolve(FRESH).resolve(FIRST_DATA));
  }

  /** A folder for what is of use only while the fresh database is built; not made yet. */
  Path scratch() {
    return directory.resolve(FRESH).resolve("scratch");
  }

  /** The fresh database takes the live one's place; both are closed. */
  void swapIn() throws IOException {
    deleteAll(live());
    Files.move(directory.resolve(FRESH), live(), StandardCopyOption.ATOMIC_MOVE);
    sync(directory);
  }

  /** Sets the live database aside, for people to look into; only the last stays. */
  Path setAside() throws IOException {
    int next = 1;
    for (Path path : list(directory)) {
      String name = path.getFileName().toString();
      if (name.matches(BROKEN + "\\d{1,6}")) {
        next = Math.max(next, 1 + Integer.parseInt(name.substring(BROKEN.length())));
        deleteAll(path);
      }
    }
    Path aside = directory.resolve(BROKEN + next);
    Files.move(live(), aside, StandardCopyOption.ATOMIC_MOVE);
    sync(directory);
    return aside;
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    }
  }

  /** Makes names in a folder durable. */
  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void deleteAll(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
