package org.ascribe.model.edtf;

import java.util.Optional;

/** Reads a whole text: a date, a date with a time, an interval or a set. */
final class EdtfReader {
  private final String text;
  private final Cursor cursor;

  private EdtfReader(String text) {
    this.text = text;
    this.cursor = new Cursor(text);
  }

  static Edtf read(String text) {
    EdtfReader reader = new EdtfReader(text);
    Edtf read = reader.whole();
    if (!reader.cursor.atEnd()) {
      throw reader.cursor.refusal("nothing more can follow" + reader.cursor.found());
    }
    return read;
  }

  private Edtf whole() {
    if (cursor.atEnd()) {
      throw cursor.refusal("the text is empty");
    }
    Optional<EdtfSet> set = SetReader.read(cursor);
    if (set.isPresent()) {
      return set.get();
    }
    EdtfInterval.Side first = side();
    return switch (first) {
      case EdtfInterval.Side.Dated(EdtfDate date) when cursor.sees("T") -> withTime(date);
      case EdtfInterval.Side.Dated(EdtfDate date) when !cursor.sees("/") -> date;
      case EdtfInterval.Side.Dated _, EdtfInterval.Side.Open _, EdtfInterval.Side.Unknown _ ->
          interval(first);
    };
  }

  private EdtfDate withTime(EdtfDate date) {
    if (date.precision() != Precision.DAY || date.level() != 0) {
      throw cursor.refusal("a time follows only a full, unqualified day of level 0");
    }
    TimeReader.read(cursor);
    if (cursor.sees("/")) {
      throw cursor.refusal("an interval takes dates without a time of day");
    }
    return new EdtfDate(text, 0, Precision.SECOND, date.parts(), date.unspecified(), date.bounds());
  }

  private EdtfInterval interval(EdtfInterval.Side start) {
    cursor.expect("/", "the start and the end of an interval are parted by '/'");
    int at = cursor.index();
    EdtfInterval.Side end = side();
    if (start.written().isEmpty() && end.written().isEmpty()) {
      throw cursor.refusal(at, "an interval needs a date on at least one side");
    }
    if (cursor.sees("T")) {
      throw cursor.refusal("an interval takes dates without a time of day");
    }
    if (start.bounds().surelyAfter(end.bounds())) {
      throw cursor.refusal(at, "the interval ends before it starts");
    }
    return new EdtfInterval(text, start, end);
  }

  private EdtfInterval.Side side() {
    if (cursor.skip("..")) {
      return new EdtfInterval.Side.Open();
    }
    if (cursor.atEnd() || cursor.sees("/")) {
      return new EdtfInterval.Side.Unknown();
    }
    return new EdtfInterval.Side.Dated(DateReader.read(cursor));
  }
}
