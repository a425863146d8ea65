package org.ascribe.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/** The lines of a CSV file, cut into cells, one after the other: it never holds more than one. */
public final class Table implements AutoCloseable {

  /** More columns than any known data set has: GTD, the widest, has 135. */
  private static final int MAX_CELLS = 2_000;

  /** How far to look for the delimiter; the longest known head line has 2,000 characters. */
  private static final int LOOK_AHEAD = 16 * 1024;

  private static final String DELIMITERS = ",;\t|";

  /** What Excel writes before the head: {@code sep=;}. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=([,;\t|])\"?\r?\n?");

  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(TableText.MAX_ROW).build())
          .build();

  private final TableText text;
  private final CsvParser parser;
  private final int linesBefore;
  private final Numbering numbering;
  private int line;

  private Table(TableText text, CsvParser parser, int linesBefore, Numbering numbering) {
    this.text = text;
    this.parser = parser;
    this.linesBefore = linesBefore;
    this.numbering = numbering;
  }

  /** Opens the table behind these bytes; the stream must know mark and reset. */
  public static Table open(InputStream in) throws IOException {
    return open(in, Numbering.ofLines());
  }

  /**
   * Opens the table behind these bytes; the stream must know mark and reset.
   *
   * @param numbering what its lines are called
   */
  public static Table open(InputStream in, Numbering numbering) throws IOException {
    TableText text = TableText.of(in, numbering);
    BufferedReader reader = new BufferedReader(text, LOOK_AHEAD);
    reader.mark(LOOK_AHEAD);
    StringBuilder start = new StringBuilder();
    int next = reader.read();
    while (next >= 0 && next != '\n' && start.length() < LOOK_AHEAD - 1) {
      start.append((char) next);
      next = reader.read();
    }
    start.append('\n');
    reader.reset();
    Matcher separator = SEPARATOR_LINE.matcher(start);
    char delimiter = separator.lookingAt() ? separator.group(1).charAt(0) : delimiter(start);
    boolean told = separator.lookingAt();
    if (told) {
      reader.skip(separator.end());
    }
    CsvParser parser = FACTORY.createParser(reader);
    parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter));
    return new Table(text, parser, told ? 1 : 0, numbering);
  }

  /** The character that most often parts the cells of the first line, outside quotes. */
  private static char delimiter(CharSequence start) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
        counts[DELIMITERS.indexOf(c)]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.charAt(best);
  }

  /** The line of the file on which the cells handed out last began, from 1. */
  public int line() {
    return line;
  }

  /**
   * The cells of the next line that is not empty.
   *
   * @throws AscribeException.BadInput when the text cannot be read on, with the line
   */
  public Optional<List<String>> next() throws IOException {
    text.startRow();
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      line = numbering.shown(linesBefore + parser.currentLocation().getLineNr());
      List<String> cells = new ArrayList<>();
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        cells.add(parser.getText());
        if (cells.size() > MAX_CELLS) {
          throw new AscribeException.BadInput(
              "a row has more than %d cells".formatted(MAX_CELLS), new Position(line, 1));
        }
      }
      return Optional.of(cells);
    } catch (JsonProcessingException e) {
      int at = linesBefore + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      throw new AscribeException.BadInput(
          "the row that begins after line %d cannot be cut into cells: %s; is a quotation mark missing?"
              .formatted(line, e.getOriginalMessage()),
          new Position(numbering.shown(at), 1));
    }
  }

  /** Whether, after the last row, the text ends within a line, as what is cut off does. */
  public boolean endsWithinLine() {
    return text.isWithinLine();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
