package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.ascribe.CaseFolders;
import org.ascribe.check.Shapes;
import org.ascribe.mapping.ClaimReader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.mapping.ResourceReader;
import org.ascribe.model.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each good report becomes the graph beside it, has the shape that the ontology asks for, and comes
 * back from the graph as it was. What came out is kept in {@code target/cases}.
 */
class GoodReportsTest {

  private final IriScheme iris = IriScheme.standard();

  @TestFactory
  Stream<DynamicTest> aReportBecomesItsGraphAndComesBack() throws IOException {
    return CaseFolders.tests("ingest/good", 13, this::holds);
  }

  private void holds(Path path) throws IOException {
    Report report = read(path.resolve("report.json"));
    ReportWriter writer = new ReportWriter(iris);
    Graph graph = writer.write(report);
    keep(path, writer, report, graph);

    DatasetGraph expected = RDFParser.source(path.resolve("expected.trig")).toDatasetGraph();
    assertThat(expected.getGraph(writer.name(report)).isIsomorphicWith(graph)).isTrue();
    assertThat(new Shapes().check(graph)).isEmpty();
    ClaimReader claims = new ClaimReader(iris);
    assertThat(report.claims())
        .allSatisfy(claim -> assertThat(claims.read(graph, claim.ref())).contains(claim));
    ResourceReader resources = new ResourceReader(iris);
    assertThat(report.resources())
        .allSatisfy(thing -> assertThat(resources.read(graph, thing.ref())).contains(thing));
  }

  private static Report read(Path file) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (Source source = new Source(file.toString(), Files.newInputStream(file))) {
      new ReportReader().read(source, readings::add);
    }
    assertThat(readings).hasSize(1).allMatch(Reading.Read.class::isInstance);
    return ((Reading.Read) readings.getFirst()).report();
  }

  private static void keep(Path path, ReportWriter writer, Report report, Graph graph)
      throws IOException {
    Path kept = Path.of("target/cases/ingest/good").resolve(path.getFileName());
    Files.createDirectories(kept);
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.addGraph(writer.name(report), graph);
    dataset.prefixes().add("asc", "https://w3id.org/ascribe/ns#");
    dataset.prefixes().add("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    dataset.prefixes().add("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    dataset.prefixes().add("xsd", "http://www.w3.org/2001/XMLSchema#");
    try (OutputStream out = Files.newOutputStream(kept.resolve("expected.trig"))) {
      RDFWriter.source(dataset).format(RDFFormat.TRIG_PRETTY).output(out);
    }
  }
}
