package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.ascribe.check.Severity;
import org.ascribe.check.Shapes;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Report;
import org.junit.jupiter.api.Test;

/** Clusters with every trap become the graphs beside them, and the whole galaxy is read. */
class MispGalaxyReaderTest {

  private static final Path CASE = Path.of("src/test/resources/cases/ingest/misp-galaxy/traps");

  private final ReportWriter writer = new ReportWriter(IriScheme.standard());

  @Test
  void clustersBecomeTheirGraphs() throws IOException {
    List<Reading> readings = read(Files.newInputStream(CASE.resolve("input.json")));
    DatasetGraph found = DatasetGraphFactory.create();
    for (Report report : reports(readings)) {
      found.addGraph(writer.name(report), writer.write(report));
    }
    Path kept = Files.createDirectories(Path.of("target/cases/misp-galaxy"));
    try (OutputStream out = Files.newOutputStream(kept.resolve("traps.trig"))) {
      RDFWriter.source(found).format(RDFFormat.TRIG_PRETTY).output(out);
    }
    DatasetGraph expected = RDFParser.source(CASE.resolve("expected.trig")).toDatasetGraph();
    assertThat(reports(readings))
        .hasSize(2)
        .allSatisfy(report -> {
          Graph graph = writer.write(report);
          assertThat(expected.getGraph(writer.name(report)).isIsomorphicWith(graph)).isTrue();
          assertThat(violations(graph)).isEmpty();
        });
  }

  @Test
  void whatCannotBeReadIsRefusedByNameAndTheRestIsKept() throws IOException {
    List<Reading> readings = read(Files.newInputStream(CASE.resolve("input.json")));
    assertThat(refusals(readings))
        .extracting(refused -> refused.unit().orElseThrow())
        .containsExactly("aaaaaaaa-0000-4000-8000-000000000003", "Stork again");
    assertThat(((Reading.Read) readings.getFirst()).oddities())
        .extracting(Reading.Fault::reason)
        .containsExactly(
            "'nobody' is not NAME:uuid",
            "'not a web address' is no web address; it is kept as words",
            "no cluster of this file has the uuid 'ffffffff-0000-4000-8000-00000000000f' (part-of)",
            "no cluster of this file has the uuid 'ffffffff-0000-4000-8000-00000000000e' (uses)");
  }

  @Test
  void aGalaxyThatIsCutOffIsRefusedWithTheLine() throws IOException {
    String cut = Files.readString(CASE.resolve("input.json")).substring(0, 900);
    List<Reading> readings = read(new ByteArrayInputStream(cut.getBytes(StandardCharsets.UTF_8)));
    assertThat(reports(readings)).isEmpty();
    assertThat(refusals(readings))
        .singleElement()
        .satisfies(refused -> assertThat(refused.faults().getFirst().position()).isPresent());
  }

  @Test
  void everyActorAndAliasOfTheOpenGalaxyIsKept() throws IOException {
    String shared = System.getProperty("ascribe.shared", "../shared");
    Path galaxy = Path.of(shared).resolve("data/misp/threat-actor.json");
    if (!Files.exists(galaxy)) {
      System.out.println("skipped: there is no " + galaxy + "; set -Dascribe.shared");
      return;
    }
    List<Reading> readings = read(Files.newInputStream(galaxy));
    assertThat(refusals(readings)).isEmpty();
    assertThat(reports(readings)).hasSize(1041);

    Set<String> names = new HashSet<>();
    for (Report report : reports(readings)) {
      report.claims().stream()
          .filter(NameClaim.class::isInstance)
          .map(NameClaim.class::cast)
          .forEach(claim -> names.add(claim.subject().slug() + "|" + claim.name().text()));
      assertThat(violations(writer.write(report))).isEmpty();
    }
    for (JsonNode cluster : new ObjectMapper().readTree(galaxy.toFile()).path("values")) {
      String actor = "misp-galaxy-" + cluster.path("uuid").asText() + "|";
      assertThat(names).contains(actor + cluster.path("value").asText().strip());
      for (JsonNode synonym : cluster.path("meta").path("synonyms")) {
        assertThat(names).contains(actor + synonym.asText().strip());
      }
    }
  }

  private static List<?> violations(Graph graph) {
    return new Shapes()
        .check(graph).stream().filter(v -> v.severity() == Severity.VIOLATION).toList();
  }

  private static List<Reading> read(InputStream stream) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (Source source = new Source("galaxy", stream)) {
      Reader reader = Readers.standard().recognise(source.head()).orElseThrow();
      assertThat(reader.format()).isEqualTo("misp-galaxy");
      reader.read(source, readings::add);
    }
    return readings;
  }

  private static List<Report> reports(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Read.class::isInstance)
        .map(reading -> ((Reading.Read) reading).report())
        .toList();
  }

  private static List<Reading.Refused> refusals(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Refused.class::isInstance)
        .map(Reading.Refused.class::cast)
        .toList();
  }
}
