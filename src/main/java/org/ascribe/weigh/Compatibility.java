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
 * @param conflicts where they exclude each other
 * @param agreements the claims by which they agree, in the order of their references
 */
public record Compatibility(
    Ref a, Ref b, Finding<Verdict> verdict, List<Conflict> conflicts, List<Ref> agreements) {

  /** Copies the lists. */
  public Compatibility {
    conflicts = List.copyOf(conflicts);
    agreements = agreements.stream().distinct().sorted().toList();
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
