package org.ascribe.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ascribe.flat.CsvText;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as the text of a table, which notes what line belongs to what row. Numbers
 * are written out, days as ISO 8601 has them.
 */
final class SheetText extends InputStream {

  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /** What tells nothing of days in a format: literals, colours and conditions. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private ByteArrayInputStream text = new ByteArrayInputStream(MARK);
  private final SheetRows numbering;
  private int line = 1;
  private int row;

  /**
   * The text of these rows.
   *
   * @param numbering takes note of where each begins
   */
  SheetText(Stream<Row> rows, SheetRows numbering) {
    this.stream = rows;
    this.rows = rows.iterator();
    this.numbering = numbering;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (text.available() == 0) {
      if (!advance()) {
        return length == 0 ? 0 : -1;
      }
    }
    return text.read(buffer, offset, length);
  }

  private boolean advance() throws IOException {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      Row next = rows.next();
      String lines = CsvText.line(cells(next));
      int count = Math.toIntExact(LINE_END.matcher(lines).results().count());
      row = next.getRowNum();
      numbering.add(line, count, row);
      line += count;
      text = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new AscribeException.BadInput(
          "the sheet cannot be read on after its row %d: %s; save it as CSV (UTF-8)"
              .formatted(row, e.getMessage()),
          new Position(row + 1, 1));
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(SheetText::words).orElse(""));
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  private static String words(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell.getDataFormatString()) ? day(cell.asDate()) : number(cell.asNumber());
    }
    return cell.getType() == CellType.ERROR ? "" : cell.getText();
  }

  /**
   * A sheet holds doubles and writes them with 17 digits: 1.1 stands there as 1.1000000000000001.
   */
  private static String number(BigDecimal number) {
    String shortest = BigDecimal.valueOf(number.doubleValue()).toPlainString();
    return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
  }

  private static String day(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : TIME.format(time);
  }

  /** A number format that shows years or days shows a date (ECMA-376 part 1, section 18.8.31). */
  private static boolean isDay(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String told = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return !told.equals("general") && (told.contains("y") || told.contains("d"));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
