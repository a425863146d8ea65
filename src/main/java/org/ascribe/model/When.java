package org.ascribe.model;

import java.util.Optional;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;

/**
 * A time as a source gives it: its wording, an EDTF expression where there is one, and the four
 * bounds of what it can mean ("through at least the middle of 2014" has bounds but no EDTF).
 *
 * @param edtf the date in EDTF (ISO 8601-2)
 * @param bounds the earliest and latest days of its start and of its end
 * @param expression the wording of the source, such as "yesterday"
 * @param basis where the date comes from
 */
public record When(Optional<Edtf> edtf, Bounds bounds, Optional<String> expression, Basis basis) {

  /** Refuses a time that says nothing at all. */
  public When {
    if (edtf.isEmpty() && expression.isEmpty() && bounds.equals(Bounds.unknown())) {
      throw new IllegalArgumentException("a time needs an EDTF date, bounds or a wording");
    }
  }

  /** A date in EDTF that the document itself gives. */
  public static When of(Edtf edtf) {
    return new When(Optional.of(edtf), edtf.bounds(), Optional.empty(), Basis.IN_TEXT);
  }
}
