package org.ascribe.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Table;
import org.ascribe.model.AscribeException;

/**
 * The formats that can be read, in the order in which they are tried.
 *
 * @param all the readers
 */
public record Readers(List<Reader> all) {

  /** A name of a column: letters and figures, and what parts them. */
  private static final Pattern COLUMN =
      Pattern.compile("(?U)[\\s#]*[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .+/()-]{0,59}");

  /** Copies the list. */
  public Readers {
    all = List.copyOf(all);
  }

  /** Every format that Ascribe reads. */
  public static Readers standard() {
    ReportReader reports = new ReportReader();
    List<Reader> others =
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
            MappingFile.builtIn("wikipedia-incident-lists.json"));
    return new Readers(Stream.concat(others.stream(), RdfReader.all().stream()).toList());
  }

  /** These, and before them another; of two formats of one name it is the one that counts. */
  public Readers with(Reader reader) {
    return new Readers(Stream.concat(Stream.of(reader), all.stream()).toList());
  }

  /** The first reader that knows a file by its first bytes. */
  public Optional<Reader> recognise(byte[] head) {
    return all.stream().filter(reader -> reader.recognises(head)).findFirst();
  }

  /** The format of which these may be rows without a head: it has to be forced. */
  public Optional<String> withoutHead(byte[] head) {
    return all.stream()
        .filter(reader -> reader instanceof TableReader table && table.mayLackHead(head))
        .map(Reader::format)
        .findFirst();
  }

  /**
   * The columns of a table that no reader knows; none where the file does not begin like a table,
   * with words parted by a delimiter.
   */
  public static List<String> columns(byte[] head) {
    try (Table table = Table.open(new ByteArrayInputStream(head))) {
      List<String> cells = table.next().orElse(List.of());
      boolean named = cells.stream().allMatch(cell -> COLUMN.matcher(cell).matches());
      return named && cells.size() > 1 ? cells.stream().map(Head::stripped).toList() : List.of();
    } catch (AscribeException.BadInput | IOException e) {
      return List.of();
    }
  }

  /** The reader of the format of that name. */
  public Optional<Reader> named(String format) {
    return all.stream().filter(reader -> reader.format().equals(format)).findFirst();
  }
}
