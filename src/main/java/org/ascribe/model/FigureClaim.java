package org.ascribe.model;

import java.util.List;

/**
 * Says how many were killed, wounded or captured in an event.
 *
 * @param ref a reference of kind claim
 * @param utterance who says so, and how
 * @param event the event
 * @param kind what is counted
 * @param figure how many, and in which words
 * @param ofGroups whom the figure counts; empty when the source does not say or counts all
 */
public record FigureClaim(
    Ref ref, Utterance utterance, Ref event, FigureKind kind, Figure figure, List<Ref> ofGroups)
    implements Claim {

  /** Refuses references of other kinds. */
  public FigureClaim {
    Refs.require(ref, Kind.CLAIM);
    Refs.require(event, Kind.EVENT);
    ofGroups = List.copyOf(ofGroups);
  }

  @Override
  public Ref subject() {
    return event;
  }

  @Override
  public String property() {
    return kind.term();
  }
}
