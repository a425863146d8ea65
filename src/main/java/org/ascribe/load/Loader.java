package org.ascribe.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.ascribe.check.Shapes;
import org.ascribe.ingest.Reader;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.Reading.Fault;
import org.ascribe.ingest.Source;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;
import org.ascribe.store.Store;

/**
 * Takes files in. Each record is loaded whole or not at all; a refused one does not stop the
 * others. When a load returns, the ledger has what its report says, and so does the store.
 */
public final class Loader {

  private final Readers readers;
  private final ReportWriter writer;
  private final Shapes shapes;
  private final Ledger ledger;
  private final Store store;
  private final Absentees absentees;

  /** A loader into this ledger and its store. */
  public Loader(Readers readers, ReportWriter writer, Shapes shapes, Ledger ledger, Store store) {
    this.readers = readers;
    this.writer = writer;
    this.shapes = shapes;
    this.ledger = ledger;
    this.store = store;
    this.absentees = new Absentees(ledger, store, writer);
  }

  /** A loader of other formats into the same ledger and store. */
  public Loader with(Readers others) {
    return new Loader(others, writer, shapes, ledger, store);
  }

  /**
   * Loads a file.
   *
   * @param file the file, which may be packed by gzip or zip
   * @param options how
   * @param listener told how it goes
   * @throws IOException when the file cannot be read to its end; what was read before is in
   */
  public LoadReport load(Source file, LoadOptions options, LoadListener listener)
      throws IOException {
    return load(file, options, Release.part(), listener);
  }

  /**
   * Loads one of the files of a release.
   *
   * @param file the file, which may be packed by gzip or zip
   * @param options how
   * @param release the release, which learns what the file holds
   * @param listener told how it goes
   * @throws IOException when the file cannot be read to its end; what was read before is in
   * @throws AscribeException.Refused if the store has a newer release of a data set in the file
   */
  public LoadReport load(Source file, LoadOptions options, Release release, LoadListener listener)
      throws IOException {
    Source source;
    Optional<Reader> reader;
    try {
      source = file.unpacked();
      reader = reader(source, options);
    } catch (EOFException | ZipException e) {
      return unread(file, release, "the packed file is broken or cut off: " + e.getMessage());
    } catch (AscribeException.BadInput e) {
      return unread(file, release, String.valueOf(e.getMessage()));
    }
    if (reader.isEmpty()) {
      return unread(file, release, unknownFormat(source, options));
    }
    Intake intake =
        new Intake(
            writer, shapes, ledger, options, release, absentees, listener, new Following(store));
    try {
      reader.get().read(source, intake::take);
    } catch (EOFException | ZipException e) {
      intake.take(
          rest("the packed file is broken or cut off here: " + e.getMessage(), Optional.empty()));
    } catch (AscribeException.BadInput e) {
      intake.take(rest(String.valueOf(e.getMessage()), e.position()));
    } finally {
      intake.finish();
      store.awaitSequence(sequence());
    }
    return intake.report(source.name(), reader.get().format(), sequence());
  }

  /**
   * Tells, when all files of a release are in, which records of its data sets they did not hold,
   * and withdraws those of a whole release.
   *
   * @param listener told of each that is withdrawn
   */
  public Absence absent(Release release, LoadOptions options, LoadListener listener) {
    return absentees.of(release, options, listener);
  }

  private Optional<Reader> reader(Source source, LoadOptions options) throws IOException {
    return options.format().isPresent()
        ? readers.named(options.format().get())
        : readers.recognise(source.head());
  }

  private static Reading rest(String reason, Optional<Position> at) {
    return new Reading.Refused(
        Optional.of("the rest of the file"), List.of(new Fault(Optional.empty(), at, reason)));
  }

  private LoadReport unread(Source file, Release release, String reason) {
    release.refusedOne();
    Fault fault = new Fault(Optional.empty(), Optional.empty(), reason);
    return new LoadReport(
        file.name(),
        Optional.empty(),
        new LoadReport.Counts(0, 0, 0, 1, 0),
        List.of(new LoadReport.Refusal(Optional.empty(), List.of(fault))),
        List.of(),
        sequence());
  }

  private String unknownFormat(Source file, LoadOptions options) throws IOException {
    List<String> known = readers.all().stream().map(Reader::format).toList();
    if (options.format().isPresent()) {
      return "there is no format '%s'; there are %s".formatted(options.format().get(), known);
    }
    if (new String(file.head(), StandardCharsets.ISO_8859_1).isBlank()) {
      return "the file is empty: there is nothing in it to read";
    }
    Optional<String> headless = readers.withoutHead(file.head());
    if (headless.isPresent()) {
      return "the first line is a row and no head; if these are rows of %s, take '--format %s' (format=%s over HTTP)"
          .formatted(headless.get(), headless.get(), headless.get());
    }
    String columns = String.join(", ", Readers.columns(file.head()));
    return "the file is in none of the formats %s, by its first bytes; see 'ascribe formats'"
            .formatted(known)
        + (columns.isEmpty()
            ? ""
            : "; a table of the columns %s is read by a mapping file, which says what they mean (docs/data-sets.md)"
                .formatted(columns));
  }

  private long sequence() {
    return ledger.head().map(Entry::sequence).orElse(0L);
  }
}
