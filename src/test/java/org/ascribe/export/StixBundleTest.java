package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example and rows of a data set as STIX 2.1: which object stands for what. */
final class StixBundleTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static String text;
  private static String again;
  private static Manifest manifest;
  private static final Map<String, JsonNode> OBJECTS = new HashMap<>();

  @BeforeAll
  static void load() throws IOException {
    try (ExportStore store = new ExportStore(folder)) {
      store.load(ExportStore.EXAMPLE);
      store.load(ExportStore.CASES.resolve("tables/ucdp-ged/49-columns/input.csv"));
      store.load(ExportStore.CASES.resolve("tables/ucdp-actor/names-and-relations/input.csv"));
      store.load(
          """
          {"ascribe": "report/1", "id": "doubts",
           "document": {"slug": "doubts-paper", "name": "Doubts", "url": "https://example.org/d?x=1"},
           "actors": [{"slug": "doubter", "kind": "Outlet", "name": "Doubter"},
                      {"slug": "sayer", "kind": "Outlet", "name": "Sayer"},
                      {"slug": "doubted", "kind": "Group", "name": "Doubted"},
                      {"slug": "villagers", "kind": "Group", "name": "Villagers"},
                      {"slug": "denied", "kind": "Group", "name": "Denied"}],
           "events": [{"slug": "doubtful", "name": "Doubtful"}],
           "claims": [
             {"id": "a1", "kind": "attribution", "claimant": "sayer", "speechAct": "Attribution",
              "event": "doubtful", "actor": "doubted", "certainty": "possible"},
             {"id": "a2", "kind": "attribution", "claimant": "doubter", "speechAct": "Denial",
              "stance": "denies", "event": "doubtful", "actor": "doubted"},
             {"id": "a3", "kind": "attribution", "claimant": "doubter", "speechAct": "Report",
              "stance": "undetermined", "event": "doubtful", "actor": "denied"},
             {"id": "a4", "kind": "attribution", "claimant": "sayer", "speechAct": "Report",
              "event": "doubtful", "actor": "villagers", "role": "victimGroup"},
             {"id": "n1", "kind": "name", "claimant": "doubter", "speechAct": "Report",
              "subject": "doubted", "nameType": "alias", "name": "The Doubted"},
             {"id": "r1", "kind": "relation", "claimant": "sayer", "speechAct": "Report",
              "subject": "doubted", "relation": "foughtAlongside", "object": "denied",
              "valid": "2014-03/2015"}]}
          """);
      ExportStore.Exported export = store.export(ExportFormat.STIX);
      text = export.text();
      manifest = export.manifest();
      again = store.export(ExportFormat.STIX).text();
    }
    for (JsonNode object : JSON.readTree(text).get("objects")) {
      if (OBJECTS.put(object.get("id").asText(), object) != null) {
        fail("twice in the bundle: " + object);
      }
    }
  }

  private static List<JsonNode> all(String type) {
    return OBJECTS.values().stream().filter(o -> o.get("type").asText().equals(type)).toList();
  }

  /** The object made of a claim or thing, by its slug. */
  private static JsonNode of(String type, String ref) {
    return all(type).stream()
        .filter(o -> o.at("/external_references/0/description").asText().equals(ref))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " of " + ref));
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
            .forEach(ref -> assertThat(OBJECTS).as(member).containsKey(ref.asText()));
      }
      if (object.has("created_by_ref")) {
        assertThat(object.get("created_by_ref").asText()).startsWith("identity--");
      }
    }
  }

  @Test
  void identifiersAreOfVersionFiveAndTheSameEachTime() {
    assertThat(again).isEqualTo(text);
    assertThat(OBJECTS.keySet())
        .allSatisfy(id -> {
          UUID uuid = UUID.fromString(id.substring(id.indexOf("--") + 2));
          assertThat(uuid.version()).isEqualTo(5);
          assertThat(uuid.variant()).isEqualTo(2);
        });
    // By Python: uuid.uuid5(uuid.NAMESPACE_URL, "https://w3id.org/ascribe/id/event/x#incident")
    assertThat(StixIds.of("incident", "https://w3id.org/ascribe/id/event/x"))
        .isEqualTo("incident--fdc195eb-ad10-58be-a1cf-0ad6cd6b4956");
  }

  @Test
  void anAttributionIsARelationshipCreatedByTheClaimant() {
    JsonNode claimed = of("relationship", "claim/latakia-raid-c007");
    JsonNode group = of("threat-actor", "group/ansar-al-islam");
    assertThat(claimed.get("relationship_type").asText()).isEqualTo("attributed-to");
    assertThat(claimed.get("source_ref")).isEqualTo(of("incident", "event/latakia-raid").get("id"));
    assertThat(claimed.get("target_ref")).isEqualTo(group.get("id"));
    assertThat(claimed.get("created_by_ref"))
        .isEqualTo(of("identity", "group/ansar-al-islam").get("id"));
    assertThat(claimed.get("confidence").asInt()).isEqualTo(100);
    assertThat(of("relationship", "claim/doubts-a1").get("confidence").asInt()).isEqualTo(50);
    assertThat(claimed.get("description").asText()).startsWith("According to Ansar al-Islam");
    JsonNode licence =
        Optional.ofNullable(OBJECTS.get(claimed.at("/object_marking_refs/0").asText()))
            .orElseThrow();
    assertThat(licence.at("/definition/statement").asText())
        .isEqualTo("Licence: https://spdx.org/licenses/CC-BY-4.0");
  }

  @Test
  void aDenialIsAnOpinionOnWhatOthersAffirm() {
    JsonNode denial = of("opinion", "claim/doubts-a2");
    assertThat(denial.get("opinion").asText()).isEqualTo("strongly-disagree");
    assertThat(denial.get("object_refs"))
        .containsExactly(of("relationship", "claim/doubts-a1").get("id"));
    assertThat(denial.get("created_by_ref")).isEqualTo(of("identity", "outlet/doubter").get("id"));
  }

  @Test
  void doubtOnWhatNobodyAffirmsIsAnOpinionOnEventAndActor() {
    JsonNode doubt = of("opinion", "claim/doubts-a3");
    assertThat(doubt.get("opinion").asText()).isEqualTo("neutral");
    assertThat(doubt.get("object_refs"))
        .containsExactly(
            of("incident", "event/doubtful").get("id"),
            of("threat-actor", "group/denied").get("id"));
  }

  @Test
  void silenceIsANoteAndNoOpinion() {
    JsonNode silence = of("note", "claim/latakia-raid-c044");
    assertThat(silence.get("content").asText()).contains("no word of");
    assertThat(silence.get("object_refs"))
        .containsExactly(of("incident", "event/latakia-raid").get("id"));
  }

  @Test
  void whoIsNamedAsVictimAloneIsNoThreatActor() {
    JsonNode villagers = of("identity", "group/villagers");
    assertThat(all("threat-actor")).noneMatch(o -> o.get("name").asText().equals("Villagers"));
    JsonNode named = of("relationship", "claim/doubts-a4");
    assertThat(named.get("relationship_type").asText()).isEqualTo("related-to");
    assertThat(named.get("target_ref")).isEqualTo(villagers.get("id"));
  }

  @Test
  void namesAreAliasesAndRelationsKeepTheirTime() {
    assertThat(of("threat-actor", "group/doubted").get("aliases"))
        .extracting(JsonNode::asText)
        .containsExactly("The Doubted");
    JsonNode relation = of("relationship", "claim/doubts-r1");
    assertThat(relation.get("relationship_type").asText()).isEqualTo("fought-alongside");
    assertThat(relation.get("start_time").asText()).isEqualTo("2014-03-01T00:00:00.000Z");
    assertThat(relation.get("stop_time").asText()).isEqualTo("2016-01-01T00:00:00.000Z");
  }

  @Test
  void everyAttributionThatIsAffirmedIsThereOnce() {
    assertThat(manifest.written().get("relationship")).isEqualTo(all("relationship").size());
    assertThat(all("incident")).hasSizeGreaterThan(8);
    assertThat(manifest.notCarried().keySet()).containsOnly("claims on documents and places");
  }
}
