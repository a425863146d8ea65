package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.RecordReader;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.vocab.ASC;

/** The graph of one record, read back; it is refused where it says more than a record can. */
final class RecordGraph {

  private static final Pattern RECORD = Pattern.compile("(https?://.+/)id/record/([^/]+)");

  /** What a store adds to a record's graph by itself (DESIGN section 2), and adds again. */
  private static final Set<Node> DERIVED =
      Set.of(NodeFactory.createURI(RDF.getURI() + "reifies"), ASC.recordedAt, ASC.ledgerSequence);

  private RecordGraph() {}

  /** The record of that name in the graph, or why it is none. */
  static Reading read(Graph graph, Node name) {
    Matcher iri = RECORD.matcher(name.isURI() ? name.getURI() : "");
    if (!iri.matches()) {
      return refused(name.toString(), "a record is named …/id/record/ and its slug");
    }
    String slug = iri.group(2);
    try {
      IriScheme iris = new IriScheme(iri.group(1));
      Report report = new RecordReader(iris).read(graph, Ref.of(Kind.RECORD, slug));
      Set<Triple> known = new ReportWriter(iris).write(report).stream().collect(Collectors.toSet());
      List<Triple> further =
          graph.stream()
              .filter(triple -> !known.contains(triple))
              .filter(triple -> !DERIVED.contains(triple.getPredicate()))
              .toList();
      if (!further.isEmpty()) {
        return refused(
            slug,
            "%d statements of it are none that a record can hold, such as %s"
                .formatted(further.size(), further.getFirst()));
      }
      return new Reading.Read(report);
    } catch (AscribeException.Corrupt | IllegalArgumentException e) {
      return refused(slug, "it is no whole record: " + e.getMessage());
    }
  }

  private static Reading refused(String unit, String reason) {
    return new Reading.Refused(
        Optional.of(unit), List.of(new Reading.Fault(Optional.empty(), Optional.empty(), reason)));
  }
}
