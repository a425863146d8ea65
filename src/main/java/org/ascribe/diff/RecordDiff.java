package org.ascribe.diff;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.answer.FieldChange;
import org.ascribe.answer.Reattribution;
import org.ascribe.answer.RecordChange;
import org.ascribe.vocab.ASC;

/** Tells two contents of a record apart. */
final class RecordDiff {

  /**
   * What is no news: where a row stands, and which release last brought it; the order of claims;
   * and what says again what another property says.
   */
  private static final Set<Node> NO_NEWS =
      Set.of(ASC.rowNumber, ASC.release, ASC.ordinal, ASC.record, RDF.Nodes.predicate);

  private record Key(String event, String role) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byEvent = event.compareTo(other.event);
      return byEvent == 0 ? role.compareTo(other.role) : byEvent;
    }
  }

  private record Field(String subject, String name) implements Comparable<Field> {
    @Override
    public int compareTo(Field other) {
      int bySubject = subject.compareTo(other.subject);
      return bySubject == 0 ? name.compareTo(other.name) : bySubject;
    }
  }

  private RecordDiff() {}

  /**
   * What became of a record.
   *
   * @param before its content before; empty when it was not there
   * @param after its content after; empty when it is not there any more
   * @return empty when it says the same
   */
  static Optional<RecordChange> of(String record, Graph before, Graph after) {
    if (before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    if (before.isEmpty() || after.isEmpty()) {
      RecordChange.Fate fate =
          before.isEmpty() ? RecordChange.Fate.ADDED : RecordChange.Fate.WITHDRAWN;
      String label = label(record, before.isEmpty() ? after : before);
      return Optional.of(new RecordChange(record, label, fate, List.of(), List.of()));
    }
    List<Reattribution> reattributions = reattributions(before, after);
    List<FieldChange> fields = fields(before, after);
    if (reattributions.isEmpty() && fields.isEmpty()) {
      return Optional.empty();
    }
    RecordChange.Fate fate =
        reattributions.isEmpty() ? RecordChange.Fate.CHANGED : RecordChange.Fate.REATTRIBUTED;
    return Optional.of(
        new RecordChange(record, label(record, after), fate, reattributions, fields));
  }

  private static List<Reattribution> reattributions(Graph before, Graph after) {
    Map<Key, Set<String>> then = actors(before);
    Map<Key, Set<String>> now = actors(after);
    return union(then, now).stream()
        .map(key ->
            new Reattribution(
                key.event(), key.role(), missing(key, then, now), missing(key, now, then)))
        .filter(change -> !change.before().isEmpty() || !change.after().isEmpty())
        .toList();
  }

  private static Map<Key, Set<String>> actors(Graph graph) {
    Map<Key, Set<String>> actors = new TreeMap<>();
    graph.stream(Node.ANY, RDF.Nodes.type, ASC.AttributionClaim)
        .map(Triple::getSubject)
        .forEach(claim -> {
          String event = value(graph, claim, ASC.event);
          String role = name(value(graph, claim, RDF.Nodes.predicate));
          actors
              .computeIfAbsent(new Key(event, role), key -> new TreeSet<>())
              .add(value(graph, claim, ASC.actor));
        });
    return actors;
  }

  private static String value(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(triple -> text(triple.getObject()))
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static List<FieldChange> fields(Graph before, Graph after) {
    Map<Field, Set<String>> then = values(before);
    Map<Field, Set<String>> now = values(after);
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : union(then, now)) {
      List<String> gone = missing(field, then, now);
      List<String> come = missing(field, now, then);
      if (!gone.isEmpty() || !come.isEmpty()) {
        Graph told = come.isEmpty() ? before : after;
        changes.add(
            new FieldChange(
                field.subject(), label(field.subject(), told), field.name(), gone, come));
      }
    }
    return changes;
  }

  /** Labels of claims are worked out of them, and what an attribution says is told apart. */
  private static Map<Field, Set<String>> values(Graph graph) {
    Set<Node> claims =
        graph.stream(Node.ANY, ASC.record, Node.ANY)
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    Set<Node> attributions =
        graph.stream(Node.ANY, RDF.Nodes.type, ASC.AttributionClaim)
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    return graph.stream()
        .filter(triple -> !NO_NEWS.contains(triple.getPredicate()))
        .filter(triple ->
            !(claims.contains(triple.getSubject())
                && Set.of(RDFS.Nodes.label, RDF.Nodes.subject).contains(triple.getPredicate())))
        .filter(triple ->
            !(attributions.contains(triple.getSubject())
                && triple.getPredicate().equals(RDF.Nodes.object)))
        .collect(
            Collectors.groupingBy(
                triple ->
                    new Field(text(triple.getSubject()), name(triple.getPredicate().getURI())),
                TreeMap::new,
                mapping(triple -> text(triple.getObject()), toCollection(TreeSet::new))));
  }

  private static <K extends Comparable<K>> Set<K> union(Map<K, ?> one, Map<K, ?> other) {
    Set<K> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  private static <K> List<String> missing(
      K key, Map<K, Set<String>> here, Map<K, Set<String>> there) {
    Set<String> found = there.getOrDefault(key, Set.of());
    return here.getOrDefault(key, Set.of()).stream().filter(v -> !found.contains(v)).toList();
  }

  private static String label(String subject, Graph graph) {
    Function<Triple, String> text = triple -> text(triple.getObject());
    return graph.stream(
            org.apache.jena.graph.NodeFactory.createURI(subject), RDFS.Nodes.label, Node.ANY)
        .map(text)
        .sorted()
        .findFirst()
        .orElse(subject);
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String name(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
