package org.ascribe.weigh;

import org.ascribe.model.Term;

/**
 * How the claims about who did it stand to each other (DESIGN section 5). The rules are in {@link
 * StatusFinder}.
 */
public enum Status implements Term {
  /** Nobody says who did it. */
  UNATTRIBUTED("unattributed"),
  /** An actor claims it for itself, and nobody disagrees. */
  CLAIMED("claimed"),
  /** Others agree on who did it; no actor claims it. */
  ATTRIBUTED("attributed"),
  /** Several actors did it together, as somebody says and nobody disputes. */
  JOINT("joint"),
  /** Said of different actors whom nobody joins, or said and denied of one. */
  CONTESTED("contested"),
  /** Laid by others at the door of actors that deny it, and nobody claims it. */
  DISOWNED("disowned");

  private final String term;

  Status(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
