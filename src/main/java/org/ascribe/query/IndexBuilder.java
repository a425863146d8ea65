package org.ascribe.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Claim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Stance;
import org.ascribe.store.Columns;
import org.ascribe.vocab.ASC;

/**
 * Builds a {@link ClaimIndex} from the columns of a snapshot: each property is read once, and terms
 * only where a claim or a thing has to be named. Time is linear in the claims.
 */
final class IndexBuilder {

  private final IriScheme iris;
  private final Columns columns;
  private final ClaimSource whole;
  private final ColumnReader reader;
  private final LongCodes things = new LongCodes();
  private final LongCodes claims = new LongCodes();
  private final LongCodes subjects = new LongCodes();
  private final BitSet needsWhole = new BitSet();
  private int events;
  private int[] subjectOf = {};

  /**
   * A builder.
   *
   * @param whole reads claims whole, of the same state
   */
  IndexBuilder(IriScheme iris, Columns columns, ClaimSource whole) {
    this.iris = iris;
    this.columns = columns;
    this.whole = whole;
    this.reader = new ColumnReader(columns, claims, things);
  }

  ClaimIndex build(long sequence) {
    LongCodes numbered = new LongCodes();
    columns.forEach(ASC.ordinal, (claim, number) -> numbered.code(claim));
    LongCodes relational = readTypes(numbered);
    readSubjects(numbered);
    Sayings unordered = new Sayings(reader, claim -> needsWhole.set(subjectOf[claim]));
    findWhole();
    reader.code(ASC.document);
    int[] days = readDays(unordered);
    Ref[] refs = new Ref[subjects.size()];
    Arrays.setAll(refs, subject -> ref(subjects.key(subject)));
    Integer[] order = order(days, refs);
    Map<Ref, Integer> ranks = new HashMap<>(order.length * 2);
    List<DatedEvent> dated = new ArrayList<>(events);
    Ref[] ranked = new Ref[order.length];
    int[] rankOf = new int[order.length];
    BitSet manifold = new BitSet();
    for (int rank = 0; rank < order.length; rank++) {
      int subject = order[rank];
      rankOf[subject] = rank;
      ranked[rank] = refs[subject];
      manifold.set(rank, needsWhole.get(subject));
      if (subject < events) {
        ranks.put(refs[subject], rank);
        dated.add(new DatedEvent(refs[subject], ClaimIndex.day(days[subject])));
      }
    }
    int[] starts = new int[order.length + 1];
    int[] sorted = sortBySubject(rankOf, starts);
    NamedThings known = new NamedThings(columns, things, this::ref);
    Sayings sayings = new Sayings(unordered, sorted, this::slug);
    IndexLists attacks = IndexLists.of(sayings, starts, known.refs);
    return new ClaimIndex(
        sequence,
        known,
        new ClaimIndex.Subjects(List.copyOf(dated), ranks, ranked, manifold, starts),
        sayings,
        readWhole(rankOf, dated),
        readRelations(relational),
        attacks.claimed(),
        attacks.attributed());
  }

  /** Notes the events, and returns the claims of relations and identity. */
  private LongCodes readTypes(LongCodes numbered) {
    LongCodes relational = new LongCodes();
    Map<Long, Node> types = new HashMap<>();
    columns.forEach(
        RDF.Nodes.type,
        (subject, type) -> {
          Node name = types.computeIfAbsent(type, columns::node);
          if (name.equals(ASC.Event)) {
            subjects.code(subject);
          } else if ((name.equals(ASC.RelationClaim) || name.equals(ASC.IdentityClaim))
              && numbered.find(subject) >= 0) {
            relational.code(subject);
          }
        });
    events = subjects.size();
    return relational;
  }

  private void readSubjects(LongCodes numbered) {
    List<int[]> found = new ArrayList<>();
    columns.forEach(
        RDF.Nodes.subject,
        (claim, subject) -> {
          if (numbered.find(claim) >= 0) {
            found.add(new int[] {claims.code(claim), subjects.code(subject)});
          }
        });
    subjectOf = new int[claims.size()];
    found.forEach(pair -> subjectOf[pair[0]] = pair[1]);
  }

  /** Subjects of which one claim answers another, or has more than one place of evidence. */
  private void findWhole() {
    for (Node property :
        List.of(ASC.evidence, ASC.echoes, ASC.supersedes, ASC.retracts, ASC.contests)) {
      reader.eachClaim(property, claim -> needsWhole.set(subjectOf[claim]));
    }
  }

  /** By subject, the latest day on which anybody says that it can have happened. */
  private int[] readDays(Sayings sayings) {
    for (int claim = 0; claim < subjectOf.length; claim++) {
      if (sayings.stance(claim) == Stance.WITHDRAWS) {
        needsWhole.set(subjectOf[claim]);
      }
    }
    BitSet dating = new BitSet();
    columns.forEach(
        RDF.Nodes.predicate,
        (claim, property) -> {
          int code = claims.find(claim);
          if (code >= 0 && reader.isTerm(property, ASC.term("occurredWhen"))) {
            dating.set(code);
          }
        });
    int[] latest = reader.days(ASC.endLatest);
    int[] days = new int[subjects.size()];
    Arrays.fill(days, ClaimIndex.NONE);
    for (int claim = 0; claim < subjectOf.length; claim++) {
      if (dating.get(claim) && sayings.stance(claim) == Stance.AFFIRMS) {
        days[subjectOf[claim]] = Math.max(days[subjectOf[claim]], latest[claim]);
      }
    }
    return days;
  }

  /** The events before all else; newest first, without a day last, then by reference. */
  private Integer[] order(int[] days, Ref[] refs) {
    Integer[] order = new Integer[refs.length];
    Arrays.setAll(order, subject -> subject);
    Arrays.sort(
        order,
        Comparator.comparing((Integer subject) -> subject >= events)
            .thenComparing(subject -> days[subject], Comparator.reverseOrder())
            .thenComparing(subject -> refs[subject]));
    return order;
  }

  private int[] sortBySubject(int[] rankOf, int[] starts) {
    for (int subject : subjectOf) {
      starts[rankOf[subject] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = Arrays.copyOf(starts, starts.length);
    int[] sorted = new int[subjectOf.length];
    for (int claim = 0; claim < subjectOf.length; claim++) {
      sorted[next[rankOf[subjectOf[claim]]]++] = claim;
    }
    return sorted;
  }

  private Map<Integer, List<Claim>> readWhole(int[] rankOf, List<DatedEvent> dated) {
    Map<Integer, List<Claim>> read = new HashMap<>();
    needsWhole.stream()
        .filter(subject -> subject < events)
        .forEach(event -> {
          Ref ref = dated.get(rankOf[event]).event();
          read.put(
              rankOf[event],
              whole.claimsOnEvent(ref).stream().filter(c -> c.subject().equals(ref)).toList());
        });
    return read;
  }

  private Map<Ref, List<Claim>> readRelations(LongCodes relational) {
    record Placed(String record, int ordinal, Claim claim) {}
    String[] records = new String[relational.size()];
    int[] ordinals = new int[relational.size()];
    columns.forEach(
        ASC.record,
        (claim, record) -> {
          if (relational.find(claim) >= 0) {
            records[relational.find(claim)] = columns.node(record).getURI();
          }
        });
    columns.forEach(
        ASC.ordinal,
        (claim, ordinal) -> {
          if (relational.find(claim) >= 0) {
            ordinals[relational.find(claim)] =
                Integer.parseInt(columns.node(ordinal).getLiteralLexicalForm());
          }
        });
    List<Placed> read = new ArrayList<>();
    for (int code = 0; code < records.length; code++) {
      Optional<Claim> claim = whole.claim(ref(relational.key(code)));
      if (claim.isPresent()) {
        read.add(new Placed(records[code], ordinals[code], claim.get()));
      }
    }
    read.sort(Comparator.comparing(Placed::record).thenComparingInt(Placed::ordinal));
    Map<Ref, List<Claim>> relations = new HashMap<>();
    for (Placed placed : read) {
      Ref other =
          placed.claim instanceof RelationClaim c
              ? c.object()
              : ((IdentityClaim) placed.claim).object();
      put(relations, placed.claim.subject(), other, placed.claim);
    }
    return relations;
  }

  private static void put(Map<Ref, List<Claim>> relations, Ref one, Ref other, Claim claim) {
    relations.computeIfAbsent(one, r -> new ArrayList<>(2)).add(claim);
    if (!one.equals(other)) {
      relations.computeIfAbsent(other, r -> new ArrayList<>(2)).add(claim);
    }
  }

  private String slug(int claim) {
    return ref(claims.key(claim)).slug().value();
  }

  private Ref ref(long number) {
    return iris.ref(columns.node(number))
        .orElseThrow(() ->
            new AscribeException.Corrupt(
                "%s is no IRI under %s".formatted(columns.node(number), iris.base())));
  }
}
