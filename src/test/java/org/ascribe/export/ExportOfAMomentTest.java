package org.ascribe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ascribe.store.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form as of a day and as of an instant. */
final class ExportOfAMomentTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is said in May, in June, and on no known day. */
  private static final String FIRST =
      """
      {"ascribe": "report/1", "id": "first",
       "document": {"slug": "first-paper", "name": "First paper"},
       "actors": [{"slug": "first-outlet", "kind": "Outlet", "name": "First outlet"},
                  {"slug": "raiders", "kind": "Group", "name": "Raiders"},
                  {"slug": "rivals", "kind": "Group", "name": "Rivals"}],
       "events": [{"slug": "raid", "name": "Raid"}],
       "claims": [
         {"id": "may", "kind": "attribution", "claimant": "first-outlet", "speechAct": "Attribution",
          "event": "raid", "actor": "raiders", "claimedWhen": "2020-05-31"},
         {"id": "june", "kind": "attribution", "claimant": "first-outlet", "speechAct": "Attribution",
          "event": "raid", "actor": "rivals", "claimedWhen": "2020-06-01"},
         {"id": "friends", "kind": "relation", "claimant": "first-outlet", "speechAct": "Report",
          "subject": "raiders", "relation": "alliedWith", "object": "rivals"}]}
      """;

  /** A record of which nothing was said in May. */
  private static final String SECOND =
      """
      {"ascribe": "report/1", "id": "second",
       "document": {"slug": "second-paper", "name": "Second paper"},
       "actors": [{"slug": "second-outlet", "kind": "Outlet", "name": "Second outlet"},
                  {"slug": "raiders", "kind": "Group", "name": "Raiders"},
                  {"slug": "latecomers", "kind": "Group", "name": "Latecomers"}],
       "events": [{"slug": "sequel", "name": "Sequel"}],
       "claims": [
         {"id": "late", "kind": "attribution", "claimant": "second-outlet",
          "speechAct": "Attribution", "event": "sequel", "actor": "latecomers",
          "claimedWhen": "2020-07"},
         {"id": "later", "kind": "relation", "claimant": "second-outlet", "speechAct": "Report",
          "subject": "raiders", "relation": "alliedWith", "object": "latecomers",
          "claimedWhen": "2020-07"}]}
      """;

  @TempDir private static Path folder;
  private static ExportStore store;
  private static Instant between;

  @BeforeAll
  static void load() throws IOException {
    store = new ExportStore(folder);
    store.load(FIRST);
    between = store.revision().time();
    store.load(SECOND);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static ExportStore.Exported at(ExportFormat format, Moment moment) throws IOException {
    return store.export(format, Scope.everything().at(moment), List.of(LicenceClass.values()));
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void ofADayThereIsWhatCanHaveBeenSaidByThen(ExportFormat format) throws IOException {
    ExportStore.Exported export =
        at(format, new Moment(Optional.of(LocalDate.parse("2020-05-31")), Optional.empty()));
    assertThat(export.text())
        .contains("First outlet")
        .contains("Raiders")
        .doesNotContain("first-june")
        .doesNotContain("\"june\"")
        .doesNotContain("econd")
        .doesNotContain("atecomers")
        .doesNotContain("equel");
    JsonNode manifest = JSON.readTree(export.manifest().json());
    assertThat(manifest.at("/scope/asOf").asText()).isEqualTo("2020-05-31");
    assertThat(manifest.at("/licences/0/records").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void ofTheEndOfTimeThereIsEverything(ExportFormat format) throws IOException {
    Moment end = new Moment(Optional.of(LocalDate.parse("9999-12-31")), Optional.empty());
    assertThat(sorted(at(format, end).text())).isEqualTo(sorted(at(format, Moment.NOW).text()));
    assertThat(at(format, Moment.NOW).text()).contains("Latecomers");
  }

  /** The order of statements is not the same where they are read record by record. */
  private static List<String> sorted(String text) {
    return text.replaceFirst("\"id\":\"bundle--[^\"]*\"", "").lines().sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void ofAnInstantThereIsWhatTheLedgerHeld(ExportFormat format) throws IOException {
    ExportStore.Exported export = at(format, new Moment(Optional.empty(), Optional.of(between)));
    assertThat(export.text()).contains("Rivals").doesNotContain("atecomers");
    JsonNode manifest = JSON.readTree(export.manifest().json());
    assertThat(manifest.at("/scope/knownAt").asText()).isEqualTo(between.toString());
    assertThat(manifest.at("/revision/sequence").asLong()).isEqualTo(1);
  }
}
