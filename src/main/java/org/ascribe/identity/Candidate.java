package org.ascribe.identity;

import java.util.List;

/**
 * Two actors that may be the same.
 *
 * @param one the actor whose reference comes first
 * @param other the other actor
 * @param score how much speaks for it, 0 to 1: the sum of the weights of the grounds, cut to that
 *     range. It orders proposals; it is no probability
 * @param grounds the reasons for and against, the heaviest first
 */
public record Candidate(Portrait one, Portrait other, double score, List<Ground> grounds) {

  /** Copies the list. */
  public Candidate {
    grounds = List.copyOf(grounds);
  }
}
