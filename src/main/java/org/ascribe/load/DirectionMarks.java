package org.ascribe.load;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Characters that turn the direction of what follows them (UAX #9, 2.1 and 2.2): a name can be made
 * to look like another by them. They are kept, as sources have them, and told. The marks of single
 * letters (U+200E, U+200F) are common in Arabic and Hebrew, and harmless.
 */
final class DirectionMarks {

  private DirectionMarks() {}

  /** What is told of a graph with such characters in its literals. */
  static Optional<String> told(Graph graph) {
    TreeSet<Integer> found =
        graph.stream()
            .filter(triple -> triple.getObject().isLiteral())
            .flatMapToInt(
                triple -> text(triple.getObject()).codePoints().filter(DirectionMarks::turns))
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "its text has %s, which turns the direction of what follows: pages show its number"
                .formatted(
                    found.stream()
                        .map(character -> "U+%04X".formatted(character))
                        .collect(Collectors.joining(", "))));
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  private static boolean turns(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
