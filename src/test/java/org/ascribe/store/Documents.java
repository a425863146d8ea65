package org.ascribe.store;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Graphs;
import org.ascribe.ledger.Kind;

/** Records for tests whose content follows from their number, so that it can be compared. */
final class Documents {
  private Documents() {}

  static String iri(int number) {
    return "https://example.org/document/" + number;
  }

  /** Content of some 10 to 60 triples, part of them shared with other documents. */
  static Graph content(int number, int version) {
    Random random = new Random(number * 31L + version);
    int triples = 10 + random.nextInt(50);
    String turtle =
        IntStream.range(0, triples)
            .mapToObj(i -> triple(number, version, i, random))
            .collect(Collectors.joining("\n"));
    return Graphs.graph(turtle);
  }

  private static String triple(int number, int version, int i, Random random) {
    return switch (i % 4) {
      case 0 -> "<urn:shared:%d> <urn:label> 'label' .".formatted(random.nextInt(20));
      case 1 -> "<urn:doc:%d> <urn:count> %d .".formatted(number, i);
      case 2 ->
          "<urn:doc:%d:%d> <urn:text> '%s'@en ."
              .formatted(number, i, "word ".repeat(1 + random.nextInt(30)));
      default -> "<urn:doc:%d> <urn:version> 'version %d of %d' .".formatted(number, version, i);
    };
  }

  static Draft loaded(int number) {
    return Draft.loaded("test", Kind.RECORD_LOADED, iri(number), content(number, 1), 0);
  }

  static List<Draft> loaded(int from, int to) {
    return IntStream.range(from, to).mapToObj(Documents::loaded).toList();
  }

  /** A record of this many literals of a kilobyte each: what makes TDB2 write nodes to the disk. */
  static Draft large(int number, int literals) {
    String turtle =
        IntStream.range(0, literals)
            .mapToObj(i -> "<urn:s> <urn:p> '%d %d %s' .".formatted(number, i, "x".repeat(1_000)))
            .collect(Collectors.joining("\n"));
    return Draft.loaded("test", Kind.RECORD_LOADED, iri(number), Graphs.graph(turtle), 0);
  }
}
