package org.ascribe.model;

/**
 * Judges an event, an actor or a document: praise, condemnation, an assessment.
 *
 * @param ref a reference of kind claim
 * @param utterance who judges, and how
 * @param subject what is judged
 * @param evaluation which way
 * @param words the judgement in the source's words, or in ours where only its kind is told
 */
public record EvaluationClaim(
    Ref ref, Utterance utterance, Ref subject, EvaluationProperty evaluation, Name words)
    implements Claim {

  /** Refuses a reference of another kind. */
  public EvaluationClaim {
    Refs.require(ref, Kind.CLAIM);
  }

  @Override
  public String property() {
    return evaluation.term();
  }
}
