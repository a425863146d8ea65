package org.ascribe.flat;

import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Term;

/** The kinds of claims, by the words of the report format. */
enum ClaimKind implements Term {
  ATTRIBUTION("attribution"),
  FIGURE("figure"),
  EVENT("event"),
  RELATION("relation"),
  NAME("name"),
  IDENTITY("identity"),
  DESCRIPTION("description"),
  DOCUMENT("document"),
  EVALUATION("evaluation");

  /** The kind of a row that gives one more place where the claim above it can be read. */
  static final String EVIDENCE = "evidence";

  /** The kind of a row that tells of the record itself. */
  static final String RECORD = "Record";

  private final String term;

  ClaimKind(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }

  static ClaimKind of(Claim claim) {
    return switch (claim) {
      case AttributionClaim c -> ATTRIBUTION;
      case FigureClaim c -> FIGURE;
      case EventClaim c -> EVENT;
      case RelationClaim c -> RELATION;
      case NameClaim c -> NAME;
      case IdentityClaim c -> IDENTITY;
      case DescriptionClaim c -> DESCRIPTION;
      case DocumentClaim c -> DOCUMENT;
      case EvaluationClaim c -> EVALUATION;
    };
  }
}
