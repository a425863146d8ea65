package org.ascribe.app;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.model.AscribeException;

/** The files that a command line names. */
final class Inputs {

  /** What stands for standard input. */
  static final String STANDARD_INPUT = "-";

  /** How many files are told of by name. */
  private static final int MOST_TOLD = 5;

  private final Console console;
  private final Readers readers;
  private final List<String> passedOver = new ArrayList<>();

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
    List<String> files = new ArrayList<>();
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

  /** Tells of files in folders that are in no known format, and so not among those found. */
  void tellPassedOver() {
    if (!passedOver.isEmpty()) {
      String first = passedOver.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
      int more = passedOver.size() - MOST_TOLD;
      console.say(
          "passed over, as in no known format: %s%s"
              .formatted(first, more > 0 ? " and %d more".formatted(more) : ""));
    }
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
    return open(name, bytes -> {});
  }

  /**
   * Opens a file, or standard input.
   *
   * @param meter told how many bytes further it was read, from time to time
   */
  Source open(String name, LongConsumer meter) throws IOException {
    return name.equals(STANDARD_INPUT)
        ? new Source("standard input", console.in())
        : new Source(
            name,
            new BufferedInputStream(
                new Metered(Files.newInputStream(Path.of(name)), meter), Source.HEAD));
  }

  /** How many bytes the files have together; empty where standard input is among them. */
  OptionalLong size(List<String> files) throws IOException {
    long size = 0;
    for (String name : files) {
      if (name.equals(STANDARD_INPUT)) {
        return OptionalLong.empty();
      }
      size += Files.size(Path.of(name));
    }
    return OptionalLong.of(size);
  }

  /** Tells how far it was read. */
  private static final class Metered extends FilterInputStream {
    private final LongConsumer meter;

    Metered(InputStream in, LongConsumer meter) {
      super(in);
      this.meter = meter;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      meter.accept(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      meter.accept(Math.max(0, read));
      return read;
    }
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
    List<String> recognised = new ArrayList<>();
    for (Path file : found) {
      try (InputStream in = Files.newInputStream(file)) {
        if (readers.recognise(in.readNBytes(Source.HEAD)).isPresent()) {
          recognised.add(file.toString());
        } else {
          passedOver.add(file.toString());
        }
      }
    }
    if (recognised.isEmpty()) {
      throw new AscribeException.BadInput(
          "no file in the folder %s is of a format that is known; 'ascribe formats' lists them"
              .formatted(folder));
    }
    return recognised;
  }

  private static boolean isVisible(Path path) {
    return Stream.iterate(path, p -> p != null, Path::getParent)
        .noneMatch(part -> part.getFileName().toString().startsWith("."));
  }
}
