package org.ascribe.weigh;

import java.util.List;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;

/**
 * How many independent origins the word that an actor did it goes back to (DESIGN section 5, {@code
 * independence}). The rules are in {@link IndependenceFinder}.
 *
 * @param actor the candidate
 * @param claimants who affirms it, in order
 * @param namedOrigins the primary sources: documents in which named claimants said it themselves
 * @param attestingDocuments the documents in which we can read it, in order
 * @param origins how many separate origins the support goes back to
 * @param circles circular reporting: actors or documents who go by each other's word in a circle,
 *     each circle in order; who stands in one is no origin beside the others in it
 * @param verdict the verdict, with the claims, the rule and the reason
 */
public record Independence(
    Ref actor,
    List<Ref> claimants,
    List<Ref> namedOrigins,
    List<Ref> attestingDocuments,
    int origins,
    List<List<Ref>> circles,
    Finding<Verdict> verdict) {

  /** Copies the lists. */
  public Independence {
    claimants = List.copyOf(claimants);
    namedOrigins = List.copyOf(namedOrigins);
    attestingDocuments = List.copyOf(attestingDocuments);
    circles = circles.stream().map(List::copyOf).toList();
  }

  /** What can be said of the independence of support, in words. */
  public enum Verdict implements Term {
    /** Nobody affirms it. */
    NONE("none"),
    /** It is affirmed, but no named source says it at first hand. */
    NO_NAMED_ORIGIN("no named origin"),
    /** All support comes down to one origin. */
    SINGLE_ORIGIN("single origin"),
    /** Several origins, but they do not reach us through separate documents. */
    NOT_ESTABLISHED("not established"),
    /** Two origins, neither relying on the other, reach us through separate documents. */
    INDEPENDENT("independent");

    private final String term;

    Verdict(String term) {
      this.term = term;
    }

    @Override
    public String term() {
      return term;
    }
  }
}
