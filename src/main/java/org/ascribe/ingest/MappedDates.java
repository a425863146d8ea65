package org.ascribe.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import org.ascribe.model.Basis;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.model.edtf.EdtfException;
import org.ascribe.model.edtf.RelativeDate;

/** Cells of a mapped table as dates: EDTF or English words; what is neither stays words. */
final class MappedDates {

  private MappedDates() {}

  /** The date, or the range of days where the mapping tells how one is cut. */
  static When when(TableMapping.Dates when, String words) {
    for (TableMapping.Range range : when.ranges()) {
      Matcher matcher = Effort.matcher(range.match(), words);
      if (matcher.matches()) {
        Optional<Edtf> from = date(Filling.of(matcher, range.from()));
        Optional<Edtf> to = date(Filling.of(matcher, range.to()));
        if (from.isPresent() && to.isPresent()) {
          return interval(from.get().text() + "/" + to.get().text(), words);
        }
      }
    }
    return when(words);
  }

  /** The date. */
  static When when(String words) {
    return date(words)
        .map(date -> Cells.when(date.text(), words))
        .orElseGet(() -> Cells.worded(words));
  }

  /** The date on which a document came out, which tells of it and is no word in it. */
  static When published(String words) {
    return date(words)
        .map(date -> new When(Optional.of(date), date.bounds(), Optional.of(words), Basis.METADATA))
        .orElseGet(() -> Cells.worded(words));
  }

  private static When interval(String edtf, String words) {
    try {
      return Cells.when(edtf, words);
    } catch (EdtfException e) {
      return Cells.worded(words);
    }
  }

  private static Optional<Edtf> date(String words) {
    try {
      return Optional.of(Edtf.parse(words));
    } catch (EdtfException e) {
      return RelativeDate.resolve(words, Optional.empty()).map(RelativeDate.Resolved::date);
    }
  }
}
