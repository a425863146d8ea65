package org.ascribe.weigh;

import java.util.List;
import org.ascribe.model.Term;

/**
 * How the claims about who did it stand to each other (DESIGN section 5). The rules are in {@link
 * StatusFinder}.
 */
public enum Status implements Term {
  /** Nobody says who did it. */
  UNATTRIBUTED("unattributed", "nobody says who did it"),
  /** An actor claims it for itself, and nobody disagrees. */
  CLAIMED("claimed", "an actor claims it, nobody disagrees"),
  /** Others agree on who did it; no actor claims it. */
  ATTRIBUTED("attributed", "others agree on who did it"),
  /** Several actors did it together, as somebody says and nobody disputes. */
  JOINT("joint", "several did it together"),
  /** Said of different actors whom nobody joins, or said and denied of one. */
  CONTESTED("contested", "claims exclude each other"),
  /** Laid by others at the door of actors that deny it, and nobody claims it. */
  DISOWNED("disowned", "all who are named deny it");

  private final String term;
  private final String meaning;

  Status(String term, String meaning) {
    this.term = term;
    this.meaning = meaning;
  }

  /** What it says, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** The names of the rules that give it, those of {@link StatusFinder}. */
  public List<String> rules() {
    return switch (this) {
      case UNATTRIBUTED -> List.of("nobody-named");
      case CLAIMED -> List.of("self-claim-unopposed");
      case ATTRIBUTED -> List.of("others-agree");
      case JOINT -> List.of("joined");
      case CONTESTED -> List.of("affirmed-and-denied", "sole-and-another", "rival-actors");
      case DISOWNED -> List.of("self-denial");
    };
  }

  @Override
  public String term() {
    return term;
  }
}
