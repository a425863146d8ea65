package org.ascribe.weigh;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;

/**
 * What the figures of one kind entail for one side of an event (DESIGN section 5, {@code toll}). It
 * is a statement about what is said, not about how many there were. The rules are in {@link
 * TollCounter}.
 *
 * @param kind what is counted; killed is never compared with casualties
 * @param side of whom
 * @param agreedMin the number that every claimant with a number puts as least or higher; empty
 *     where one of them gives no lower bound
 * @param agreedMax the number that every claimant with a number puts as greatest or lower; empty
 *     where one of them gives no upper bound
 * @param highestMin the strongest lower bound that anybody gives
 * @param lowestMax the strongest upper bound that anybody gives
 * @param claimants those who give a number, in order, with what they entail
 * @param withoutNumber figures that entail no bound, such as "a high number" or a bare estimate
 * @param conflicts where two claimants' numbers exclude each other
 */
public record Toll(
    FigureKind kind,
    Side side,
    Finding<Optional<BigDecimal>> agreedMin,
    Finding<Optional<BigDecimal>> agreedMax,
    Finding<Optional<BigDecimal>> highestMin,
    Finding<Optional<BigDecimal>> lowestMax,
    List<Bound> claimants,
    List<Ref> withoutNumber,
    List<Conflict> conflicts) {

  /** Copies the lists. */
  public Toll {
    claimants = List.copyOf(claimants);
    withoutNumber = List.copyOf(withoutNumber);
    conflicts = List.copyOf(conflicts);
  }

  /** Of whom a figure tells. */
  public enum Side implements Term {
    /** Those who were attacked, or everybody, or an unsaid number of both sides. */
    VICTIMS("victims"),
    /** Only those who attacked, as some claimant names them. */
    PERPETRATORS("perpetrators");

    private final String term;

    Side(String term) {
      this.term = term;
    }

    @Override
    public String term() {
      return term;
    }
  }

  /**
   * What one claimant's figures entail for the whole side.
   *
   * @param claimant whose word it is
   * @param range the bounds
   * @param claims the claims that give them
   */
  public record Bound(Ref claimant, Range range, List<Ref> claims) {

    /** Copies the list. */
    public Bound {
      claims = List.copyOf(claims);
    }
  }
}
