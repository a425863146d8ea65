package org.ascribe.ledger;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * A change that the ledger is asked to take.
 *
 * @param agent who or what asks for the change; not blank
 * @param kind what it does
 * @param subject IRI of the record's named graph; for a user's write the graph written to, or
 *     {@link Ledger#SEVERAL_GRAPHS}
 * @param contentHash see {@link Entry#contentHash()}
 * @param patch the change
 * @param expectedPrevious sequence of the record's state that the change was computed from, 0 for
 *     "there was none"; when it no longer holds the ledger refuses. Empty: not checked
 */
public record Draft(
    String agent,
    Kind kind,
    String subject,
    String contentHash,
    Patch patch,
    OptionalLong expectedPrevious) {

  /**
   * Refuses a draft that could not be told from damage later, or that a dataset cannot take: the
   * ledger never lets go of an entry, so nothing may enter that could not be applied.
   */
  public Draft {
    if (agent.isBlank()) {
      throw new IllegalArgumentException("a change needs an agent, but it is blank");
    }
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a change needs a subject, but it is blank");
    }
    if (!contentHash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "a content hash is 64 hexadecimal digits, but this is '" + contentHash + "'");
    }
    patch.forEach(new RowCheck(kind.ofRecord() ? Optional.of(subject) : Optional.empty()));
  }

  /**
   * A record's first content, or its content after it had been withdrawn.
   *
   * @param kind {@link Kind#RECORD_LOADED}, {@link Kind#ONTOLOGY} or {@link Kind#IDENTITY_DECISION}
   * @param expectedPrevious sequence of the withdrawn state that was seen, 0 when there was none
   */
  public static Draft loaded(
      String agent, Kind kind, String subject, Graph content, long expectedPrevious) {
    return new Draft(
        agent,
        kind,
        subject,
        ContentHash.of(content),
        Patch.of(Stream.empty(), quads(subject, content.stream())),
        OptionalLong.of(expectedPrevious));
  }

  /**
   * New content in the place of old: the patch holds the difference only.
   *
   * @param kind {@link Kind#RECORD_CHANGED}, {@link Kind#ONTOLOGY} or {@link
   *     Kind#IDENTITY_DECISION}
   * @param before the content at {@code expectedPrevious}, from {@link Ledger#content}
   */
  public static Draft changed(
      String agent, Kind kind, String subject, Graph before, Graph after, long expectedPrevious) {
    Set<Triple> old = before.stream().collect(toSet());
    Set<Triple> now = after.stream().collect(toSet());
    return new Draft(
        agent,
        kind,
        subject,
        ContentHash.of(after),
        Patch.of(
            quads(subject, old.stream().filter(triple -> !now.contains(triple))),
            quads(subject, now.stream().filter(triple -> !old.contains(triple)))),
        OptionalLong.of(expectedPrevious));
  }

  /**
   * The end of a record: its content leaves the current data and stays reachable by position.
   *
   * @param kind {@link Kind#RECORD_WITHDRAWN} or {@link Kind#RECORD_RETRACTED}
   * @param before the content at {@code expectedPrevious}, from {@link Ledger#content}
   */
  public static Draft ended(
      String agent, Kind kind, String subject, Graph before, long expectedPrevious) {
    return new Draft(
        agent,
        kind,
        subject,
        ContentHash.of(Stream.empty()),
        Patch.of(quads(subject, before.stream()), Stream.empty()),
        OptionalLong.of(expectedPrevious));
  }

  /**
   * What a user wrote to the default graph and to graphs that users name.
   *
   * @param subject the graph written to ({@link Ledger#DEFAULT_GRAPH} for the default graph), or
   *     {@link Ledger#SEVERAL_GRAPHS}
   */
  public static Draft userWrite(String agent, String subject, Patch patch) {
    return new Draft(
        agent,
        Kind.USER_WRITE,
        subject,
        HashChain.hex(HashChain.sha256().digest(patch.shared())),
        patch,
        OptionalLong.empty());
  }

  private static Stream<Quad> quads(String graph, Stream<Triple> triples) {
    var name = NodeFactory.createURI(graph);
    return triples.map(triple -> Quad.create(name, triple));
  }
}
