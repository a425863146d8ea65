package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;

/** The country, province and district that a row names, each within the one before. */
final class Regions {

  private Regions() {}

  /**
   * Declares them. Two provinces of one name in two countries are two places.
   *
   * @param prefix what the slugs of the data set's places begin with
   * @param columns from the largest to the smallest; an empty cell is passed over
   * @return the smallest
   */
  static Optional<Ref> declare(RowRecord record, Row row, String prefix, List<String> columns) {
    Optional<Ref> around = Optional.empty();
    String path = "";
    for (String column : columns) {
      Optional<String> name = row.text(column).filter(word -> !word.equals("Unknown"));
      if (name.isPresent()) {
        path = path + "|" + name.get();
        String slug = Slugs.named(prefix, name.get()) + "-" + Slugs.digest(path);
        around =
            Optional.of(
                record.add(
                    new Place(
                        Ref.of(Kind.PLACE, slug),
                        Name.of(name.get()),
                        Optional.empty(),
                        Optional.empty(),
                        around)));
      }
    }
    return around;
  }
}
