package org.ascribe.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * Reads a GeoJSON feature collection (RFC 7946) whose properties are the columns of a table, as the
 * events of UCDP are offered too: each feature is a row, read one at a time. The geometry is passed
 * over, as the properties have the coordinates with their precision.
 */
final class GeoJsonReader implements Reader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxNumberLength(1_000)
                  .maxStringLength(4 * 1024 * 1024)
                  .build())
          .build();

  private final RowMapping mapping;
  private final TableReader rows;

  GeoJsonReader(RowMapping mapping) {
    this.mapping = mapping;
    this.rows = new TableReader(mapping);
  }

  @Override
  public String format() {
    return mapping.format() + "-geojson";
  }

  @Override
  public String description() {
    return "GeoJSON features with these properties: " + mapping.description();
  }

  /** A feature collection whose first feature has the columns among its properties. */
  @Override
  public boolean recognises(byte[] head) {
    try (JsonParser parser = FACTORY.createParser(skipMark(new ByteArrayInputStream(head)))) {
      Features features = new Features(parser);
      return features.open()
          && features.next().filter(cells -> mapping.fits(Head.of(cells.names()))).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    int number = 0;
    try (JsonParser parser = FACTORY.createParser(skipMark(source.stream()))) {
      Features features = new Features(parser);
      if (!features.open()) {
        sink.accept(refused(parser, "there is no list 'features' in it"));
        return;
      }
      for (Optional<Cells> cells = features.next(); cells.isPresent(); cells = features.next()) {
        Cells told = cells.get();
        sink.accept(
            rows.read(new Row(Head.of(told.names()), ++number, told.line(), told.values())));
      }
      if (number == 0) {
        sink.accept(refused(parser, "the file has no features"));
      }
    } catch (JsonProcessingException e) {
      AscribeException.BadInput broken = LocatedJson.broken(e);
      sink.accept(
          new Reading.Refused(
              Optional.of("the rest of the file"),
              List.of(
                  new Reading.Fault(Optional.empty(), broken.position(), broken.getMessage()))));
    }
  }

  private static Reading refused(JsonParser parser, String reason) {
    return new Reading.Refused(
        Optional.empty(),
        List.of(
            new Reading.Fault(
                Optional.empty(),
                Optional.of(new Position(Math.max(1, parser.currentLocation().getLineNr()), 1)),
                "the file is no GeoJSON feature collection: " + reason)));
  }

  private static InputStream skipMark(InputStream in) throws IOException {
    in.mark(3);
    byte[] first = in.readNBytes(3);
    boolean marked =
        first.length == 3
            && first[0] == (byte) 0xEF
            && first[1] == (byte) 0xBB
            && first[2] == (byte) 0xBF;
    if (!marked) {
      in.reset();
    }
    return in;
  }

  /** The properties of one feature. */
  private record Cells(int line, List<String> names, List<String> values) {}

  /** The features of a collection, one after the other. */
  private static final class Features {

    private final JsonParser parser;

    Features(JsonParser parser) {
      this.parser = parser;
    }

    /** Goes to the list of features; whether there is one. */
    boolean open() throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (name.equals("features")) {
          return list;
        }
        parser.skipChildren();
      }
      return false;
    }

    Optional<Cells> next() throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      int line = Math.max(1, parser.currentTokenLocation().getLineNr());
      List<String> names = new ArrayList<>();
      List<String> values = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String member = parser.currentName();
        if (parser.nextToken() == JsonToken.START_OBJECT && member.equals("properties")) {
          properties(names, values);
        } else {
          parser.skipChildren();
        }
      }
      return Optional.of(new Cells(line, names, values));
    }

    private void properties(List<String> names, List<String> values) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        names.add(parser.currentName());
        values.add(cell(parser.nextToken()));
      }
    }

    private String cell(JsonToken token) throws IOException {
      return switch (token) {
        case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> parser.getText();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue());
        case VALUE_NULL -> "";
        case START_OBJECT, START_ARRAY -> {
          parser.skipChildren();
          yield "";
        }
        case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT -> "";
      };
    }

    /** A number of a few characters such as 1e999999999 stays as it is written. */
    private String number(BigDecimal number) throws IOException {
      return Math.abs(number.scale()) > 30 ? parser.getText() : number.toPlainString();
    }
  }
}
