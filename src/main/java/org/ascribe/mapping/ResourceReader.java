package org.ascribe.mapping;

import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.model.Actor;
import org.ascribe.model.Channel;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Event;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.vocab.ASC;
import org.ascribe.vocab.GEO;

/** Reads the things that claims speak of back from a graph. */
public final class ResourceReader {

  private static final Pattern POINT = Pattern.compile("POINT\\((\\S+) (\\S+)\\)");

  private final IriScheme iris;

  /** A reader of things that {@code iris} names. */
  public ResourceReader(IriScheme iris) {
    this.iris = iris;
  }

  /**
   * The thing that {@code ref} names, if the graph declares it.
   *
   * @throws IllegalArgumentException for the kinds that are no resources, such as claims
   */
  public Optional<Resource> read(Graph graph, Ref ref) {
    Facts facts = new Facts(iris, graph, iris.node(ref));
    return label(facts).map(name -> resource(graph, ref, name, facts));
  }

  /** What {@code ref} goes by: its label, or its slug where the graph has none. */
  public Name name(Graph graph, Ref ref) {
    return label(new Facts(iris, graph, iris.node(ref)))
        .orElseGet(() -> Name.of(ref.slug().value()));
  }

  private Resource resource(Graph graph, Ref ref, Name name, Facts facts) {
    return switch (ref.kind()) {
      case GROUP, FACTION, STATE_BODY, OUTLET, PERSON, UNNAMED_ACTOR -> new Actor(ref, name);
      case EVENT -> new Event(ref, name);
      case CHANNEL -> new Channel(ref, name, url(facts));
      case DOCUMENT -> document(ref, name, facts);
      case PLACE ->
          new Place(
              ref,
              name,
              facts.optional(GEO.hasGeometry).flatMap(geometry -> point(graph, geometry)),
              facts.term(ASC.placePrecision, Precision.class),
              facts.optionalRef(ASC.within));
      case VIEWPOINT -> ViewpointTerms.read(iris, graph, ref, name, facts);
      case CLAIM, EVIDENCE, RECORD ->
          throw new IllegalArgumentException("%s is no resource".formatted(ref));
    };
  }

  private static Document document(Ref ref, Name name, Facts facts) {
    return new Document(
        ref,
        name,
        facts.term(ASC.documentType, DocumentType.class),
        facts.optionalRef(ASC.publishedBy),
        facts.refs(ASC.author),
        TimeReader.read(facts, TimeTerms.PUBLISHED),
        url(facts),
        facts.refs(ASC.cites),
        facts.text(ASC.textDigest),
        facts.optionalRef(ASC.dataSet).map(dataSet -> row(dataSet, facts)));
  }

  private static DataSetRow row(Ref dataSet, Facts facts) {
    return new DataSetRow(
        dataSet,
        facts.text(ASC.release),
        facts.integer(ASC.rowNumber).orElseThrow(() -> facts.corrupt("has no row number")),
        facts.text(ASC.rowKey).orElseThrow(() -> facts.corrupt("has no row key")));
  }

  private static Optional<URI> url(Facts facts) {
    return facts.optional(ASC.url).map(node -> URI.create(node.getURI()));
  }

  private Optional<Place.Point> point(Graph graph, Node geometry) {
    return new Facts(iris, graph, geometry)
        .text(GEO.asWKT)
        .map(POINT::matcher)
        .filter(Matcher::matches)
        .map(m -> new Place.Point(Double.parseDouble(m.group(2)), Double.parseDouble(m.group(1))));
  }

  /** Records may call one thing by several names; English first, then the order of the alphabet. */
  private static Optional<Name> label(Facts facts) {
    return facts.all(RDFS.label.asNode()).stream()
        .map(Facts::name)
        .min(
            Comparator.comparing((Name n) -> !n.language().orElse("").startsWith("en"))
                .thenComparing(Name::text));
  }
}
