package org.ascribe.weigh;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Evidence;
import org.ascribe.model.Ref;
import org.ascribe.model.Utterance;
import org.ascribe.model.Voice;
import org.ascribe.model.When;

/**
 * Which claims count in an answer: those made by a day, and those that do not hang on sources left
 * out (DESIGN section 5, parameters {@code asOf} and {@code without}). What a claimant has taken
 * back or replaced within that does not count either; before the day of the retraction it does.
 *
 * <p>Leaving out a source X, be it an actor or a document, leaves out
 *
 * <ol>
 *   <li>what X says, what X says for others and what others say for X;
 *   <li>every place of evidence in a document that is X, or that X published or wrote; a claim
 *       without evidence then falls;
 *   <li>every primary source that is X, or that X published or wrote; a claim that has primary
 *       sources and keeps none falls, since what is left only renders what was left out.
 * </ol>
 *
 * <p>What relies on X, or repeats it, stays: that is for {@link Independence} to tell.
 *
 * @param asOf the day by the end of which a claim was made, if the question is about a day
 * @param reading what is done with claims that may have been made by then
 * @param without the actors and documents that are left out as sources
 * @param within whose word alone counts, where the question is asked within a viewpoint
 */
public record Lens(
    Optional<LocalDate> asOf, Reading reading, Set<Ref> without, Optional<Membership> within) {

  private static final Lens CLEAR =
      new Lens(Optional.empty(), Reading.MAY, Set.of(), Optional.empty());

  /** Copies the sources. */
  public Lens {
    without = Set.copyOf(without);
  }

  /** What a question as of a day does with dates that are known only to a month or a year. */
  public enum Reading {
    /** What can have been said by the end of the day counts, and so does what bears no date. */
    MAY,
    /** Only what was surely said by the end of the day counts. */
    MUST
  }

  /** Everything that was ever said, and not taken back. */
  public static Lens clear() {
    return CLEAR;
  }

  /** The same, as of a day. */
  public Lens asOf(LocalDate day, Reading how) {
    return new Lens(Optional.of(day), how, without, within);
  }

  /** The same, by the word of these members alone. */
  public Lens within(Membership members) {
    return new Lens(asOf, reading, without, Optional.of(members));
  }

  /** The same, as of this day if the lens has none or a later one. */
  public Lens by(Optional<LocalDate> day) {
    return new Lens(earlier(asOf, day), reading, without, within);
  }

  /** The earlier of two days, of which either may be missing. */
  static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
  }

  /** The same, with one more source left out; the order in which they are left out is all one. */
  public Lens leavingOut(Ref source) {
    return new Lens(
        asOf,
        reading,
        Stream.concat(without.stream(), Stream.of(source)).collect(Collectors.toUnmodifiableSet()),
        within);
  }

  /**
   * The claims that count, in their order. A retraction works on what is given with it, so lenses
   * are joined, and not applied one after the other: where a retraction is left out, what it took
   * back counts again. Takes time linear in the claims and their evidence.
   *
   * @param claims claims, each once
   * @param catalogue the documents with their publishers, authors and dates
   */
  public <C extends Claim> List<C> apply(List<C> claims, Catalogue catalogue) {
    return Retraction.standing(sift(claims, catalogue));
  }

  /** The claims that are seen, whether or not they were taken back. */
  <C extends Claim> List<C> sift(List<C> claims, Catalogue catalogue) {
    if (asOf.isEmpty() && without.isEmpty() && within.isEmpty()) {
      return List.copyOf(claims);
    }
    return claims.stream()
        .filter(claim -> within.filter(members -> !members.includes(claim, catalogue)).isEmpty())
        .filter(claim -> asOf.filter(day -> !isMadeBy(day, claim, catalogue)).isEmpty())
        .flatMap(claim -> trimmed(claim, catalogue).stream())
        .toList();
  }

  private boolean isMadeBy(LocalDate day, Claim claim, Catalogue catalogue) {
    Utterance utterance = claim.utterance();
    Optional<When> when = utterance.claimedWhen();
    return switch (reading) {
      case MAY ->
          when.map(w -> w.bounds().mayBeBy(day))
              .orElseGet(
                  () -> utterance.evidence().stream().anyMatch(e -> mayShow(e, day, catalogue)));
      case MUST ->
          when.filter(w -> w.bounds().mustBeBy(day)).isPresent()
              || utterance.evidence().stream()
                  .flatMap(e -> published(e, catalogue).stream())
                  .anyMatch(w -> w.bounds().mustBeBy(day));
    };
  }

  /** A document's own words are no older than the document; of what it relates no date is known. */
  private static boolean mayShow(Evidence evidence, LocalDate day, Catalogue catalogue) {
    return evidence.voice() != Voice.OWN
        || published(evidence, catalogue).filter(w -> !w.bounds().mayBeBy(day)).isEmpty();
  }

  private static Optional<When> published(Evidence evidence, Catalogue catalogue) {
    return catalogue.document(evidence.document()).flatMap(Document::published);
  }

  private <C extends Claim> Optional<C> trimmed(C claim, Catalogue catalogue) {
    if (without.isEmpty()) {
      return Optional.of(claim);
    }
    Utterance utterance = claim.utterance();
    if (without.contains(utterance.claimant())
        || utterance.onBehalfOf().filter(without::contains).isPresent()) {
      return Optional.empty();
    }
    List<Evidence> evidence =
        utterance.evidence().stream().filter(e -> !isLeftOut(e.document(), catalogue)).toList();
    List<Ref> sources =
        utterance.primarySources().stream().filter(d -> !isLeftOut(d, catalogue)).toList();
    if (evidence.isEmpty() || (sources.isEmpty() && !utterance.primarySources().isEmpty())) {
      return Optional.empty();
    }
    return evidence.size() == utterance.evidence().size()
            && sources.size() == utterance.primarySources().size()
        ? Optional.of(claim)
        : Optional.of(Reattested.claim(claim, evidence, sources));
  }

  private boolean isLeftOut(Ref document, Catalogue catalogue) {
    return without.contains(document) || catalogue.makers(document).anyMatch(without::contains);
  }
}
