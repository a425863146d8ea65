package org.ascribe.weigh;

import java.time.LocalDate;
import java.util.Optional;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.edtf.Bounds;

/**
 * What follows from what: a proposition entails each that it is a specialisation of (DOMAIN section
 * 1.3, Refinement). A perpetrator that is part of a group entails the group, a place the places
 * around it, a range every range around it, a time every span around it. What a count of some
 * groups entails of others is left to {@link TollCounter}.
 *
 * @param kinship which actors are part of which
 * @param catalogue which places lie within which
 */
record Entailment(Kinship kinship, Catalogue catalogue) {

  /** Whether the second follows from the first; each entails itself. */
  boolean holds(Proposition special, Proposition general) {
    if (special.equals(general)) {
      return true;
    }
    if (!special.question().equals(general.question())
        || !special.valid().equals(general.valid())) {
      return false;
    }
    if (special.object() instanceof Proposition.Matter.Count(var range, var groups)
        && general.object() instanceof Proposition.Matter.Count(var wider, var same)) {
      return groups.equals(same) && !wider.isOpen() && range.entails(wider);
    }
    if (special.object() instanceof Proposition.Matter.Time(var bounds)
        && general.object() instanceof Proposition.Matter.Time(var wider)) {
      return isWithin(bounds, wider);
    }
    return special.thing().isPresent()
        && general.thing().isPresent()
        && isPart(special.property(), special.thing().get(), general.thing().get());
  }

  /** Whether the two say the same of the same, by whatever name of the actor. */
  boolean isSame(Proposition one, Proposition other) {
    if (!one.question().equals(other.question())) {
      return false;
    }
    Optional<Ref> first = one.thing();
    Optional<Ref> second = other.thing();
    return one.object().equals(other.object())
        || (first.isPresent()
            && second.isPresent()
            && first.get().kind().isActor()
            && second.get().kind().isActor()
            && kinship.isSame(first.get(), second.get()));
  }

  private boolean isPart(String property, Ref part, Ref whole) {
    if (property.equals(Role.PERPETRATOR.term()) || property.equals(Role.PARTICIPANT.term())) {
      return kinship.isWithin(part, whole);
    }
    return property.equals(EventProperty.OCCURRED_AT.term())
        && catalogue.around(part).contains(whole);
  }

  private static boolean isWithin(Bounds bounds, Bounds wider) {
    Optional<LocalDate> from = bounds.earliest();
    Optional<LocalDate> to = bounds.latest();
    return wider.earliest().filter(w -> from.isEmpty() || from.get().isBefore(w)).isEmpty()
        && wider.latest().filter(w -> to.isEmpty() || to.get().isAfter(w)).isEmpty();
  }
}
