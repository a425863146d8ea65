package org.ascribe.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Basis;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Who says of whom that it did which event, held in memory for one state of the store, so that all
 * events can be weighed at once: about 2 kB of heap an event (docs/benchmarks.md).
 *
 * <p>Its claims are thin. They tell everything by which a lens chooses and a status is found, and
 * nothing else: no quotes, no words of whose else they rely on; what is not an attribution tells
 * only who said it where and when. Claims on events where any claim answers or withdraws another,
 * or has several places of evidence, are whole. Unchanging, and safe for any number of threads.
 */
public final class ClaimIndex implements ClaimSource {

  /** What stands for a missing thing or day. */
  static final int NONE = Integer.MIN_VALUE;

  private static final Optional<String> UNTOLD = Optional.of("–");
  private static final Name UNTOLD_NAME = Name.of("–");

  private final long sequence;
  private final NamedThings things;
  private final Subjects subjects;
  private final Sayings sayings;
  private final Map<Integer, List<Claim>> whole;
  private final Map<Ref, List<Claim>> relations;
  private final Map<Ref, int[]> claimed;
  private final Map<Ref, int[]> attributed;

  ClaimIndex(
      long sequence,
      NamedThings things,
      Subjects subjects,
      Sayings sayings,
      Map<Integer, List<Claim>> whole,
      Map<Ref, List<Claim>> relations,
      Map<Ref, int[]> claimed,
      Map<Ref, int[]> attributed) {
    this.sequence = sequence;
    this.things = things;
    this.subjects = subjects;
    this.sayings = sayings;
    this.whole = whole;
    this.relations = relations;
    this.claimed = claimed;
    this.attributed = attributed;
  }

  /**
   * Makes an index of columns that come from elsewhere than a store.
   *
   * @param whole reads claims whole, of the same state
   */
  public static ClaimIndex of(IriScheme iris, Columns columns, ClaimSource whole, long sequence) {
    return new IndexBuilder(iris, columns, whole).build(sequence);
  }

  /** The position of the ledger whose state it holds. */
  public long sequence() {
    return sequence;
  }

  /** Every event, newest first, events without a day last. */
  public List<DatedEvent> events() {
    return subjects.dated;
  }

  /** The events that the group itself claims, newest first. */
  public List<DatedEvent> claimedAttacks(Ref group) {
    return dated(claimed.get(group));
  }

  /** The events that others lay at the group's door, newest first. */
  public List<DatedEvent> attributedAttacks(Ref group) {
    return dated(attributed.get(group));
  }

  private List<DatedEvent> dated(int @Nullable [] ranks) {
    return ranks == null ? List.of() : Arrays.stream(ranks).mapToObj(subjects.dated::get).toList();
  }

  @Override
  public List<Claim> claimsOnEvent(Ref event) {
    Integer rank = subjects.ranks.get(event);
    return rank == null ? List.of() : claims(rank, event);
  }

  private List<Claim> claims(int rank, Ref event) {
    List<Claim> read = whole.get(rank);
    if (read != null) {
      return read;
    }
    List<Claim> claims = new ArrayList<>();
    for (int claim = subjects.starts[rank]; claim < subjects.starts[rank + 1]; claim++) {
      claims.add(claim(claim, event));
    }
    return claims;
  }

  @Override
  public List<Claim> relationsOf(Ref actor) {
    return relations.getOrDefault(actor, List.of());
  }

  /** None: what is held of most claims is no more than a lens and a status ask for. */
  @Override
  public Optional<Claim> claim(Ref ref) {
    return Optional.empty();
  }

  /** Documents, as far as a lens asks for them; whatever else there is has no more than a name. */
  @Override
  public Optional<Resource> resource(Ref ref) {
    if (ref.kind() != Kind.DOCUMENT) {
      return Optional.empty();
    }
    Integer code = things.documents.get(ref);
    return code == null ? Optional.empty() : Optional.of(document(ref, code));
  }

  private Document document(Ref ref, int code) {
    int first = things.first[code];
    int last = things.last[code];
    return new Document(
        ref,
        UNTOLD_NAME,
        Optional.empty(),
        thing(things.publishers[code]),
        things.authors.getOrDefault(code, List.of()),
        things.isDated[code] ? Optional.of(when(first, last)) : Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Claim claim(int claim, Ref event) {
    Ref ref = Ref.of(Kind.CLAIM, sayings.slug(claim));
    int actor = sayings.actors[claim];
    return actor == NONE
        ? new EventClaim(
            ref, utterance(claim), event, EventProperty.OUTCOME, new Value.Words(UNTOLD_NAME))
        : new AttributionClaim(
            ref,
            utterance(claim),
            event,
            Sayings.ROLES.get(sayings.roles[claim]),
            things.refs[actor],
            sayings.isSole[claim],
            Optional.empty());
  }

  private Utterance utterance(int claim) {
    Evidence evidence =
        new Evidence(
            things.refs[sayings.documents[claim]],
            Sayings.VOICES.get(sayings.voices[claim]),
            Optional.empty());
    return new Utterance(
        things.refs[sayings.claimants[claim]],
        thing(sayings.behalves[claim]),
        Sayings.ACTS.get(sayings.acts[claim]),
        sayings.stance(claim),
        Sayings.CERTAINTIES.get(sayings.certainties[claim]),
        sayings.isDated[claim]
            ? Optional.of(when(sayings.first[claim], sayings.last[claim]))
            : Optional.empty(),
        List.of(evidence),
        thing(sayings.sources[claim]).stream().toList(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private Optional<Ref> thing(int code) {
    return code == NONE ? Optional.empty() : Optional.of(things.refs[code]);
  }

  private static When when(int first, int last) {
    Bounds bounds = new Bounds(day(first), day(last), day(first), day(last));
    return new When(Optional.empty(), bounds, UNTOLD, Basis.IN_TEXT);
  }

  static Optional<LocalDate> day(int day) {
    return day == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /**
   * What claims are about that one of these makes, or has made for it, or that stand or were first
   * made in a document that is one of these, or that one of them published or wrote. Subjects other
   * than events with claims that have several places of evidence are always among them, since what
   * is held does not tell the places.
   *
   * @param sources actors and documents
   */
  public List<Topic> topicsOf(Set<Ref> sources) {
    boolean[] isSource = new boolean[things.refs.length];
    for (int code = 0; code < isSource.length; code++) {
      isSource[code] = sources.contains(things.refs[code]);
    }
    boolean[] isTheirs = isSource.clone();
    for (int code = 0; code < things.publishers.length; code++) {
      isTheirs[code] |= is(things.publishers[code], isSource);
    }
    things.authors.forEach(
        (code, authors) -> isTheirs[code] |= authors.stream().anyMatch(sources::contains));
    List<Topic> found = new ArrayList<>();
    for (int rank = 0; rank < subjects.refs.length; rank++) {
      if (isOf(rank, sources, isSource, isTheirs)) {
        found.add(
            new Topic(
                subjects.refs[rank],
                rank < subjects.dated.size() ? subjects.dated.get(rank).day() : Optional.empty()));
      }
    }
    return found;
  }

  private boolean isOf(int rank, Set<Ref> sources, boolean[] isSource, boolean[] isTheirs) {
    List<Claim> read = whole.get(rank);
    if (read != null) {
      return read.stream().anyMatch(claim -> isOf(claim.utterance(), sources, isTheirs));
    }
    if (subjects.manifold.get(rank)) {
      return true;
    }
    for (int claim = subjects.starts[rank]; claim < subjects.starts[rank + 1]; claim++) {
      if (is(sayings.claimants[claim], isSource)
          || is(sayings.behalves[claim], isSource)
          || is(sayings.sources[claim], isTheirs)
          || is(sayings.documents[claim], isTheirs)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(Utterance utterance, Set<Ref> sources, boolean[] isTheirs) {
    return sources.contains(utterance.claimant())
        || utterance.onBehalfOf().filter(sources::contains).isPresent()
        || Stream.concat(
                utterance.primarySources().stream(),
                utterance.evidence().stream().map(Evidence::document))
            .anyMatch(document -> is(things.documents.getOrDefault(document, NONE), isTheirs));
  }

  private static boolean is(int code, boolean[] among) {
    return code != NONE && among[code];
  }

  /** The events, in the order of lists, and whatever else claims are about; theirs lie together. */
  static final class Subjects {
    private final List<DatedEvent> dated;
    private final Map<Ref, Integer> ranks;
    private final Ref[] refs;
    private final BitSet manifold;
    private final int[] starts;

    /**
     * Subjects.
     *
     * @param dated the events
     * @param ranks the places of the events
     * @param refs every subject, the events first
     * @param manifold those whose claims are not told whole by their columns
     * @param starts where the claims of each begin, and the end
     */
    Subjects(
        List<DatedEvent> dated,
        Map<Ref, Integer> ranks,
        Ref[] refs,
        BitSet manifold,
        int[] starts) {
      this.dated = dated;
      this.ranks = ranks;
      this.refs = refs;
      this.manifold = manifold;
      this.starts = starts;
    }
  }
}
