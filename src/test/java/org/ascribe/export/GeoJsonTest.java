package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events as RFC 7946 has features. */
final class GeoJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static JsonNode collection;

  @BeforeAll
  static void load() throws IOException {
    try (ExportStore store = new ExportStore(folder)) {
      store.load(ExportStore.EXAMPLE);
      store.load(ExportStore.CASES.resolve("tables/ucdp-ged/49-columns/input.csv"));
      store.load(
          """
          {"ascribe": "report/1", "id": "places", "licence": "CC-BY-4.0",
           "document": {"slug": "gazette", "name": "Gazette"},
           "actors": [{"slug": "gazetteer", "kind": "Outlet", "name": "Gazetteer"}],
           "places": [{"slug": "far-point", "name": "Far point", "latitude": -33.8567844,
                       "longitude": 151.2152967, "precision": "adm1", "within": "far-land"},
                      {"slug": "far-land", "name": "Far land", "latitude": -25, "longitude": 133},
                      {"slug": "no-point", "name": "No point", "within": "far-land"}],
           "events": [{"slug": "at-a-point", "name": "At a point"},
                      {"slug": "without-a-point", "name": "Without a point"}],
           "claims": [{"id": "c1", "kind": "event", "claimant": "gazetteer", "speechAct": "Report",
                       "event": "at-a-point", "property": "occurredAt", "value": {"ref": "far-point"}},
                      {"id": "c2", "kind": "event", "claimant": "gazetteer", "speechAct": "Report",
                       "event": "without-a-point", "property": "occurredAt", "value": {"ref": "no-point"}}]}
          """);
      collection = JSON.readTree(store.export(ExportFormat.GEOJSON).text());
    }
  }

  private static JsonNode feature(String slug) {
    return features().stream()
        .filter(feature -> feature.at("/properties/event").asText().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> features() {
    List<JsonNode> all = new ArrayList<>();
    collection.get("features").forEach(all::add);
    return all;
  }

  @Test
  void everyFeatureHasWhatTheRfcAsksFor() {
    assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
    assertThat(collection.has("crs")).isFalse();
    assertThat(features())
        .hasSizeGreaterThan(5)
        .allSatisfy(feature -> {
          assertThat(feature.get("type").asText()).isEqualTo("Feature");
          assertThat(feature.get("id").asText())
              .isEqualTo(
                  "https://w3id.org/ascribe/id/event/" + feature.at("/properties/event").asText());
          assertThat(feature.has("geometry")).isTrue();
          assertThat(feature.get("properties").isObject()).isTrue();
          assertThat(feature.fieldNames())
              .toIterable()
              .containsOnly("type", "id", "geometry", "properties");
          isAPointOnEarth(feature.get("geometry"));
        });
    assertThat(features().stream().map(feature -> feature.get("id"))).doesNotHaveDuplicates();
    assertThat(collection.fieldNames()).toIterable().containsOnly("type", "features");
  }

  /** Sections 3.1.1 and 4: longitude, then latitude, in degrees of WGS 84. */
  private static void isAPointOnEarth(JsonNode geometry) {
    if (!geometry.isNull()) {
      assertThat(geometry.get("type").asText()).isEqualTo("Point");
      assertThat(geometry.get("coordinates")).hasSize(2);
      assertThat(geometry.at("/coordinates/0").asDouble()).isBetween(-180.0, 180.0);
      assertThat(geometry.at("/coordinates/1").asDouble()).isBetween(-90.0, 90.0);
    }
  }

  @Test
  void aPointIsLongitudeFirstWithEveryDigitOfTheSource() {
    JsonNode feature = feature("at-a-point");
    assertThat(feature.get("geometry").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[151.2152967,-33.8567844]}");
    assertThat(feature.at("/properties/precision").asText()).isEqualTo("adm1");
    assertThat(feature.at("/properties/licences").toString())
        .isEqualTo("[\"https://spdx.org/licenses/CC-BY-4.0\"]");
  }

  @Test
  void whereThePlaceHasNoPointNoneIsTakenFromTheLargerOne() {
    assertThat(feature("without-a-point").get("geometry").isNull()).isTrue();
    assertThat(feature("without-a-point").at("/properties/place").asText()).isEqualTo("no-point");
    assertThat(feature("latakia-raid").get("geometry").isNull()).isTrue();
  }

  @Test
  void whoDidItIsToldClaimantByClaimant() {
    JsonNode properties = feature("latakia-raid").get("properties");
    assertThat(properties.get("status").asText()).isEqualTo("contested");
    assertThat(properties.get("date").asText()).isEqualTo("2018-07-09");
    assertThat(properties.get("attributions"))
        .anySatisfy(saying -> {
          assertThat(saying.get("accordingTo").asText()).isEqualTo("al-masdar-news");
          assertThat(saying.get("actor").asText()).isEqualTo("hayat-tahrir-al-sham");
          assertThat(saying.get("stance").asText()).isEqualTo("affirms");
        })
        .anySatisfy(saying -> {
          assertThat(saying.get("accordingTo").asText()).isEqualTo("al-masdar-news");
          assertThat(saying.get("actor").asText()).isEqualTo("ansar-al-islam");
          assertThat(saying.get("stance").asText()).isEqualTo("omits");
        });
    assertThat(properties.get("figures"))
        .anySatisfy(figure -> assertThat(figure.path("min").asInt()).isEqualTo(26));
  }
}
