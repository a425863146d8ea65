package org.ascribe.weigh;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.model.EventType;
import org.ascribe.model.Ref;
import org.ascribe.model.When;

/**
 * What an event is shown as: the type, date and place that most claims bear out, each with the
 * claims it comes from. It is for display and never asserted; only affirmed claims are looked at.
 *
 * <p>A tighter date and a place within the place are specialisations, not conflicts (DOMAIN section
 * 1.3): "yesterday" and "July 2018" go together, and so do a mountain and its province.
 *
 * @param type the type that most claimants affirm; of equals the one that the code list has first
 * @param date the tightest of the dates that share the day which most claims of a date allow
 * @param place the innermost of the places that most claims of a place allow
 * @param conflicts claims of a date or a place that exclude the one shown, all hard
 */
public record EventFacts(
    Optional<Finding<EventType>> type,
    Optional<Finding<When>> date,
    Optional<Finding<Ref>> place,
    List<Conflict> conflicts) {

  /** Copies the list. */
  public EventFacts {
    conflicts = List.copyOf(conflicts);
  }

  /** The facts of the event, as far as anybody tells. */
  public static EventFacts of(Dossier dossier) {
    DateChoice date = DateChoice.of(dossier);
    PlaceChoice place = PlaceChoice.of(dossier);
    return new EventFacts(
        TypeChoice.of(dossier),
        date.chosen(),
        place.chosen(),
        Stream.of(date.conflict(), place.conflict()).flatMap(Optional::stream).toList());
  }
}
