package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * STIX in, through the store, and STIX out keeps every actor, alias and attribution, by their
 * identifiers: the cases of the reader, OASIS's threat reports where {@code ../shared} is there,
 * and what the system property {@code ascribe.stix.trial} names with commas between.
 */
final class StixRoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> THINGS =
      Set.of("intrusion-set", "threat-actor", "campaign", "incident", "identity");

  /** ATT&CK speaks as the outlet mitre-attack, whatever bundle it comes in. */
  private static final String ATTACK = "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5";

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyActorAliasAndAttributionIsKept() {
    Path shared = Path.of(System.getProperty("ascribe.shared", "../shared"), "data", "stix");
    if (!Files.exists(shared)) {
      System.out.println("skipped: no threat reports of OASIS at " + shared);
    }
    Path cases = ExportStore.CASES.resolve("tables/stix");
    String trial = System.getProperty("ascribe.stix.trial", "");
    Stream<Path> whole = Stream.of(trial.split(",")).filter(name -> !name.isEmpty()).map(Path::of);
    Stream<Path> files =
        Stream.of(
            cases.resolve("actors-2.1/input.json"),
            cases.resolve("attack-2.0/input.json"),
            cases.resolve("relationships/input.json"),
            cases.resolve("statements/input.json"),
            shared.resolve("apt1.json"),
            shared.resolve("poisonivy.json"));
    return Stream.concat(files, whole)
        .filter(Files::exists)
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> isKept(file)));
  }

  private void isKept(Path file) throws IOException {
    Map<String, JsonNode> in = new HashMap<>();
    JSON.readTree(file.toFile())
        .get("objects")
        .forEach(object ->
            in.merge(
                object.path("id").asText(),
                object,
                (one, two) ->
                    one.path("modified").asText().compareTo(two.path("modified").asText()) > 0
                        ? one
                        : two));
    Map<String, JsonNode> out = new HashMap<>();
    try (ExportStore store = new ExportStore(Files.createTempDirectory(folder, "store"))) {
      store.load(file);
      JSON.readTree(store.export(ExportFormat.STIX).text())
          .get("objects")
          .forEach(object -> out.put(object.get("id").asText(), object));
    }
    List<String> kept = new ArrayList<>();
    for (JsonNode object : in.values()) {
      String id = object.path("id").asText();
      if (object.path("revoked").asBoolean() || id.equals(ATTACK)) {
        continue;
      }
      if (THINGS.contains(object.path("type").asText())
          && !object.path("name").asText().isBlank()) {
        kept.add(id);
        thing(object, found(object, out));
      } else if (object.path("relationship_type").asText().equals("attributed-to")
          && isThing(object.path("source_ref"))
          && isThing(object.path("target_ref"))) {
        kept.add(id);
        attribution(object, found(object, out));
      }
    }
    assertThat(kept).isNotEmpty();
    System.out.printf("%s: %d actors and attributions kept%n", file, kept.size());
  }

  private static boolean isThing(JsonNode ref) {
    return THINGS.contains(ref.asText().split("--")[0]);
  }

  private static JsonNode found(JsonNode in, Map<String, JsonNode> out) {
    return Optional.ofNullable(out.get(in.get("id").asText()))
        .orElseThrow(() -> new AssertionError("not in the export: " + in));
  }

  private static void thing(JsonNode in, JsonNode out) {
    assertThat(out.get("type")).isEqualTo(in.get("type"));
    assertThat(names(out)).as(in.toString()).containsAll(names(in));
    assertThat(out.get("name")).isEqualTo(in.get("name"));
  }

  /** An identity has no aliases in STIX, nor an incident. */
  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    names.add(object.get("name").asText());
    if (!Set.of("identity", "incident").contains(object.get("type").asText())) {
      object.path("aliases").forEach(alias -> names.add(alias.asText()));
    }
    return names;
  }

  private static void attribution(JsonNode in, JsonNode out) {
    for (String member : List.of("type", "relationship_type", "source_ref", "target_ref")) {
      assertThat(out.get(member)).as(in.toString()).isEqualTo(in.get(member));
    }
    if (in.has("confidence")) {
      assertThat(out.get("confidence").asInt()).isEqualTo(in.get("confidence").asInt());
    }
  }
}
