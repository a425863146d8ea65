package org.ascribe.answer;

import java.util.Comparator;
import org.ascribe.model.Ref;

/**
 * A single point of failure: a source without which answers fall.
 *
 * @param source the claimant, outlet, author or document
 * @param events how many events are not heard of without it
 * @param attributions how many events there are of which nobody says without it who did it
 */
public record RestingOn(Ref source, int events, int attributions) {

  /** Those on which most rests first, then by reference. */
  static final Comparator<RestingOn> ORDER =
      Comparator.comparingInt((RestingOn rest) -> -rest.attributions())
          .thenComparingInt(rest -> -rest.events())
          .thenComparing(RestingOn::source);

  /** What rests on the source in two parts of the data. */
  RestingOn with(RestingOn other) {
    return new RestingOn(
        source.compareTo(other.source) <= 0 ? source : other.source,
        events + other.events,
        attributions + other.attributions);
  }
}
