package org.ascribe.weigh;

import java.util.List;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;

/**
 * Everything that is weighed about one event.
 *
 * @param event the event
 * @param claims the claims about it that count, already seen through a {@link Lens}
 * @param kinship which actors are part of which, seen through the same lens
 * @param ties how actors are said to stand to each other, seen through the same lens
 * @param catalogue what is known of documents and places, and the names of things
 */
public record Dossier(
    Ref event, List<Claim> claims, Kinship kinship, Ties ties, Catalogue catalogue) {

  /** Refuses what is no event, and claims about something else. */
  public Dossier {
    if (event.kind() != Kind.EVENT) {
      throw new IllegalArgumentException("%s is no event".formatted(event));
    }
    claims = List.copyOf(claims);
    for (Claim claim : claims) {
      if (!claim.subject().equals(event)) {
        throw new IllegalArgumentException(
            "%s is about %s, not about %s".formatted(claim.ref(), claim.subject(), event));
      }
    }
  }

  /**
   * The dossier of one event, seen through a lens.
   *
   * @param event the event
   * @param claims every claim of which it is the subject
   * @param context relation and identity claims about the actors named; others are not looked at
   * @param things documents with their publishers and authors, places, and whatever has a name
   * @param lens which claims count
   */
  public static Dossier of(
      Ref event, List<Claim> claims, List<Claim> context, List<Resource> things, Lens lens) {
    Catalogue catalogue = Catalogue.of(things);
    List<Claim> standing = lens.apply(context, catalogue);
    return new Dossier(
        event, lens.apply(claims, catalogue), Kinship.of(standing), Ties.of(standing), catalogue);
  }

  /** Who had which role in it. */
  List<AttributionClaim> attributions() {
    return of(AttributionClaim.class);
  }

  /** How many were killed, wounded or captured. */
  List<FigureClaim> figures() {
    return of(FigureClaim.class);
  }

  /** What is affirmed of its type, date or place. */
  List<EventClaim> affirmedFacts(EventProperty property) {
    return of(EventClaim.class).stream()
        .filter(c -> c.eventProperty() == property)
        .filter(Speech::affirms)
        .toList();
  }

  private <C extends Claim> List<C> of(Class<C> kind) {
    return claims.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
