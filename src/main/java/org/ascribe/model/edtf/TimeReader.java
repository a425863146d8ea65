package org.ascribe.model.edtf;

/**
 * Reads the time of day after a date (Specification, level 0, Date and Time): {@code Thh:mm:ss},
 * then nothing for local time, {@code Z} for UTC, or a shift {@code ±hh} or {@code ±hh:mm}.
 * Fractions of a second are not in EDTF, nor is 24:00:00, which ISO 8601-1:2019 dropped; the leap
 * second 60 is.
 */
final class TimeReader {
  private final Cursor cursor;

  private TimeReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Goes past the time, from its {@code T} on. */
  static void read(Cursor cursor) {
    cursor.expect("T", "a time starts with T");
    TimeReader reader = new TimeReader(cursor);
    reader.number("hour", 23);
    cursor.expect(":", "hour and minute are parted by a colon");
    int minute = reader.number("minute", 59);
    cursor.expect(":", "a time has seconds, parted by a colon");
    reader.number("second", minute == 59 ? 60 : 59);
    reader.zone();
  }

  private void zone() {
    if (cursor.skip("Z")) {
      return;
    }
    if (cursor.skip("+") || cursor.skip("-")) {
      number("hour of the shift from UTC", 23);
      if (cursor.skip(":")) {
        number("minute of the shift from UTC", 59);
      }
    }
  }

  private int number(String what, int greatest) {
    int at = cursor.index();
    int number = Integer.parseInt(cursor.digits(2, false, "the " + what));
    if (number > greatest) {
      throw cursor.refusal(at, "%s %02d is not 00–%d".formatted(what, number, greatest));
    }
    return number;
  }
}
