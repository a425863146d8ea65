package org.ascribe.diff;

import java.util.List;
import java.util.function.ToIntFunction;
import org.ascribe.answer.RecordChange;

/** Changes in words, under a heading for each kind. */
public final class DiffText {

  private DiffText() {}

  /** The changes; headings without any are left out. */
  public static String of(List<RecordChange> changes) {
    return of(
        changes, fate -> Math.toIntExact(changes.stream().filter(c -> c.fate() == fate).count()));
  }

  /** What a file would change; where not all of it is kept, the last line says so. */
  public static String of(Comparison comparison) {
    int further = comparison.total() - comparison.changes().size();
    return of(comparison.changes(), comparison::count)
        + (further > 0
            ? "and %d more, which 'ascribe diff --file' lists%n".formatted(further)
            : "");
  }

  private static String of(List<RecordChange> changes, ToIntFunction<RecordChange.Fate> count) {
    StringBuilder text = new StringBuilder();
    for (RecordChange.Fate fate : RecordChange.Fate.values()) {
      if (count.applyAsInt(fate) > 0) {
        text.append("%s: %d%n".formatted(fate.word(), count.applyAsInt(fate)));
        changes.stream().filter(c -> c.fate() == fate).forEach(change -> tell(change, text));
      }
    }
    return text.isEmpty() ? "nothing changed%n".formatted() : text.toString();
  }

  private static void tell(RecordChange change, StringBuilder text) {
    text.append("  %s (%s)%n".formatted(change.label(), shortened(change.record())));
    change
        .reattributions()
        .forEach(other ->
            line(
                text,
                shortened(other.event()) + ", " + other.role(),
                other.before(),
                other.after()));
    change
        .fields()
        .forEach(field ->
            line(
                text,
                shortened(field.subject()) + ", " + field.field(),
                field.before(),
                field.after()));
  }

  private static void line(
      StringBuilder text, String what, List<String> before, List<String> after) {
    text.append("    %s: %s -> %s%n".formatted(what, values(before), values(after)));
  }

  private static String values(List<String> values) {
    return values.isEmpty()
        ? "(none)"
        : String.join("; ", values.stream().map(DiffText::shortened).toList());
  }

  /** Of an IRI what tells it apart: its last part. */
  private static String shortened(String value) {
    return value.matches("https?://\\S+") ? value.substring(value.lastIndexOf('/') + 1) : value;
  }
}
