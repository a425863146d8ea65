package org.ascribe.weigh;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;

/**
 * A proposition that a member or viewpoint affirms, denies or calls unclear, with the claims that
 * bear it.
 *
 * @param proposition what is said
 * @param stance affirms, denies or undetermined
 * @param claims the claims, in the order of their references, never empty
 */
public record Tenet(Proposition proposition, Stance stance, List<Claim> claims) {

  static final Comparator<Tenet> ORDER =
      Comparator.comparing(Tenet::proposition).thenComparing(Tenet::stance);

  /** Puts the claims in order, each once; refuses a tenet that nothing bears. */
  public Tenet {
    claims = claims.stream().distinct().sorted(Comparator.comparing(Claim::ref)).toList();
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("no claim bears %s".formatted(proposition));
    }
  }

  /** The references of the claims. */
  public List<Ref> refs() {
    return Speech.refs(claims);
  }

  boolean affirms() {
    return stance == Stance.AFFIRMS;
  }

  boolean denies() {
    return stance == Stance.DENIES;
  }

  /** The same, borne by the claims of both. */
  Tenet with(Tenet other) {
    return new Tenet(
        proposition, stance, Stream.concat(claims.stream(), other.claims.stream()).toList());
  }
}
