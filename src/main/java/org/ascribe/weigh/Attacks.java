package org.ascribe.weigh;

import java.util.Collection;
import java.util.List;
import org.ascribe.model.Ref;

/**
 * The events that an actor claims and those that others lay at its door (DESIGN section 5, {@code
 * claimed-attacks} and {@code attributed-attacks}). An event can be among both.
 *
 * <p>A claim is the actor's own where it affirms that the actor was the perpetrator and the actor
 * is its claimant, or the claimant speaks for the actor, or an outlet, person or unnamed caller
 * makes a self-claim for it. A self-claim retracted is none; a self-claim by a faction is the
 * faction's and not its group's, and what others lay to a faction they do not lay to the group:
 * whoever asks for the group and its factions asks for each.
 *
 * @param actor the actor
 * @param claimed events with a self-claim, in the order given
 * @param attributed events with an attribution by others, in the order given
 */
public record Attacks(Ref actor, List<Attack> claimed, List<Attack> attributed) {

  /** Copies the lists. */
  public Attacks {
    claimed = List.copyOf(claimed);
    attributed = List.copyOf(attributed);
  }

  /** What these dossiers say of the actor; in time linear in their claims. */
  public static Attacks of(Ref actor, Collection<Dossier> dossiers) {
    List<Attack> attacks =
        dossiers.stream().flatMap(dossier -> Attack.of(actor, dossier).stream()).toList();
    return new Attacks(
        actor,
        attacks.stream().filter(attack -> !attack.selfClaims().isEmpty()).toList(),
        attacks.stream().filter(attack -> !attack.attributions().isEmpty()).toList());
  }
}
