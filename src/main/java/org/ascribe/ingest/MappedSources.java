package org.ascribe.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Document;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.When;

/**
 * The documents that a row of a mapped table cites.
 *
 * @param prefix what the slugs of documents and outlets begin with
 * @param sources which columns tell of them
 */
record MappedSources(String prefix, TableMapping.Sources sources) {

  /** Cites them all. A document that two rows tell the same of is the same document. */
  void cite(RowRecord record, Row row) {
    List<String> names = parts(row, sources.column());
    List<String> urls = beside(record, row, sources.url(), names.size());
    List<String> publishers = beside(record, row, sources.publisher(), names.size());
    List<String> dates = beside(record, row, sources.published(), names.size());
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isBlank()) {
        cite(record, names.get(i), urls.get(i), publishers.get(i), dates.get(i));
      }
    }
  }

  private void cite(
      RowRecord record, String name, String address, String publisher, String published) {
    String told = address.isEmpty() ? name : address;
    Optional<URI> url = WebAddress.parse(told);
    if (!address.isEmpty() && url.isEmpty()) {
      record.odd(
          sources.url().orElse(sources.column()),
          "'%s' is no web address, and is left out".formatted(address));
    }
    Optional<Ref> outlet =
        Optional.of(publisher)
            .filter(outletName -> !outletName.isEmpty())
            .map(outletName ->
                record.actor(Kind.OUTLET, Slugs.named(prefix, outletName), outletName));
    Optional<When> when =
        Optional.of(published).filter(text -> !text.isEmpty()).map(MappedDates::published);
    record.cite(
        new Document(
            Ref.of(
                Kind.DOCUMENT,
                prefix + "-source-" + Slugs.digest(name, address, publisher, published)),
            Name.of(name),
            Optional.empty(),
            outlet,
            List.of(),
            when,
            url,
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  /** The parts of the cell; empty ones stay, since other columns go by their places. */
  private List<String> parts(Row row, String column) {
    return row.text(column)
        .map(cell ->
            sources
                .split()
                .map(split -> Effort.split(split, cell).stream().map(String::strip).toList())
                .orElse(List.of(cell)))
        .orElse(List.of());
  }

  /** What another column tells of each; nothing where it tells of fewer or more. */
  private List<String> beside(RowRecord record, Row row, Optional<String> column, int count) {
    List<String> told = column.map(name -> parts(row, name)).orElse(List.of());
    if (told.size() == count) {
      return told;
    }
    if (!told.isEmpty()) {
      record.odd(
          column.orElse(sources.column()),
          "it tells of %d sources, and '%s' has %d: it is left out"
              .formatted(told.size(), sources.column(), count));
    }
    List<String> nothing = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nothing.add("");
    }
    return nothing;
  }
}
