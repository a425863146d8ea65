package org.ascribe.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;

/** The files that a command line names. */
final class Inputs {

  /** What stands for standard input. */
  static final String STANDARD_INPUT = "-";

  private final Console console;
  private final Readers readers;

  Inputs(Console console, Readers readers) {
    this.console = console;
    this.readers = readers;
  }

  /**
   * The files in the order given; of a folder, every file below it that a reader recognises, in the
   * order of the paths. Hidden files and folders are passed over.
   *
   * @throws NoSuchFileException when there is no such file
   */
  List<String> expand(List<String> names) throws IOException {
    List<String> files = new java.util.ArrayList<>();
    for (String name : names) {
      if (!name.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(name))) {
        files.addAll(inFolder(Path.of(name)));
      } else if (name.equals(STANDARD_INPUT) || Files.exists(Path.of(name))) {
        files.add(name);
      } else {
        throw new NoSuchFileException(name);
      }
    }
    return files;
  }

  /** Whether the text names a file that is there; a query is seldom a name at all. */
  static boolean isFile(String text) {
    try {
      return Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** Opens a file, or standard input. */
  Source open(String name) throws IOException {
    return name.equals(STANDARD_INPUT)
        ? new Source("standard input", console.in())
        : new Source(
            name, new BufferedInputStream(Files.newInputStream(Path.of(name)), Source.HEAD));
  }

  private List<String> inFolder(Path folder) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(folder)) {
      found =
          all.filter(Files::isRegularFile)
              .filter(file -> isVisible(folder.relativize(file)))
              .sorted()
              .toList();
    }
    List<String> recognised = new java.util.ArrayList<>();
    for (Path file : found) {
      try (InputStream in = Files.newInputStream(file)) {
        if (readers.recognise(in.readNBytes(Source.HEAD)).isPresent()) {
          recognised.add(file.toString());
        }
      }
    }
    return recognised;
  }

  private static boolean isVisible(Path path) {
    return Stream.iterate(path, p -> p != null, Path::getParent)
        .noneMatch(part -> part.getFileName().toString().startsWith("."));
  }
}
