package org.ascribe.rest;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.ascribe.http.Asked;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;

/**
 * Claims, and things named after a record, that were there and are not any more: the record was
 * withdrawn, or its newer content leaves them out (INTERFACES 1.8: 410, saying why and when).
 */
final class Departed {

  private final Ledger ledger;
  private final IriScheme iris;

  Departed(Ledger ledger, IriScheme iris) {
    this.ledger = ledger;
    this.iris = iris;
  }

  /** What to say of a path that answers nothing at this position; empty when it never did. */
  Optional<Problem> of(Asked asked, long sequence) {
    String[] parts = asked.path().substring(1).split("/", -1);
    if (parts.length < 2 || !Slug.fits(parts[1])) {
      return Optional.empty();
    }
    String slug = parts[1];
    return switch (parts[0]) {
      case "claims" -> claim(slug, sequence, asked);
      case "records", "events", "documents" ->
          last(slug, sequence).filter(RecordState::withdrawn).map(end -> gone(end, slug, asked));
      default -> Optional.empty();
    };
  }

  /** A claim is named after its record, a hyphen and one word. */
  private Optional<Problem> claim(String slug, long sequence, Asked asked) {
    int hyphen = slug.lastIndexOf('-');
    if (hyphen < 1) {
      return Optional.empty();
    }
    Node claim = iris.node(Ref.of(Kind.CLAIM, slug));
    return last(slug.substring(0, hyphen), sequence)
        .filter(state -> before(state).contains(claim, Node.ANY, Node.ANY))
        .map(state -> gone(state, slug, asked));
  }

  private Graph before(RecordState state) {
    return ledger.contentAt(state.subject(), state.sequence() - 1);
  }

  private Optional<RecordState> last(String record, long sequence) {
    return Slug.fits(record)
        ? ledger.find(iris.iri(Ref.of(Kind.RECORD, record)), sequence)
        : Optional.empty();
  }

  private Problem gone(RecordState state, String slug, Asked asked) {
    String by =
        ledger.entry(state.sequence()).map(Entry::agent).map(agent -> ", by " + agent).orElse("");
    String how =
        switch (state.kind()) {
          case RECORD_WITHDRAWN -> "its source no longer gives it: it was withdrawn";
          case RECORD_RETRACTED -> "it was retracted";
          default -> "a newer form of its record leaves it out: it was superseded";
        };
    String earlier =
        asked
            .address(asked.path() + "?knownAt=" + state.time().minus(1, ChronoUnit.MICROS))
            .toString();
    return Problem.of(
        ProblemKind.GONE,
        "'%s' is not current: %s at %s%s (ledger entry %d). As it was: %s"
            .formatted(slug, how, state.time(), by, state.sequence(), earlier));
  }
}
