package org.ascribe.model.edtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the qualification characters around the parts of one date (Specification, level 1,
 * Qualification of a date; level 2, Qualification). {@link #before} and {@link #after} are called
 * in turn around each part, from the year on.
 */
final class Marks {
  private final Cursor cursor;
  private final List<Qualification> own = new ArrayList<>();
  private final List<Qualification> group = new ArrayList<>();

  Marks(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Takes the character to the left of a part, which holds for that part alone. */
  void before() {
    take(own);
  }

  /** Takes the character to the right of a part, which holds for it and all parts to its left. */
  void after() {
    take(group);
  }

  /** 0 without any character, 1 with one only at the end of the date, else 2. */
  int level() {
    boolean inside = marked(own) || marked(group.subList(0, group.size() - 1));
    return inside ? 2 : marked(group) ? 1 : 0;
  }

  PartQualification parts() {
    return new PartQualification(part(0), part(1), part(2));
  }

  private Qualification part(int place) {
    if (place >= own.size()) {
      return Qualification.NONE;
    }
    return group.subList(place, group.size()).stream().reduce(own.get(place), Qualification::and);
  }

  private void take(List<Qualification> marks) {
    Optional<Qualification> mark = cursor.qualification();
    marks.add(mark.orElse(Qualification.NONE));
  }

  private static boolean marked(List<Qualification> marks) {
    return marks.stream().anyMatch(mark -> mark != Qualification.NONE);
  }
}
