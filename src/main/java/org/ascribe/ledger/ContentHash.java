package org.ascribe.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * The fingerprint of a record's content, by which loading the same record twice is seen to change
 * nothing: SHA-256 over the content's N-Quads lines without graph names, each ended by a line feed,
 * sorted by UTF-16 code unit, in UTF-8. There are no blank nodes to rename, so no RDF
 * canonicalisation is needed (SECURITY section 3).
 */
public final class ContentHash {
  private ContentHash() {}

  /**
   * The hash of a graph's triples: 64 hexadecimal digits, lower case.
   *
   * @throws IllegalArgumentException if the graph holds a blank node, naming the triple
   */
  public static String of(Graph graph) {
    return of(graph.stream());
  }

  /** The hash of these triples, which are a set: each stands once. See {@link #of(Graph)}. */
  public static String of(Stream<Triple> triples) {
    var digest = HashChain.sha256();
    triples
        .map(ContentHash::withoutBlankNodes)
        .map(CanonicalLine::of)
        .sorted()
        .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Triple withoutBlankNodes(Triple triple) {
    if (BlankNodes.in(triple)) {
      throw new IllegalArgumentException(
          "a record's content has no blank nodes, but this has one: " + triple);
    }
    return triple;
  }
}
