package org.ascribe.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.ascribe.model.Basis;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.vocab.ASC;

/** Reads times back from the properties of {@link TimeTerms}. */
final class TimeReader {

  private TimeReader() {}

  /** The time that these properties give, if they give one. */
  static Optional<When> read(Facts facts, TimeTerms terms) {
    return facts.optional(terms.basis()).isPresent()
        ? Optional.of(when(facts, terms, terms.edtf().flatMap(facts::text)))
        : Optional.empty();
  }

  /** The time that is the content of a claim whose object is {@code object}. */
  static When content(Facts facts, Node object) {
    boolean isEdtf = ASC.EDTF.equals(object.getLiteralDatatypeURI());
    return when(
        facts,
        TimeTerms.CONTENT,
        isEdtf ? Optional.of(object.getLiteralLexicalForm()) : Optional.empty());
  }

  private static When when(Facts facts, TimeTerms terms, Optional<String> text) {
    Optional<Edtf> edtf = text.map(Edtf::parse);
    Optional<LocalDate> first = facts.date(terms.startEarliest());
    Optional<LocalDate> last = facts.date(terms.endLatest());
    Bounds stored =
        new Bounds(
            first,
            terms.startLatest().map(facts::date).orElse(last),
            terms.endEarliest().map(facts::date).orElse(first),
            last);
    return new When(
        edtf,
        edtf.map(Edtf::bounds).orElse(stored),
        facts.text(terms.expression()),
        facts.oneTerm(terms.basis(), Basis.class));
  }
}
