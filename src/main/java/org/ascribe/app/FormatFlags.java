package org.ascribe.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ascribe.http.Nearest;
import org.ascribe.ingest.MappingFile;
import org.ascribe.ingest.Reader;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import picocli.CommandLine.Option;

/** How the files of a command are read, where that is not left to what they look like. */
final class FormatFlags {

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "The format, which is otherwise seen from the content; see 'ascribe formats'.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "Read the files as tables by this mapping file, which says what their columns mean.")
  private Optional<String> mapping = Optional.empty();

  /** Whether either is given. */
  boolean isGiven() {
    return format.isPresent() || mapping.isPresent();
  }

  /**
   * The readers, and the format to read the files as. With a mapping its format is forced, so that
   * a table that does not fit it says why.
   */
  Reading read() throws IOException {
    Readers standard = Readers.standard();
    if (mapping.isEmpty()) {
      requireFormat(standard);
      return new Reading(standard, format);
    }
    if (format.isPresent()) {
      throw new UsageException("--mapping says what the files are; leave --format out");
    }
    try (Source file = new Source(mapping.get(), Files.newInputStream(Path.of(mapping.get())))) {
      Reader table = MappingFile.read(file);
      return new Reading(standard.with(table), Optional.of(table.format()));
    }
  }

  private void requireFormat(Readers readers) {
    List<String> known = readers.all().stream().map(Reader::format).toList();
    if (format.isPresent() && !known.contains(format.get())) {
      throw new UsageException(
          "there is no format '%s'; %s"
              .formatted(
                  format.get(),
                  Nearest.to(format.get(), known)
                      .map("did you mean %s?"::formatted)
                      .orElse("there are " + String.join(", ", known))));
    }
  }

  /**
   * How files are read.
   *
   * @param readers those there are
   * @param format the one to take, whatever a file looks like
   */
  record Reading(Readers readers, Optional<String> format) {}
}
