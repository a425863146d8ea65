package org.ascribe.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.vocab.ASC;

/**
 * Reads the graph of one record back as the report it was written from, the reverse of {@link
 * ReportWriter}: writing the report again gives the same graph.
 */
public final class RecordReader {

  private static final String SPDX = "https://spdx.org/licenses/";

  private final IriScheme iris;
  private final ResourceReader resources;
  private final ClaimReader claims;

  /** A reader of records that {@code iris} names. */
  public RecordReader(IriScheme iris) {
    this.iris = iris;
    this.resources = new ResourceReader(iris);
    this.claims = new ClaimReader(iris);
  }

  /**
   * The report in the graph of the record.
   *
   * @param graph the graph of the record alone
   * @param record a reference of kind record
   * @throws AscribeException.Corrupt when the graph holds no whole record
   */
  public Report read(Graph graph, Ref record) {
    Facts facts = new Facts(iris, graph, iris.node(record));
    List<Resource> things = new ArrayList<>();
    for (Ref ref : things(graph)) {
      resources.read(graph, ref).ifPresent(things::add);
    }
    return new Report(
        record,
        facts.ref(facts.one(ASC.document)),
        things,
        claims(graph, facts),
        facts.optional(DCTerms.license.asNode()).map(RecordReader::licence));
  }

  /** Everything that is declared, in the order of the names. */
  private Set<Ref> things(Graph graph) {
    Set<Ref> things = new TreeSet<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(t ->
            iris.ref(t.getSubject()).filter(ref -> isResource(ref.kind())).ifPresent(things::add));
    return things;
  }

  private static boolean isResource(Kind kind) {
    return switch (kind) {
      case GROUP,
          FACTION,
          STATE_BODY,
          OUTLET,
          PERSON,
          UNNAMED_ACTOR,
          EVENT,
          PLACE,
          DOCUMENT,
          CHANNEL,
          VIEWPOINT ->
          true;
      case CLAIM, EVIDENCE, RECORD -> false;
    };
  }

  private List<Claim> claims(Graph graph, Facts record) {
    List<Ordered> found = new ArrayList<>();
    graph
        .find(Node.ANY, ASC.record, iris.node(record.ref()))
        .forEachRemaining(t -> {
          Facts facts = new Facts(iris, graph, t.getSubject());
          found.add(new Ordered(facts.integer(ASC.ordinal).orElse(0), facts.ref()));
        });
    return found.stream()
        .sorted(Comparator.comparingInt(Ordered::ordinal).thenComparing(Ordered::claim))
        .map(Ordered::claim)
        .map(claim -> claims.read(graph, claim))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A claim and its place among the claims of its record. */
  private record Ordered(int ordinal, Ref claim) {}

  private static String licence(Node licence) {
    String iri = licence.toString();
    return iri.startsWith(SPDX) ? iri.substring(SPDX.length()) : iri;
  }
}
