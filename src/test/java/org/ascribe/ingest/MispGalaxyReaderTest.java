package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the cases in folders do not show: how a galaxy is known, and that none of it is lost. */
class MispGalaxyReaderTest {

  @Test
  void a_galaxy_is_known_by_its_type_and_not_by_words_in_its_text() {
    assertThat(format("{\"type\":\"threat-actor\",\"values\":[{\"value\":\"A\"}]}"))
        .isEqualTo("misp-galaxy");
    assertThat(format("{\"category\":\"actor\",\"values\":[{\"value\":\"A\",\"meta\":{")) // cut
        .isEqualTo("misp-galaxy");
    assertThat(format("{\"type\":\"tool\",\"values\":[{\"value\":\"threat-actor\"}]}"))
        .isEqualTo("none");
    assertThat(format("{\"type\":\"bundle\",\"objects\":[{\"type\":\"threat-actor\"}]}"))
        .isNotEqualTo("misp-galaxy");
  }

  @Test
  void every_actor_and_alias_of_the_open_galaxy_is_kept() throws IOException {
    Path galaxy =
        Path.of(System.getProperty("ascribe.shared", "../shared"), "data/misp/threat-actor.json");
    if (!Files.exists(galaxy)) {
      System.out.println("skipped, as it is not at hand: " + galaxy);
    }
    Assumptions.assumeTrue(Files.exists(galaxy));
    Set<String> names = new HashSet<>();
    List<Reading.Refused> refused = new ArrayList<>();
    try (Source source = new Source("galaxy", Files.newInputStream(galaxy))) {
      new MispGalaxyReader()
          .read(
              source,
              reading -> {
                switch (reading) {
                  case Reading.Read read -> add(read.report(), names);
                  case Reading.Refused refusal -> refused.add(refusal);
                }
              });
    }
    assertThat(refused).isEmpty();
    for (JsonNode cluster : new ObjectMapper().readTree(galaxy.toFile()).path("values")) {
      String actor = "misp-galaxy-" + cluster.path("uuid").asText() + "|";
      assertThat(names).contains(actor + cluster.path("value").asText().strip());
      for (JsonNode synonym : cluster.path("meta").path("synonyms")) {
        assertThat(names).contains(actor + synonym.asText().strip());
      }
      for (JsonNode told : cluster.path("meta").path("name-attribution")) {
        String name = told.asText().substring(0, told.asText().lastIndexOf(':'));
        assertThat(names).contains(actor + name.strip());
      }
    }
  }

  private static void add(Report report, Set<String> names) {
    report.claims().stream()
        .filter(NameClaim.class::isInstance)
        .map(NameClaim.class::cast)
        .forEach(claim -> names.add(claim.subject().slug() + "|" + claim.name().text()));
  }

  private static String format(String head) {
    return Readers.standard()
        .recognise(head.getBytes(StandardCharsets.UTF_8))
        .map(Reader::format)
        .orElse("none");
  }
}
