package org.ascribe.mapping;

import java.util.Optional;
import org.ascribe.model.When;

/** Writes times with the properties of {@link TimeTerms}. */
final class TimeWriter {

  private TimeWriter() {}

  static void write(Description description, TimeTerms terms, When when) {
    terms.edtf().ifPresent(p -> description.add(p, when.edtf(), e -> Terms.edtf(e.text())));
    description
        .add(terms.startEarliest(), when.bounds().startEarliest(), Terms::date)
        .add(terms.endLatest(), when.bounds().endLatest(), Terms::date)
        .add(terms.expression(), when.expression(), Terms::string)
        .add(terms.basis(), Terms.concept(when.basis()));
    terms
        .startLatest()
        .ifPresent(p -> description.add(p, when.bounds().startLatest(), Terms::date));
    terms
        .endEarliest()
        .ifPresent(p -> description.add(p, when.bounds().endEarliest(), Terms::date));
  }

  static void write(Description description, TimeTerms terms, Optional<When> when) {
    when.ifPresent(w -> write(description, terms, w));
  }
}
