package org.ascribe.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ascribe.diff.Comparison;
import org.ascribe.http.Nearest;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.ingest.MappingFile;
import org.ascribe.ingest.Reader;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.load.Absence;
import org.ascribe.load.LoadListener;
import org.ascribe.load.LoadOptions;
import org.ascribe.load.LoadReport;
import org.ascribe.load.Loader;
import org.ascribe.load.Release;
import org.ascribe.model.AscribeException;

/** Takes bodies in: kept on the disk, recognised, and loaded when it is their turn. */
public final class Taker {

  /** The most changes that an answer lists: what a screen shows, and a few hundred kilobytes. */
  public static final int MOST_CHANGES = 200;

  private final Readers readers;
  private final Loader loader;
  private final Spool spool;
  private final Turns turns;

  /** A taker that loads what these readers know. */
  public Taker(Readers readers, Loader loader, IngestSettings settings) {
    this.readers = readers;
    this.loader = loader;
    this.spool = new Spool(settings);
    this.turns = new Turns(settings.queue());
  }

  /**
   * Takes a body in.
   *
   * @param announced its length, where the client says it
   * @param type its media type, where the client says it; looked at only for whether it is a form
   * @param release what the body is said to be of
   * @param options how; a format that is not known is refused
   * @throws AscribeException.Unavailable if too many are under way
   * @throws AscribeException.Refused if the body is too large
   * @throws AscribeException.BadInput if it breaks off or its packing is broken
   * @throws org.ascribe.http.ProblemException with 415 if it is in no format that is read
   */
  Taken take(
      InputStream body,
      OptionalLong announced,
      Optional<String> type,
      LoadOptions options,
      Release release)
      throws IOException {
    options.format().ifPresent(this::requireFormat);
    try (Turns.Place place = turns.enter()) {
      Path file = spool.keep(body, announced);
      try {
        if (FormParts.is(type)) {
          FormParts form = FormParts.of(file, type.orElseThrow());
          try {
            return take(form, place, options, release);
          } finally {
            form.delete();
          }
        }
        return take(file, loader, readers, place, options, release);
      } finally {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A form: the file as the mapping beside it says, where there is one. */
  private Taken take(FormParts form, Turns.Place place, LoadOptions options, Release release)
      throws IOException {
    if (form.mapping().isEmpty()) {
      return take(form.file(), loader, readers, place, options, release);
    }
    if (options.format().isPresent()) {
      throw new AscribeException.BadInput(
          "the mapping says what the file is; leave the parameter format out");
    }
    try (Source mapping = new Source("mapping", Files.newInputStream(form.mapping().get()))) {
      Reader table = MappingFile.read(mapping);
      Readers with = readers.with(table);
      return take(
          form.file(),
          loader.with(with),
          with,
          place,
          new LoadOptions(Optional.of(table.format()), options.agent(), options.dryRun()),
          release);
    }
  }

  private Taken take(
      Path file, Loader by, Readers known, Turns.Place place, LoadOptions options, Release release)
      throws IOException {
    try (Source source = spool.open(file)) {
      requireKnown(source, options.format(), known);
      place.awaitTurn();
      Comparison difference = new Comparison(MOST_CHANGES);
      LoadListener listener =
          options.dryRun() ? new Comparing(difference, units -> {}) : units -> {};
      LoadReport report = by.load(source, options, release, listener);
      return new Taken(report, by.absent(release, options, listener), difference);
    }
  }

  /**
   * What came of a body.
   *
   * @param difference what it would change, on a dry run; else empty
   */
  record Taken(LoadReport report, Absence absence, Comparison difference) {}

  private void requireFormat(String name) {
    if (readers.named(name).isEmpty()) {
      throw new AscribeException.BadInput(
          Nearest.to(name, formats())
              .map(near -> "there is no format '%s': did you mean '%s'?".formatted(name, near))
              .orElse(
                  "there is no format '%s'; there are %s"
                      .formatted(name, String.join(", ", formats()))));
    }
  }

  private void requireKnown(Source source, Optional<String> format, Readers known)
      throws IOException {
    if (format.isEmpty() && known.recognise(source.head()).isEmpty()) {
      throw Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              "the body is in none of the formats that are read, by its first bytes; its media"
                  + " type is not looked at. Name the format by format=, to be told what is wrong")
          .offering(formats())
          .exception();
    }
  }

  private List<String> formats() {
    return readers.all().stream().map(Reader::format).toList();
  }
}
