package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Ref;

/** Where a row of UCDP GED lies: its point and precision, within district, province and country. */
final class UcdpPlace {

  private UcdpPlace() {}

  /**
   * Declares the place. Its slug holds a digest of all that the row says of it: one name with two
   * points, or one point with two precisions, is two places.
   */
  static Optional<Ref> declare(RowRecord record, Row row) {
    List<String> columns = List.of("country", "adm_1", "adm_2");
    Optional<Ref> around = Regions.declare(record, row, "ucdp", columns);
    String path =
        columns.stream()
            .flatMap(column -> row.text(column).stream())
            .map("|"::concat)
            .collect(Collectors.joining());
    Optional<String> name = row.text("where_coordinates");
    Optional<Place.Point> point = Cells.point(row);
    if (name.isEmpty() && point.isEmpty()) {
      return around;
    }
    Optional<Precision> precision = precision(record, row);
    String called = name.orElse("where " + record.slug() + " happened");
    String digest = Slugs.digest(path, called, point.toString(), precision.toString());
    return Optional.of(
        record.add(
            new Place(
                Ref.of(Kind.PLACE, Slugs.named("ucdp", called) + "-" + digest),
                Name.of(called),
                point,
                precision,
                around)));
  }

  /** The codes of the column where_prec, as the notations of asc:Precisions have them. */
  private static Optional<Precision> precision(RowRecord record, Row row) {
    Optional<String> code = Cells.code(row, "where_prec");
    Optional<Precision> precision =
        code.flatMap(c ->
            switch (c) {
              case "1" -> Optional.of(Precision.EXACT_LOCATION);
              case "2" -> Optional.of(Precision.NEAR_TOWN);
              case "3" -> Optional.of(Precision.ADM2);
              case "4" -> Optional.of(Precision.ADM1);
              case "5" -> Optional.of(Precision.AREA);
              case "6" -> Optional.of(Precision.COUNTRY);
              case "7" -> Optional.of(Precision.WATER);
              default -> Optional.empty();
            });
    if (code.isPresent() && precision.isEmpty()) {
      record.odd("where_prec", "'%s' is no code from 1 to 7".formatted(code.get()));
    }
    return precision;
  }
}
