package org.ascribe.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two judges of bundles. The project's own schema of what it writes is always there. OASIS's own
 * (cti-stix2-json-schemas, which are not ours to ship) are asked as well where a copy of their
 * folder {@code schemas} is at hand: in the folder that the system property {@code
 * ascribe.stix.schemas} names, or in {@code ../shared/stix-schemas}.
 */
final class StixSchemas {

  private static final Path OWN =
      Path.of("src/test/resources/stix/stix-2.1-as-written.schema.json");

  /** The addresses by which OASIS's schemas name each other. */
  private static final String OASIS =
      "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";

  private final Schema own;
  private final Optional<Path> folder;
  private final SchemaRegistry registry;
  private final Map<String, Schema> byType = new HashMap<>();

  StixSchemas() throws IOException {
    own =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(OWN), InputFormat.JSON);
    folder = folder();
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(this::text));
  }

  /** Whether OASIS's schemas are asked, too. */
  boolean hasOasis() {
    return folder.isPresent();
  }

  /**
   * What is wrong with a bundle, by our schema and, where they are at hand, by OASIS's of each
   * object. Theirs of bundles is not asked: it lists no incident, note or opinion, and so takes
   * none for valid.
   */
  List<String> faults(JsonNode bundle) {
    List<String> faults = new ArrayList<>();
    own.validate(bundle).stream().map(Error::toString).map("own: "::concat).forEach(faults::add);
    if (folder.isPresent()) {
      bundle.get("objects").forEach(object -> oasis(object.get("type").asText(), object, faults));
    }
    return faults;
  }

  private void oasis(String type, JsonNode object, List<String> faults) {
    byType
        .computeIfAbsent(type, t -> registry.getSchema(SchemaLocation.of(OASIS + place(t))))
        .validate(object)
        .stream()
        .map(error -> "OASIS on %s: %s".formatted(object.get("id"), error))
        .forEach(faults::add);
  }

  private static Optional<Path> folder() {
    Optional<Path> named =
        Optional.ofNullable(System.getProperty("ascribe.stix.schemas")).map(Path::of);
    Path shared = Path.of(System.getProperty("ascribe.shared", "../shared"));
    return Stream.concat(
            named.stream(), Stream.of(shared.resolve("stix-schemas").resolve("schemas")))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private String place(String type) {
    return Stream.of("sdos", "sros", "common")
        .map(part -> part + "/" + type + ".json")
        .filter(file -> Files.exists(folder.orElseThrow().resolve(file)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("OASIS has no schema of " + type));
  }

  private String text(String iri) {
    if (!iri.startsWith(OASIS)) {
      throw new AssertionError(iri + " is not at hand");
    }
    try {
      return Files.readString(folder.orElseThrow().resolve(iri.substring(OASIS.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
