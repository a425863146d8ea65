package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The formats that can be read, in the order in which they are tried.
 *
 * @param all the readers
 */
public record Readers(List<Reader> all) {

  /** Copies the list. */
  public Readers {
    all = List.copyOf(all);
  }

  /** Every format that Ascribe reads. */
  public static Readers standard() {
    ReportReader reports = new ReportReader();
    return new Readers(
        List.of(
            new ViewpointsReader(),
            new ReportLinesReader(reports),
            reports,
            new MispGalaxyReader(),
            new StixReader(),
            new ClaimTableReader(),
            new TableReader(new UcdpEvents()),
            new GeoJsonReader(new UcdpEvents()),
            new TableReader(new UcdpActors()),
            new TableReader(new Gtd()),
            new TableReader(new Acled()),
            new TableReader(new EurepocAttributions()),
            new TableReader(new EurepocReceivers()),
            new TableReader(new EurepocIncidents()),
            new TableReader(new IdentityDecisions()),
            MappingFile.builtIn("wikipedia-incident-lists.json")));
  }

  /** These, and before them another; of two formats of one name it is the one that counts. */
  public Readers with(Reader reader) {
    return new Readers(Stream.concat(Stream.of(reader), all.stream()).toList());
  }

  /** The first reader that knows a file by its first bytes. */
  public Optional<Reader> recognise(byte[] head) {
    return all.stream().filter(reader -> reader.recognises(head)).findFirst();
  }

  /** The reader of the format of that name. */
  public Optional<Reader> named(String format) {
    return all.stream().filter(reader -> reader.format().equals(format)).findFirst();
  }
}
