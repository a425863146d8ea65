package org.ascribe.weigh;

import java.util.List;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;

/**
 * How two viewpoints go together (DOMAIN section 1.3). Symmetric but for the order of a and b.
 *
 * @param a one viewpoint
 * @param b the other
 * @param verdict what their consensus and denials come to
 * @param conflicts where they exclude each other, the strongest first; of many the first {@value
 *     #MOST_TOLD}
 * @param conflictCount how many conflicts there are
 * @param agreements the claims by which they agree, in the order of their references; of many the
 *     first {@value #MOST_TOLD}
 * @param agreementCount how many claims they agree by
 */
public record Compatibility(
    Ref a,
    Ref b,
    Finding<Verdict> verdict,
    List<Conflict> conflicts,
    int conflictCount,
    List<Ref> agreements,
    int agreementCount) {

  /** Two large viewpoints agree by tens of thousands of claims, which nobody reads. */
  static final int MOST_TOLD = 500;

  /** Copies the lists. */
  public Compatibility {
    conflicts = List.copyOf(conflicts);
    agreements = List.copyOf(agreements);
  }

  /** The verdicts, the strongest conflict first. */
  public enum Verdict implements Term {
    /** One denies what the other affirms, their figures or dates exclude each other, or so. */
    INCOMPATIBLE("incompatible"),
    /** They name different actors for one role, and neither names both. */
    COMPETING("competing"),
    /** They speak to a common question, and nothing that they say excludes the other. */
    COMPATIBLE("compatible"),
    /** There is no question that both speak to. */
    SILENT("silent");

    private final String term;

    Verdict(String term) {
      this.term = term;
    }

    @Override
    public String term() {
      return term;
    }
  }
}
