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
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * STIX in, through the store, and STIX out keeps every actor, alias and attribution, by their
 * identifiers, no fewer and no more, revoked ones as revoked: the cases of the reader, the bundles
 * of ATT&CK and OASIS's threat reports where {@code ../shared} is there, and what the system
 * property {@code ascribe.stix.trial} names with commas between.
 */
final class StixRoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> THINGS =
      Set.of("intrusion-set", "threat-actor", "campaign", "incident", "identity");

  /** The types of actors and events that Ascribe gives nothing that did not come in as one. */
  private static final Set<String> ONLY_AS_THEY_CAME = Set.of("intrusion-set", "campaign");

  /** ATT&CK speaks as the outlet mitre-attack, whatever bundle it comes in. */
  private static final String ATTACK = "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5";

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyActorAliasAndAttributionIsKept() {
    Path shared = Path.of(System.getProperty("ascribe.shared", "../shared"), "data");
    if (!Files.exists(shared)) {
      System.out.println("skipped: no bundles of ATT&CK and OASIS at " + shared);
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
            shared.resolve("stix/apt1.json"),
            shared.resolve("stix/poisonivy.json"),
            shared.resolve("attack/ics-attack-18.1.json"),
            shared.resolve("attack/attack-18.1-actors-stix20-bundle.json"));
    return Stream.concat(files, whole)
        .filter(Files::exists)
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> isKept(file)));
  }

  private void isKept(Path file) throws IOException {
    Map<String, JsonNode> in = newest(JSON.readTree(file.toFile()));
    Map<String, JsonNode> out;
    try (ExportStore store = new ExportStore(Files.createTempDirectory(folder, "store"))) {
      store.load(file);
      JsonNode bundle = JSON.readTree(store.export(ExportFormat.STIX).text());
      out = newest(bundle);
      assertThat(bundle.get("objects")).as("no identifier comes twice").hasSize(out.size());
    }
    List<String> things =
        lines(in, object -> isNamed(object) ? Optional.of(thing(object)) : none());
    List<String> attributions = lines(in, StixRoundTripTest::attribution);
    assertThat(things).isNotEmpty();
    assertThat(
            lines(
                out,
                object ->
                    isNamed(object) && in.containsKey(id(object))
                        ? Optional.of(thing(object))
                        : none()))
        .containsExactlyInAnyOrderElementsOf(things);
    boolean opinions = in.keySet().stream().anyMatch(id -> id.startsWith("opinion--"));
    assertThat(
            lines(
                out,
                object -> opinions && !in.containsKey(id(object)) ? none() : attribution(object)))
        .containsExactlyInAnyOrderElementsOf(attributions);
    assertThat(out.keySet())
        .filteredOn(id -> ONLY_AS_THEY_CAME.contains(type(id)) && !in.containsKey(id))
        .allMatch(id -> in.values().stream().anyMatch(object -> object.toString().contains(id)));
    System.out.printf(
        "%s: %d actors and events, %d attributions kept%n",
        file, things.size(), attributions.size());
  }

  /** Of several versions of an object the newest. */
  private static Map<String, JsonNode> newest(JsonNode bundle) {
    Map<String, JsonNode> objects = new HashMap<>();
    bundle
        .get("objects")
        .forEach(object ->
            objects.merge(
                id(object),
                object,
                (one, two) ->
                    one.path("modified").asText().compareTo(two.path("modified").asText()) > 0
                        ? one
                        : two));
    return objects;
  }

  private static List<String> lines(
      Map<String, JsonNode> objects, Function<JsonNode, Optional<String>> line) {
    return objects.values().stream().map(line).flatMap(Optional::stream).sorted().toList();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static boolean isNamed(JsonNode object) {
    return isThing(object.path("id"))
        && !id(object).equals(ATTACK)
        && !object.path("name").asText().isBlank();
  }

  /** Its names in their order but for the first, which is the one it goes by. */
  private static String thing(JsonNode object) {
    List<String> aliases = new ArrayList<>();
    if (!Set.of("identity", "incident").contains(type(id(object)))) {
      object.path("aliases").forEach(alias -> aliases.add(alias.asText().strip()));
    }
    String name = object.path("name").asText().strip();
    String others =
        aliases.stream().distinct().filter(a -> !a.equals(name)).sorted().toList().toString();
    return "%s %s%s, %s".formatted(id(object), revoked(object), name, others);
  }

  /** Who lays what at whose door, how surely; ATT&CK's own identity is not the claimant's. */
  private static Optional<String> attribution(JsonNode object) {
    JsonNode source = object.path("source_ref");
    JsonNode target = object.path("target_ref");
    if (!object.path("relationship_type").asText().equals("attributed-to")
        || !isThing(source)
        || !isThing(target)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s %s%s %s, %s"
            .formatted(
                id(object),
                revoked(object),
                source.asText(),
                target.asText(),
                object.path("confidence").asInt(100)));
  }

  private static String revoked(JsonNode object) {
    return object.path("revoked").asBoolean(false) ? "revoked " : "";
  }

  private static boolean isThing(JsonNode id) {
    return THINGS.contains(type(id.asText()));
  }

  private static String id(JsonNode object) {
    return object.path("id").asText();
  }

  private static String type(String id) {
    return id.split("--")[0];
  }
}
