package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was read in, its bundle is STIX 2.1: data sets of every kind, and every stance. */
final class StixValidityTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Who is contested, denied, doubted, withdrawn and corrected, with odd names and addresses. */
  private static final String STANCES =
      """
      {"ascribe": "report/1", "id": "stances", "licence": "CC-BY-4.0",
       "document": {"slug": "stances-paper", "name": "Stances", "url": "urn:isbn:0"},
       "actors": [{"slug": "sayer", "kind": "Outlet", "name": "Sayer"},
                  {"slug": "doubter", "kind": "Person", "name": "Doubter"},
                  {"slug": "first-group", "kind": "Group", "name": "First \\"group\\" \\uD83D\\uDCA3"},
                  {"slug": "second-group", "kind": "Faction", "name": "المجموعة الثانية", "lang": "ar"}],
       "events": [{"slug": "strike", "name": "Strike"}],
       "claims": [
         {"id": "affirmed", "kind": "attribution", "claimant": "sayer", "speechAct": "Attribution",
          "event": "strike", "actor": "first-group"},
         {"id": "rival", "kind": "attribution", "claimant": "doubter", "speechAct": "Accusation",
          "event": "strike", "actor": "second-group", "certainty": "probable"},
         {"id": "denied", "kind": "attribution", "claimant": "first-group", "speechAct": "Denial",
          "stance": "denies", "event": "strike", "actor": "first-group"},
         {"id": "hedged", "kind": "attribution", "claimant": "second-group", "speechAct": "Denial",
          "stance": "denies", "certainty": "unclear", "event": "strike", "actor": "second-group"},
         {"id": "left-open", "kind": "attribution", "claimant": "sayer", "speechAct": "Report",
          "stance": "undetermined", "event": "strike", "actor": "second-group", "role": "sponsor"},
         {"id": "withdrawn", "kind": "attribution", "claimant": "sayer", "speechAct": "Retraction",
          "stance": "withdraws", "event": "strike", "actor": "first-group",
          "responds": [{"to": "affirmed", "mode": "retracts"}]},
         {"id": "toll", "kind": "figure", "claimant": "sayer", "speechAct": "Report",
          "event": "strike", "figure": "killed", "min": 3}]}
      """;

  @TempDir private static Path folder;
  private static JsonNode bundle;
  private static StixSchemas schemas;
  private static final Map<String, JsonNode> OBJECTS = new HashMap<>();

  @BeforeAll
  static void load() throws IOException {
    schemas = new StixSchemas();
    if (!schemas.hasOasis()) {
      System.out.println("no copy of OASIS's STIX schemas is at hand: asked is our own alone");
    }
    try (ExportStore store = new ExportStore(folder)) {
      for (Path file : files()) {
        assertThat(store.load(file).counts().added()).as(file.toString()).isPositive();
      }
      store.load(STANCES);
      bundle = JSON.readTree(store.export(ExportFormat.STIX).text());
    }
    bundle.get("objects").forEach(object -> OBJECTS.put(object.get("id").asText(), object));
  }

  private static List<Path> files() {
    Path tables = ExportStore.CASES.resolve("tables");
    return List.of(
        ExportStore.EXAMPLE,
        tables.resolve("stix/actors-2.1/input.json"),
        tables.resolve("stix/attack-2.0/input.json"),
        tables.resolve("stix/relationships/input.json"),
        tables.resolve("stix/statements/input.json"),
        tables.resolve("misp-galaxy/names-and-relations/input.json"),
        tables.resolve("ucdp-ged/49-columns/input.csv"),
        tables.resolve("ucdp-actor/names-and-relations/input.csv"),
        tables.resolve("wikipedia/claims-doubts-and-several/input.csv"));
  }

  @Test
  void theBundleIsValid() {
    assertThat(schemas.faults(bundle)).isEmpty();
    assertThat(OBJECTS).hasSizeGreaterThan(300).hasSize(bundle.get("objects").size());
    assertThat(OBJECTS.values().stream().map(object -> object.get("type").asText()).distinct())
        .contains("intrusion-set", "campaign", "threat-actor", "incident", "identity")
        .contains("relationship", "opinion", "note", "marking-definition");
    assertThat(opinions()).contains("strongly-disagree", "disagree", "neutral");
  }

  private static Stream<String> opinions() {
    return OBJECTS.values().stream()
        .filter(object -> object.get("type").asText().equals("opinion"))
        .map(object -> object.get("opinion").asText());
  }

  @Test
  void everyReferenceLeadsToAnObjectOfTheBundle() {
    for (JsonNode object : OBJECTS.values()) {
      for (String member : List.of("created_by_ref", "source_ref", "target_ref")) {
        if (object.has(member)) {
          assertThat(OBJECTS).as(object.toString()).containsKey(object.get(member).asText());
        }
      }
      for (String member : List.of("object_refs", "object_marking_refs")) {
        object
            .path(member)
            .forEach(ref -> assertThat(OBJECTS).as(object.toString()).containsKey(ref.asText()));
      }
    }
  }

  @Test
  void aFaultIsSeen() {
    ObjectNode faulty = bundle.deepCopy();
    ObjectNode first = (ObjectNode) faulty.get("objects").get(0);
    first.put("created", "2018-07-10");
    assertThat(schemas.faults(faulty)).isNotEmpty();
    first.setAll((ObjectNode) bundle.get("objects").get(0));
    assertThat(schemas.faults(faulty)).isEmpty();
    first.put("colour", "red");
    assertThat(schemas.faults(faulty)).anyMatch(fault -> fault.contains("colour"));
  }

  /** Whole files, which the system property names with commas between: minutes for large ones. */
  @TestFactory
  @EnabledIfSystemProperty(named = "ascribe.stix.trial", matches = ".+")
  Stream<DynamicTest> wholeFilesAreValid() {
    return Stream.of(System.getProperty("ascribe.stix.trial").split(","))
        .map(file -> DynamicTest.dynamicTest(file, () -> isValid(Path.of(file))));
  }

  private static void isValid(Path file) throws IOException {
    try (ExportStore store = new ExportStore(Files.createTempDirectory(folder, "trial"))) {
      store.load(file);
      JsonNode trial = JSON.readTree(store.export(ExportFormat.STIX).text());
      assertThat(schemas.faults(trial)).isEmpty();
      System.out.printf("%s: %d valid objects%n", file, trial.get("objects").size());
    }
  }
}
