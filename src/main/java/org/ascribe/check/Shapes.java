package org.ascribe.check;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/**
 * The shapes of {@code ontology/shapes.ttl} (SHACL Core), which the graph of one record is held
 * against before it is taken in. Parsing them takes far longer than a check: keep one for the life
 * of the program. It is immutable, and threads may share it.
 */
public final class Shapes {

  private static final String SOURCE = "/ontology/shapes.ttl";

  private final org.apache.jena.shacl.Shapes shapes;

  /** Reads the shapes that come with the program. */
  public Shapes() {
    try (InputStream source = Shapes.class.getResourceAsStream(SOURCE)) {
      shapes =
          org.apache.jena.shacl.Shapes.parse(
              RDFParser.source(requireNonNull(source, SOURCE)).lang(Lang.TURTLE).toGraph());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SOURCE, e);
    }
  }

  /**
   * What is not as it should be in the graph of one record, in a stable order; empty where all is
   * well. The graph must hold the whole record, as everything it speaks of is declared in it, and
   * should be in memory, as it is searched many times.
   */
  public List<Violation> check(Graph recordGraph) {
    return ShaclValidator.get().validate(shapes, recordGraph).getEntries().stream()
        .map(Shapes::violation)
        .distinct()
        .sorted()
        .toList();
  }

  private static Violation violation(ReportEntry entry) {
    return new Violation(
        severity(entry),
        text(entry.focusNode()),
        Optional.ofNullable(entry.resultPath()).map(Shapes::text),
        Optional.ofNullable(entry.value()).map(Shapes::text),
        entry.message());
  }

  private static Severity severity(ReportEntry entry) {
    return entry.severity().equals(org.apache.jena.shacl.validation.Severity.Violation)
        ? Severity.VIOLATION
        : Severity.WARNING;
  }

  private static String text(Path path) {
    return path instanceof P_Link link ? text(link.getNode()) : path.toString();
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
