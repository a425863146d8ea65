package org.ascribe.ingest;

import java.util.Map;
import java.util.TreeMap;
import org.ascribe.ingest.table.Numbering;

/**
 * Which row of a sheet a line of its text belongs to: a row whose cells have several lines takes
 * several, and rows that are empty take none. Only where the two counts drift apart is it noted.
 */
final class SheetRows implements Numbering {

  private record Stretch(int row, boolean within) {}

  private final TreeMap<Integer, Stretch> stretches = new TreeMap<>();

  /**
   * Takes note of a row.
   *
   * @param line the line of the text on which it begins, from 1
   * @param lines how many lines it takes
   * @param row its number in the sheet, from 1
   */
  void add(int line, int lines, int row) {
    if (shown(line) != row) {
      stretches.put(line, new Stretch(row, false));
    }
    if (lines > 1) {
      stretches.put(line + 1, new Stretch(row, true));
      stretches.put(line + lines, new Stretch(row + 1, false));
    }
  }

  @Override
  public int shown(int line) {
    Map.Entry<Integer, Stretch> last = stretches.floorEntry(line);
    if (last == null) {
      return line;
    }
    Stretch stretch = last.getValue();
    return stretch.within() ? stretch.row() : stretch.row() + line - last.getKey();
  }
}
