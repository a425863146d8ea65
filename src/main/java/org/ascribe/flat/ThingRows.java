package org.ascribe.flat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.ascribe.model.Actor;
import org.ascribe.model.Channel;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Event;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;

/** Reads the rows that tell of a thing more than its name. */
final class ThingRows {

  private final References references;

  ThingRows(References references) {
    this.references = references;
  }

  /** The kind of thing that the row tells of, if it tells of one. */
  static Optional<Kind> kind(Line row) {
    return row.cell(Column.KIND)
        .flatMap(Kind::ofTerm)
        .filter(kind ->
            kind.isActor()
                || kind == Kind.EVENT
                || kind == Kind.PLACE
                || kind == Kind.DOCUMENT
                || kind == Kind.CHANNEL);
  }

  Resource read(Line row, Kind kind) {
    Ref ref = references.one(row, Column.SUBJECT, kind);
    Name name = new Name(Codes.required(row, Column.SUBJECT_NAME), row.cell(Column.LANG));
    return switch (kind) {
      case GROUP, FACTION, STATE_BODY, OUTLET, PERSON, UNNAMED_ACTOR -> new Actor(ref, name);
      case EVENT -> new Event(ref, name);
      case CHANNEL -> new Channel(ref, name, url(row));
      case PLACE ->
          new Place(
              ref,
              name,
              point(row),
              Codes.word(row, Column.PRECISION, Precision.class),
              references.optional(row, Column.WITHIN, Kind.PLACE));
      case DOCUMENT -> document(row, ref, name);
      case CLAIM, EVIDENCE, RECORD, VIEWPOINT ->
          throw new CellFault(Column.KIND, "%s is no thing".formatted(kind.term()));
    };
  }

  private Document document(Line row, Ref ref, Name name) {
    return new Document(
        ref,
        name,
        Codes.word(row, Column.DOCUMENT_TYPE, DocumentType.class),
        references.optionalActor(row, Column.PUBLISHER),
        references.actors(row, Column.AUTHORS),
        TimeColumns.PUBLISHED.read(row),
        url(row),
        references.documents(row, Column.CITES),
        row.cell(Column.TEXT_SHA256),
        references
            .optionalActor(row, Column.DATA_SET)
            .map(dataSet ->
                new DataSetRow(
                    dataSet,
                    row.cell(Column.RELEASE),
                    Codes.integer(row, Column.ROW_NUMBER)
                        .orElseThrow(() ->
                            new CellFault(Column.ROW_NUMBER, "a row of a data set has a number")),
                    Codes.required(row, Column.ROW_KEY))));
  }

  private static Optional<Place.Point> point(Line row) {
    Optional<BigDecimal> latitude = Codes.number(row, Column.LATITUDE);
    Optional<BigDecimal> longitude = Codes.number(row, Column.LONGITUDE);
    if (latitude.isPresent() != longitude.isPresent()) {
      throw new CellFault(Column.LATITUDE, "a point has a latitude and a longitude, or neither");
    }
    return latitude.map(
        north -> new Place.Point(north.doubleValue(), longitude.orElseThrow().doubleValue()));
  }

  private static Optional<URI> url(Line row) {
    return row.cell(Column.URL)
        .map(text -> {
          try {
            return webAddress(new URI(text));
          } catch (URISyntaxException e) {
            throw new CellFault(
                Column.URL, "'%s' is no address: %s".formatted(text, e.getReason()));
          }
        });
  }

  /** Pages link to addresses, so that none may be a script. */
  private static URI webAddress(URI uri) {
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new CellFault(
          Column.URL, "'%s' is no web address: absolute, http or https".formatted(uri));
    }
    return uri;
  }
}
