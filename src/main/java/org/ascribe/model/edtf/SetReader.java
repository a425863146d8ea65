package org.ascribe.model.edtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a set of dates (Specification, level 2, Set representation, rules 1 to 7). */
final class SetReader {
  private final Cursor cursor;
  private final EdtfSet.Kind kind;
  private final String closing;
  private final List<EdtfSet.Member> members = new ArrayList<>();

  private SetReader(Cursor cursor, EdtfSet.Kind kind, String closing) {
    this.cursor = cursor;
    this.kind = kind;
    this.closing = closing;
  }

  /** Reads a set where one starts here. */
  static Optional<EdtfSet> read(Cursor cursor) {
    int start = cursor.index();
    if (cursor.skip("[")) {
      return Optional.of(new SetReader(cursor, EdtfSet.Kind.ONE_OF, "]").set(start));
    }
    if (cursor.skip("{")) {
      return Optional.of(new SetReader(cursor, EdtfSet.Kind.ALL_OF, "}").set(start));
    }
    return Optional.empty();
  }

  private EdtfSet set(int start) {
    do {
      members.add(member());
    } while (cursor.skip(","));
    cursor.expect(closing, "a comma or '%s' is expected%s".formatted(closing, cursor.found()));
    return new EdtfSet(cursor.since(start), kind, members);
  }

  private EdtfSet.Member member() {
    if (cursor.sees("..") && !members.isEmpty()) {
      throw cursor.refusal("'..' without a date before it stands only at the start of a set");
    }
    if (cursor.skip("..")) {
      return new EdtfSet.Member(Optional.empty(), Optional.of(DateReader.read(cursor)));
    }
    EdtfDate first = DateReader.read(cursor);
    if (!cursor.skip("..")) {
      return new EdtfSet.Member(Optional.of(first), Optional.of(first));
    }
    if (cursor.sees(",")) {
      throw cursor.refusal("'..' without a date after it stands only at the end of a set");
    }
    if (cursor.sees(closing)) {
      return new EdtfSet.Member(Optional.of(first), Optional.empty());
    }
    return run(first);
  }

  private EdtfSet.Member run(EdtfDate first) {
    int at = cursor.index();
    EdtfDate last = DateReader.read(cursor);
    if (first.precision() != last.precision()) {
      throw cursor.refusal(
          at, "'%s' has not the precision of '%s', from which it runs on".formatted(last, first));
    }
    if (first.bounds().surelyAfter(last.bounds())) {
      throw cursor.refusal(at, "'%s' is before '%s', from which it runs on".formatted(last, first));
    }
    return new EdtfSet.Member(Optional.of(first), Optional.of(last));
  }
}
