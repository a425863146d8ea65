package org.ascribe.model;

/**
 * What a claimant does with words when it makes a claim (scheme {@code asc:SpeechActs}; the mapping
 * to HURIDOCS list 28, EuRepoC, GTD and Airwars is in the ontology).
 */
public enum SpeechAct implements Term {
  SELF_CLAIM("SelfClaim"),
  ATTRIBUTION("Attribution"),
  ACCUSATION("Accusation"),
  CREDIT("Credit"),
  PRAISE("Praise"),
  ACKNOWLEDGEMENT("Acknowledgement"),
  ALTERNATIVE_EXPLANATION("AlternativeExplanation"),
  DENIAL("Denial"),
  CONTESTATION("Contestation"),
  REPORT("Report"),
  ECHO("Echo"),
  OMISSION("Omission"),
  CHARACTERIZATION("Characterization"),
  RETRACTION("Retraction"),
  CORRECTION("Correction");

  private final String term;

  SpeechAct(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
