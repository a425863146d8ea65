package org.ascribe.weigh;

import java.util.Set;
import org.ascribe.model.Stance;
import org.ascribe.model.Term;

/** How a viewpoint stands to a proposition: what its members' stances come to together. */
public enum ViewStance implements Term {
  /** Some member affirms it and none denies it: it is the consensus. */
  AFFIRMS("affirms"),
  /** Some member denies it and none affirms it. */
  DENIES("denies"),
  /** Members call it unclear, and that is all that they say. */
  UNDETERMINED("undetermined"),
  /** Members affirm it and members deny it, or one does both. */
  MIXED("mixed"),
  /** No member says anything of it; leaving it out is saying nothing. */
  SILENT("silent");

  private final String term;

  ViewStance(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }

  /** What these stances come to. */
  static ViewStance of(Set<Stance> stances) {
    boolean isAffirmed = stances.contains(Stance.AFFIRMS);
    boolean isDenied = stances.contains(Stance.DENIES);
    if (isAffirmed) {
      return isDenied ? MIXED : AFFIRMS;
    }
    if (isDenied) {
      return DENIES;
    }
    return stances.contains(Stance.UNDETERMINED) ? UNDETERMINED : SILENT;
  }
}
