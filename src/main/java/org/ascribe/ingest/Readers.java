package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;

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
    return new Readers(
        List.of(
            new ViewpointsReader(),
            new ReportReader(),
            new MispGalaxyReader(),
            new StixReader(),
            new ClaimTableReader(),
            new TableReader(new UcdpEvents()),
            new TableReader(new UcdpActors()),
            new TableReader(new Gtd()),
            new TableReader(new Acled()),
            new TableReader(new IdentityDecisions()),
            new TableReader(
                new MappedTable(TableMapping.builtIn("wikipedia-incident-lists.json")))));
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
