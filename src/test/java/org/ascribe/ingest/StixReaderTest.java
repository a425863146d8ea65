package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.ascribe.check.Shapes;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Report;
import org.ascribe.model.Stance;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cases in folders do not show: how a bundle is known, and that none of it is lost. */
class StixReaderTest {

  @Test
  void a_bundle_is_known_by_its_type_or_by_its_first_object() {
    assertThat(format("{\"id\":\"x\",\"type\":\"bundle\",\"objects\":[{\"type\":\"tool\""))
        .isEqualTo("stix");
    assertThat(
            format(
                "{\"objects\":[{\"id\":\"tool--03342581-f790-4f03-ba41-e82e67392e23\",\"type\":\"tool\"},{"))
        .isEqualTo("stix");
    assertThat(format("{\"type\":\"threat-actor\",\"values\":[]}")).isNotEqualTo("stix");
    assertThat(format("{\"objects\":[{\"id\":\"heron\"}]}")).isEqualTo("none");
  }

  @Test
  void an_id_can_be_told_from_the_slug_of_what_it_became() {
    StixId id = StixId.parse("x-odd-type--03342581-F790-4F03-BA41-E82E67392E23").orElseThrow();
    assertThat(id).hasToString("x-odd-type--03342581-f790-4f03-ba41-e82e67392e23");
    assertThat(id.slug()).isEqualTo("stix-x-odd-type-03342581-f790-4f03-ba41-e82e67392e23");
    assertThat(StixId.parse("tool--03342581")).isEmpty();
    assertThat(StixId.parse("x".repeat(80) + "--03342581-f790-4f03-ba41-e82e67392e23")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "attack/attack-18.1-actors-stix20-bundle.json, 247, 26, 26",
    "attack/ics-attack-18.1.json, 24, 5, 5",
    "stix/apt1.json, 6, 7, 0",
    "stix/poisonivy.json, 3, 0, 0"
  })
  void every_actor_alias_and_attribution_of_an_open_bundle_is_kept(
      String name, int subjects, int attributedTo, int attributions) throws IOException {
    Path bundle = Path.of(System.getProperty("ascribe.shared", "../shared"), "data").resolve(name);
    if (!Files.exists(bundle)) {
      System.out.println("skipped, as it is not at hand: " + name);
    }
    Assumptions.assumeTrue(Files.exists(bundle));
    Bundle read = Bundle.of(bundle);
    assertThat(read.refused).isEmpty();
    Set<String> found = new HashSet<>();
    int ties = 0;
    for (JsonNode object : new ObjectMapper().readTree(bundle.toFile()).path("objects")) {
      StixId id = StixId.parse(object.path("id").asText()).orElseThrow();
      boolean tie = object.path("relationship_type").asText().equals("attributed-to");
      if (tie || id.isEvent() || id.isActor()) {
        assertThat(read.ids).contains(id.toString());
      }
      ties += tie ? 1 : 0;
      if ((id.isEvent() || id.isActor()) && !id.type().equals("identity")) {
        found.add(id.toString());
        assertThat(read.names).contains(id.slug() + "|" + object.path("name").asText().strip());
        object
            .path("aliases")
            .forEach(a -> assertThat(read.names).contains(id.slug() + "|" + a.asText().strip()));
      }
    }
    assertThat(found).hasSize(subjects);
    assertThat(ties).isEqualTo(attributedTo);
    assertThat(read.perpetrators).isEqualTo(attributions);
  }

  @Test
  void revoked_groups_of_attack_keep_their_names_as_withdrawn() throws IOException {
    Path bundle =
        Path.of(System.getProperty("ascribe.shared", "../shared"), "data")
            .resolve("attack/attack-18.1-actors-stix20-bundle.json");
    Assumptions.assumeTrue(Files.exists(bundle));
    assertThat(Bundle.of(bundle).withdrawn).hasSize(6);
  }

  @Test
  void a_broken_file_is_refused_with_its_reason_and_what_came_before_is_kept() throws IOException {
    String actor =
        """
        {"type":"bundle","objects":[{"type":"threat-actor","name":"Stork",
        "id":"threat-actor--33333333-0000-4000-8000-000000000001"},
        """;
    String endless = actor + "{\"name\":\"" + "x".repeat(JsonUnits.MAX_TEXT + 1) + "\"}]}";
    assertThat(came(endless.getBytes(StandardCharsets.UTF_8)))
        .hasSize(2)
        .first(InstanceOfAssertFactories.STRING)
        .isEqualTo("read stix-threat-actor-33333333-0000-4000-8000-000000000001");
    assertThat(came(endless.getBytes(StandardCharsets.UTF_8)).getLast())
        .startsWith("refused the rest of the file line 3: the element that starts here has a text");
    assertThat(came(new byte[] {0, 1, 2, (byte) 0xFF, 7, 7, 7, 7}))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("refused the rest of the file line 1: broken JSON");
    assertThat(came("[1, 2]".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("refused the rest of the file line 1: the file is no JSON object");
    assertThat(came((actor + "{\"a\":1,\"a\":2}]}").getBytes(StandardCharsets.UTF_8)).getLast())
        .startsWith("refused the rest of the file line 3: broken JSON: Duplicate");
    byte[] packed = packed(actor.getBytes(StandardCharsets.UTF_8));
    assertThat(came(Arrays.copyOf(packed, packed.length - 12)).getLast())
        .startsWith("refused the rest of the file")
        .contains("the packed file is broken or cut off");
  }

  private static byte[] packed(byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(file);
    }
    return bytes.toByteArray();
  }

  /** A line for every record and refusal that came of a file. */
  private static List<String> came(byte[] file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Source source = new Source("input", new ByteArrayInputStream(file)).unpacked()) {
      new StixReader()
          .read(
              source,
              reading ->
                  lines.add(
                      switch (reading) {
                        case Reading.Read read -> "read " + read.report().ref().slug();
                        case Reading.Refused refused ->
                            "refused %s line %d: %s"
                                .formatted(
                                    refused.unit().orElse(""),
                                    refused.faults().getFirst().position().orElseThrow().line(),
                                    refused.faults().getFirst().reason());
                      }));
    }
    return lines;
  }

  private static String format(String head) {
    return Readers.standard()
        .recognise(head.getBytes(StandardCharsets.UTF_8))
        .map(Reader::format)
        .orElse("none");
  }

  /** What came of a bundle. */
  private static final class Bundle {
    private final Shapes shapes = new Shapes();
    private final ReportWriter writer = new ReportWriter(IriScheme.standard());
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final List<Reading.Refused> refused = new ArrayList<>();
    private int perpetrators;

    static Bundle of(Path file) throws IOException {
      Bundle bundle = new Bundle();
      try (Source source = new Source("bundle", Files.newInputStream(file))) {
        Reader reader = Readers.standard().recognise(source.head()).orElseThrow();
        assertThat(reader.format()).isEqualTo("stix");
        reader.read(source, bundle::take);
      }
      return bundle;
    }

    private void take(Reading reading) {
      switch (reading) {
        case Reading.Read read -> take(read.report());
        case Reading.Refused refusal -> refused.add(refusal);
      }
    }

    private void take(Report report) {
      Document document = (Document) report.resources().getFirst();
      ids.add(document.row().orElseThrow().key());
      if (ids.size() % 50 == 1) {
        assertThat(shapes.check(writer.write(report))).isEmpty();
      }
      for (Claim claim : report.claims()) {
        perpetrators += claim.property().equals("perpetrator") ? 1 : 0;
        if (claim instanceof NameClaim name) {
          names.add(name.subject().slug() + "|" + name.name().text());
          if (name.utterance().stance() == Stance.WITHDRAWS) {
            withdrawn.add(name.subject().slug().value());
          }
        }
      }
    }
  }
}
