package org.ascribe.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.query.ClaimSource;
import org.ascribe.store.Columns;
import org.ascribe.vocab.ASC;

/**
 * The triples of generated records as a store's columns would give them, but in memory: to weigh
 * more events than a machine has time to load.
 */
final class GeneratedColumns implements Columns, ClaimSource {

  private static final List<Node> PROPERTIES =
      List.of(
          RDF.Nodes.type,
          RDF.Nodes.subject,
          RDF.Nodes.predicate,
          ASC.ordinal,
          ASC.record,
          ASC.claimant,
          ASC.onBehalfOf,
          ASC.actor,
          ASC.document,
          ASC.primarySource,
          ASC.speechAct,
          ASC.stance,
          ASC.certainty,
          ASC.voice,
          ASC.sole,
          ASC.claimedBasis,
          ASC.claimedEarliest,
          ASC.claimedLatest,
          ASC.endLatest,
          ASC.publishedBy,
          ASC.author,
          ASC.publishedBasis,
          ASC.publishedEarliest,
          ASC.publishedLatest,
          ASC.evidence,
          ASC.echoes,
          ASC.supersedes,
          ASC.retracts,
          ASC.contests);

  private final Generator generator;
  private final Map<Node, Long> numbers = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Pairing> columns = new HashMap<>();
  private final Map<Ref, Claim> relations = new HashMap<>();

  GeneratedColumns(Generator generator) {
    this.generator = generator;
    PROPERTIES.forEach(property -> columns.put(property, new Pairing()));
    ReportWriter writer = new ReportWriter(IriScheme.standard());
    generator.reports().forEach(report -> add(report, writer));
  }

  private void add(Report report, ReportWriter writer) {
    writer.write(report).stream().forEach(this::add);
    report.claims().stream()
        .filter(RelationClaim.class::isInstance)
        .forEach(claim -> relations.put(claim.ref(), claim));
  }

  private void add(Triple triple) {
    Pairing column = columns.get(triple.getPredicate());
    if (column != null) {
      column.add(number(triple.getSubject()), number(triple.getObject()));
    }
  }

  private long number(Node node) {
    return numbers.computeIfAbsent(
        node,
        n -> {
          nodes.add(n);
          return nodes.size() - 1L;
        });
  }

  @Override
  public void forEach(Node property, Pairs pairs) {
    Optional.ofNullable(columns.get(property))
        .orElseThrow(() -> new IllegalArgumentException("no column " + property))
        .forEach(pairs);
  }

  @Override
  public Node node(long number) {
    return nodes.get((int) number);
  }

  @Override
  public List<Claim> claimsOnEvent(Ref event) {
    long number = Long.parseLong(event.slug().value().substring("event-".length()));
    return generator.on(number).stream()
        .flatMap(report -> report.claims().stream())
        .filter(claim -> claim.subject().kind() == Kind.EVENT)
        .toList();
  }

  @Override
  public List<Claim> relationsOf(Ref actor) {
    throw new UnsupportedOperationException("relations are read claim by claim");
  }

  @Override
  public Optional<Claim> claim(Ref ref) {
    return Optional.ofNullable(relations.get(ref));
  }

  @Override
  public Optional<Resource> resource(Ref ref) {
    return Optional.empty();
  }

  /** Pairs of numbers. */
  private static final class Pairing {
    private long[] numbers = new long[64];
    private int size;

    void add(long subject, long object) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = subject;
      numbers[size++] = object;
    }

    void forEach(Pairs pairs) {
      for (int i = 0; i < size; i += 2) {
        pairs.pair(numbers[i], numbers[i + 1]);
      }
    }
  }
}
