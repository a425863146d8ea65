package org.ascribe.ingest;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.RecordReader;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.Actor;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Channel;
import org.ascribe.model.Document;
import org.ascribe.model.Event;
import org.ascribe.model.Kind;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Viewpoint;
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
      Optional<URI> unsafe = addresses(report).filter(url -> !isSafe(url)).findFirst();
      if (unsafe.isPresent()) {
        String reason =
            "'%s' is no web address, and pages link to it: http or https".formatted(unsafe.get());
        return new Reading.Refused(
            Optional.of(slug),
            List.of(new Reading.Fault(Optional.of("asc:url"), Optional.empty(), reason)));
      }
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

  private static Stream<URI> addresses(Report report) {
    return report.resources().stream()
        .flatMap(thing ->
            switch (thing) {
              case Document document -> document.url().stream();
              case Channel channel -> channel.url().stream();
              case Actor actor -> Stream.empty();
              case Event event -> Stream.empty();
              case Place place -> Stream.empty();
              case Viewpoint viewpoint -> Stream.empty();
            });
  }

  /** What runs in a browser, or reads from the machine it runs on (SECURITY 1.5, 89). */
  private static boolean isSafe(URI url) {
    return !Set.of("javascript", "vbscript", "data", "file", "java", "jar", "blob", "about")
        .contains(Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT));
  }

  private static Reading refused(String unit, String reason) {
    return new Reading.Refused(
        Optional.of(unit), List.of(new Reading.Fault(Optional.empty(), Optional.empty(), reason)));
  }
}
