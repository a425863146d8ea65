package org.ascribe.model;

import java.util.List;
import java.util.Optional;

/**
 * The making of a claim: who makes it, doing what with it, when, and through which chain of sources
 * we have it.
 *
 * @param claimant who makes the claim
 * @param onBehalfOf for whom the claimant speaks
 * @param speechAct what the claimant does in saying it
 * @param stance how the claimant stands to the content
 * @param certainty how sure the claimant presents it as being
 * @param claimedWhen when the claim was made, which is not the date of the event
 * @param evidence where it can be read: the first is the main one, never empty
 * @param primarySources the documents in which the claimant made the claim itself
 * @param reliesOn actors or documents whose word the claimant goes by
 * @param responds how the claim answers other claims
 * @param note a remark of whoever wrote the claim down
 */
public record Utterance(
    Ref claimant,
    Optional<Ref> onBehalfOf,
    SpeechAct speechAct,
    Stance stance,
    Certainty certainty,
    Optional<When> claimedWhen,
    List<Evidence> evidence,
    List<Ref> primarySources,
    List<Ref> reliesOn,
    List<Response> responds,
    Optional<String> note) {

  /** Refuses a claimant that is no actor, and a claim without evidence (DESIGN principle 3). */
  public Utterance {
    if (!claimant.kind().isActor()) {
      throw new IllegalArgumentException("the claimant %s is no actor".formatted(claimant));
    }
    evidence = List.copyOf(evidence);
    primarySources = List.copyOf(primarySources);
    reliesOn = List.copyOf(reliesOn);
    responds = List.copyOf(responds);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim of %s has no evidence".formatted(claimant));
    }
    primarySources.forEach(source -> Refs.require(source, Kind.DOCUMENT));
  }

  /** The main document that carries the claim. */
  public Ref document() {
    return evidence.getFirst().document();
  }

  /** The words of the main evidence. */
  public Optional<Quote> quote() {
    return evidence.getFirst().quote();
  }

  /** How one claim answers another (properties of the ontology). */
  public enum Answer implements Term {
    ECHOES("echoes"),
    SUPERSEDES("supersedes"),
    RETRACTS("retracts"),
    CONTESTS("contests");

    private final String term;

    Answer(String term) {
      this.term = term;
    }

    @Override
    public String term() {
      return term;
    }
  }

  /**
   * An answer to another claim.
   *
   * @param answer how it answers
   * @param claim the claim that is answered
   */
  public record Response(Answer answer, Ref claim) {

    /** Refuses a reference that is no claim's. */
    public Response {
      Refs.require(claim, Kind.CLAIM);
    }
  }
}
