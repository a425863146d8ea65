package org.ascribe.weigh;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.Claim;

/**
 * What viewpoints are formed on.
 *
 * @param claims whatever members say and whatever is said of actors' relations, each claim once;
 *     more does no harm
 * @param catalogue what is known of documents and places
 * @param lens which of the claims count
 */
public record Testimony(List<Claim> claims, Catalogue catalogue, Lens lens) {

  /** Copies the list. */
  public Testimony {
    claims = List.copyOf(claims);
  }

  /** The claims that count by the end of the day, or by the lens's own day if that is earlier. */
  List<Claim> standing(Optional<LocalDate> day) {
    return lens.by(day).apply(claims, catalogue);
  }
}
