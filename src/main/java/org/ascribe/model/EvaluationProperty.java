package org.ascribe.model;

/** How a claimant judges an event, an actor or a document; each is a property of the ontology. */
public enum EvaluationProperty implements Term {
  PRAISES("praises"),
  CONDEMNS("condemns"),
  ASSESSES("assesses");

  private final String term;

  EvaluationProperty(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
