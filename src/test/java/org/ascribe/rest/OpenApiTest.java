package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code openapi.json} says of the live service what is so: it has the routes that there are and no
 * others, and its examples and the service's answers are what its schemas say.
 */
final class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Methods that OpenAPI 3.1 has no place for. */
  private static final Set<String> UNSAID = Set.of("QUERY", "OPTIONS", "HEAD");

  @TempDir static java.nio.file.Path folder;
  private static WorkedExampleServer server;
  private static JsonNode document;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = new WorkedExampleServer(folder);
    document = server.json("openapi.json");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void describesTheRoutesThatThereAre() {
    Set<String> described = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                    described.add(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    Set<String> live = new TreeSet<>();
    for (JavaClass found :
        new ClassFileImporter()
            .importPackages(
                "org.ascribe.rest",
                "org.ascribe.sparql",
                "org.ascribe.upload",
                "org.ascribe.diff")) {
      if (found.isAnnotatedWith(Path.class)) {
        collect(Resource.from(found.reflect()), "", live);
      }
    }
    assertThat(live).hasSizeGreaterThan(25);
    assertThat(described).isEqualTo(live);
  }

  private static void collect(Resource resource, String above, Set<String> live) {
    String path = (above + "/" + resource.getPath()).replaceAll("/+", "/");
    String shown =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    resource.getAllMethods().stream()
        .map(method -> method.getHttpMethod())
        .filter(method -> method != null && !UNSAID.contains(method))
        .forEach(method -> addresses(shown).forEach(address -> live.add(method + " " + address)));
    resource.getChildResources().forEach(child -> collect(child, shown, live));
  }

  /** A path whose end may be left out is described as two. */
  private static List<String> addresses(String path) {
    String optional = "{path: (/.*)?}";
    return path.endsWith(optional)
        ? List.of(path.replace(optional, ""), path.replace(optional, "/{path}"))
        : List.of(path);
  }

  @TestFactory
  Stream<DynamicTest> examplesAndAnswersAreWhatTheSchemasSay() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      JsonNode content = get.path("responses").path("200").path("content").path("application/json");
      if (get.has("x-example-path")) {
        String address = get.get("x-example-path").asText().substring(1);
        tests.add(
            DynamicTest.dynamicTest(
                path.getKey() + ", the example", () -> holds(content, content.path("example"))));
        tests.add(
            DynamicTest.dynamicTest(
                path.getKey() + ", the answer", () -> holds(content, server.json(address))));
      }
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests.stream();
  }

  private static void holds(JsonNode content, JsonNode answer) {
    assertThat(answer.isContainerNode()).isTrue();
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.setAll((ObjectNode) content.get("schema"));
    schema.set("components", document.get("components"));
    Schema parsed =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    assertThat(parsed.validate(answer)).extracting(Error::toString).isEmpty();
  }

  @Test
  void aFaultyAnswerIsSeen() throws IOException, InterruptedException {
    JsonNode content =
        document.at("/paths/~1events~1{slug}/get/responses/200/content").path("application/json");
    ObjectNode answer = (ObjectNode) server.json("events/latakia-raid");
    answer.put("status", "settled");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> holds(content, answer)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("status");
  }
}
