package org.ascribe.mapping;

import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.model.Actor;
import org.ascribe.model.Channel;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.Document;
import org.ascribe.model.Event;
import org.ascribe.model.Place;
import org.ascribe.model.Resource;
import org.ascribe.model.Viewpoint;
import org.ascribe.vocab.ASC;
import org.ascribe.vocab.GEO;

/** Writes the things that claims speak of. */
final class ResourceWriter {

  private static final RDFDatatype WKT = new BaseDatatype(GEO.wktLiteral);

  private final IriScheme iris;

  ResourceWriter(IriScheme iris) {
    this.iris = iris;
  }

  void write(Resource resource, Graph graph) {
    Description description =
        new Description(graph, iris.node(resource.ref()))
            .add(RDF.type.asNode(), Terms.type(resource.ref().kind()))
            .add(RDFS.label.asNode(), Terms.text(resource.name()));
    switch (resource) {
      case Actor actor -> {}
      case Event event -> {}
      case Place place -> describe(place, description);
      case Document document -> describe(document, description);
      case Channel channel ->
          description.add(ASC.url, channel.url(), url -> NodeFactory.createURI(url.toString()));
      case Viewpoint viewpoint -> ViewpointTerms.write(iris, viewpoint, description);
    }
  }

  private void describe(Place place, Description description) {
    description.add(ASC.within, place.within(), iris::node);
    description.add(ASC.placePrecision, place.precision(), Terms::concept);
    place
        .point()
        .ifPresent(point -> {
          Node geometry = NodeFactory.createURI(description.subject().getURI() + "#geometry");
          description.add(GEO.hasGeometry, geometry);
          description.about(geometry).add(GEO.asWKT, NodeFactory.createLiteralDT(wkt(point), WKT));
        });
  }

  private void describe(Document document, Description description) {
    description
        .add(ASC.documentType, document.type(), Terms::concept)
        .add(ASC.publishedBy, document.publisher(), iris::node)
        .addAll(ASC.author, document.authors(), iris::node)
        .add(ASC.url, document.url(), url -> NodeFactory.createURI(url.toString()))
        .addAll(ASC.cites, document.cites(), iris::node)
        .add(ASC.textDigest, document.textDigest(), Terms::string)
        .add(ASC.dataSet, document.row(), row -> iris.node(row.dataSet()))
        .add(ASC.release, document.row().flatMap(DataSetRow::release), Terms::string)
        .add(ASC.rowNumber, document.row(), row -> Terms.integer(row.number()))
        .add(ASC.rowKey, document.row(), row -> Terms.string(row.key()));
    TimeWriter.write(description, TimeTerms.PUBLISHED, document.published());
  }

  /** Well-known text puts the longitude first (OGC GeoSPARQL 1.1, section 8.5.1, CRS84). */
  private static String wkt(Place.Point point) {
    return "POINT(" + point.longitude() + " " + point.latitude() + ")";
  }
}
