package org.ascribe.weigh;

import java.util.List;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;

/**
 * Two things said that do not go together, with the claims that say them (DOMAIN section 1.3,
 * Conflict).
 *
 * @param grade how strongly they exclude each other
 * @param rule the stable name of the rule that found it
 * @param between what is at odds: actors for attributions, claimants for figures, values for facts
 *     of the event
 * @param witnesses the claims that show it, in the order of their references
 * @param why the same in one English sentence
 */
public record Conflict(
    Grade grade, String rule, List<Ref> between, List<Ref> witnesses, String why) {

  /** Refuses a conflict that nothing shows. */
  public Conflict {
    between = List.copyOf(between);
    witnesses = witnesses.stream().distinct().sorted().toList();
    if (witnesses.isEmpty()) {
      throw new IllegalArgumentException("a conflict needs the claims that show it");
    }
  }

  /** The three grades of DOMAIN section 1.3. */
  public enum Grade implements Term {
    /** The same is affirmed and denied, or two ranges of one number share no number. */
    HARD("hard"),
    /** A claim says that nobody else did it, and somebody else is named. */
    EXCLUSIVE("exclusive"),
    /** Different actors are named for one role, and nobody names both. */
    COMPETING("competing");

    private final String term;

    Grade(String term) {
      this.term = term;
    }

    @Override
    public String term() {
      return term;
    }
  }
}
