package org.ascribe.mapping;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.ascribe.vocab.ASC;

/**
 * The properties that carry one time: the EDTF text, its bounds, the wording, and its basis. A
 * claim has up to three times, each with properties of its own, so that a query never confuses when
 * something was claimed with when it is said to have happened.
 *
 * @param edtf the EDTF text; the content of a claim keeps it as {@code rdf:object} instead
 * @param startEarliest the first day that the time can start
 * @param startLatest the last day that it can start; a claim is a moment and has none
 * @param endEarliest the first day that it can end; likewise
 * @param endLatest the last day that it can end
 * @param expression the wording
 * @param basis where the date comes from
 */
record TimeTerms(
    Optional<Node> edtf,
    Node startEarliest,
    Optional<Node> startLatest,
    Optional<Node> endEarliest,
    Node endLatest,
    Node expression,
    Node basis) {

  /** When a claim was made. */
  static final TimeTerms CLAIMED =
      new TimeTerms(
          Optional.of(ASC.claimedWhen),
          ASC.claimedEarliest,
          Optional.empty(),
          Optional.empty(),
          ASC.claimedLatest,
          ASC.claimedExpression,
          ASC.claimedBasis);

  /** When a document was published. */
  static final TimeTerms PUBLISHED =
      new TimeTerms(
          Optional.of(ASC.publishedWhen),
          ASC.publishedEarliest,
          Optional.empty(),
          Optional.empty(),
          ASC.publishedLatest,
          ASC.publishedExpression,
          ASC.publishedBasis);

  /** When the content of a claim is said to hold. */
  static final TimeTerms VALID =
      new TimeTerms(
          Optional.of(ASC.validWhen),
          ASC.validStartEarliest,
          Optional.of(ASC.validStartLatest),
          Optional.of(ASC.validEndEarliest),
          ASC.validEndLatest,
          ASC.validExpression,
          ASC.validBasis);

  /** A time that is itself the content of a claim. */
  static final TimeTerms CONTENT =
      new TimeTerms(
          Optional.empty(),
          ASC.startEarliest,
          Optional.of(ASC.startLatest),
          Optional.of(ASC.endEarliest),
          ASC.endLatest,
          ASC.expression,
          ASC.dateBasis);
}
