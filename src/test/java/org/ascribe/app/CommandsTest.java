package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  private static final String GOOD = "src/test/resources/cases/ingest/good";
  private static final String REPORT = GOOD + "/attribution/report.json";

  @TempDir private Path folder;

  private String store() {
    return folder.resolve("store").toString();
  }

  @Test
  void loadingTheSameTwiceChangesNothing() {
    // Each case holds the report's graph as well, which is read back as the same record.
    assertThat(CommandRun.of("load", "--store", store(), GOOD).messages())
        .contains("13 new, 0 changed, 13 unchanged, 0 refused");
    String before = CommandRun.of("stats", "--store", store()).out();
    CommandRun again = CommandRun.of("load", "--store", store(), GOOD);
    assertThat(again.messages()).contains("0 new, 0 changed, 26 unchanged, 0 refused");
    assertThat(again.code()).isZero();
    assertThat(CommandRun.of("stats", "--store", store()).out()).isEqualTo(before);
  }

  @Test
  void aDryRunKeepsNothing() {
    assertThat(CommandRun.of("load", "--dry-run", "--store", store(), REPORT).messages())
        .contains("nothing is kept: 1 new");
    assertThat(CommandRun.of("load", "--store", store(), REPORT).messages()).contains("1 new");
  }

  @Test
  void standardInputIsLoadedAndTheReportIsJson() throws Exception {
    CommandRun run =
        CommandRun.with(
            Files.readString(Path.of(REPORT)), Map.of(), "load", "--json", "--store", store(), "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"source\" : \"standard input\"").contains("\"added\" : 1");
  }

  @Test
  void aQueryAnswersInTheFormAskedFor() {
    CommandRun.of("load", "--store", store(), REPORT);
    String rows =
        "PREFIX asc: <https://w3id.org/ascribe/ns#> SELECT ?s { ?s a asc:AttributionClaim }"
            + " ORDER BY ?s";
    assertThat(CommandRun.of("query", "--store", store(), "--format", "csv", rows).out())
        .isEqualToNormalizingNewlines(
            """
            s
            https://w3id.org/ascribe/id/claim/attribution-1
            https://w3id.org/ascribe/id/claim/attribution-2
            """);
    assertThat(CommandRun.of("query", "--store", store(), "--format", "ttl", rows))
        .satisfies(run -> assertThat(run.code()).isEqualTo(2))
        .satisfies(run -> assertThat(run.messages()).contains("table, json, csv, tsv, xml"));
    assertThat(CommandRun.of("query", "--store", store(), "SELECT nonsense"))
        .satisfies(run -> assertThat(run.code()).isEqualTo(1))
        .satisfies(run -> assertThat(run.messages()).contains("the query is wrong"));
  }

  @Test
  void anExportLoadsAgainAndAnUnfitProfileIsRefused() {
    CommandRun.of("load", "--store", store(), REPORT);
    Path file = folder.resolve("all.nq");
    assertThat(
            CommandRun.of("export", "--store", store(), "--format", "nq", "-o", file.toString())
                .code())
        .isZero();
    DatasetGraph dataset = RDFParser.source(file).toDatasetGraph();
    assertThat(
            dataset.containsGraph(
                NodeFactory.createURI("https://w3id.org/ascribe/id/record/attribution")))
        .isTrue();
    assertThat(CommandRun.of("export", "--store", store(), "--format", "nq").out())
        .contains("<https://w3id.org/ascribe/id/claim/attribution-1>");
    assertThat(CommandRun.of("export", "--format", "rdf", "--profile", "rdf12").code())
        .isEqualTo(2);
    assertThat(CommandRun.of("export", "--format", "tirg").messages())
        .contains("did you mean trig?");
  }

  @Test
  void aManifestGoesWithEveryExport() throws Exception {
    CommandRun.of("load", "--store", store(), REPORT);
    Path file = folder.resolve("events.geojson");
    CommandRun.of("export", "--store", store(), "--format", "geojson", "-o", file.toString());
    String sha256 =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    assertThat(folder.resolve("events.geojson.manifest.json"))
        .content()
        .contains("\"sha256\" : \"" + sha256 + "\"");
    Path into = folder.resolve("out");
    CommandRun.of("export", "--store", store(), "--format", "graphml", "-o", into + "/");
    assertThat(into.resolve("manifest.json")).content().contains("\"format\" : \"graphml\"");
    assertThat(into).isDirectoryContaining("regex:.*/ascribe-r\\d+\\.graphml");
    Path archive = folder.resolve("claims.zip");
    CommandRun.of("export", "--store", store(), "--format", "csv", "-o", archive.toString());
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .satisfiesExactly(
              name -> assertThat(name).matches("ascribe-r\\d+\\.csv"),
              name -> assertThat(name).isEqualTo("manifest.json"));
    }
    Path beside = folder.resolve("beside.json");
    assertThat(CommandRun.of("export", "--store", store(), "--manifest", beside.toString()).out())
        .contains("asc:AttributionClaim");
    assertThat(beside).content().contains("\"format\" : \"trig\"");
  }

  @Test
  void anExportOfAPartNeedsWhatIsThere() throws Exception {
    CommandRun.of("load", "--store", store(), REPORT);
    CommandRun nobody = CommandRun.of("export", "--store", store(), "--group", "nobody");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.messages()).contains("there is no actor 'nobody'");
    assertThat(CommandRun.of("export", "--store", store(), "--licence", "free").messages())
        .contains("open, unstated, share-alike, restricted, all");
    Path query = Files.writeString(folder.resolve("c.rq"), "SELECT ?c { ?c a ?t }");
    CommandRun all =
        CommandRun.of(
            "export", "--store", store(), "--format", "report", "--query", query.toString());
    assertThat(all.code()).isZero();
    assertThat(all.out()).contains("\"id\":\"attribution\"");
    Files.writeString(query, "ASK { ?s ?p ?o }");
    assertThat(CommandRun.of("export", "--store", store(), "--query", query.toString()).messages())
        .contains("has to be a SELECT");
    Files.writeString(query, "SELECT ?c WHERE\n{ ?c a }");
    assertThat(CommandRun.of("export", "--store", store(), "--query", query.toString()).messages())
        .contains("the query is wrong")
        .contains("line 2");
    Files.writeString(query, "SELECT ?c { SERVICE <http://127.0.0.1:9/> { ?c a ?t } }");
    assertThat(CommandRun.of("export", "--store", store(), "--query", query.toString()).messages())
        .contains("SERVICE is off");
    assertThat(CommandRun.of("export", "--store", store(), "--query", "nowhere.rq").messages())
        .contains("there is no file nowhere.rq");
  }

  @Test
  void anExportOfAStoredQueryNamesTheQueryAndWhatItIsAskedOf() {
    CommandRun.of("load", "--store", store(), REPORT);
    CommandRun claims =
        CommandRun.of(
            "export",
            "--store",
            store(),
            "--format",
            "csv",
            "--query",
            "record-claims",
            "--of",
            "attribution");
    assertThat(claims.code()).as(claims.messages()).isZero();
    assertThat(claims.out()).contains("attribution,attribution,1,");
    CommandRun slip = CommandRun.of("export", "--store", store(), "--query", "record-clams");
    assertThat(slip.code()).isEqualTo(1);
    assertThat(slip.messages()).contains("did you mean 'record-claims'?");
    CommandRun of = CommandRun.of("export", "--store", store(), "--of", "attribution");
    assertThat(of.code()).isEqualTo(2);
    assertThat(of.messages()).contains("add --query NAME");
  }

  @Test
  void anExportOfAMomentHasWhatWasSaidOrHeldThen() {
    CommandRun.of("load", "--store", store(), REPORT);
    CommandRun before =
        CommandRun.of(
            "export", "--store", store(), "--format", "nt", "--known-at", "2000-01-01T00:00:00Z");
    assertThat(before.code()).as(before.messages()).isZero();
    assertThat(before.out()).doesNotContain("attribution-1");
    CommandRun now =
        CommandRun.of("export", "--store", store(), "--format", "nt", "--as-of", "2100");
    assertThat(now.out()).contains("attribution-1");
    CommandRun never = CommandRun.of("export", "--store", store(), "--as-of", "yesterday");
    assertThat(never.code()).isEqualTo(2);
    assertThat(never.messages()).contains("--as-of must be a date");
  }

  @Test
  void validateTellsFileLineColumnReasonAndPointer() {
    String bad = "src/test/resources/cases/ingest/bad/unknown-stance/report.json";
    CommandRun run = CommandRun.of("validate", REPORT, bad);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(bad + ":")
        .containsPattern(":\\d+:\\d+: \"maybe\" is not one of .*\\[/claims/0/stance]");
  }

  @Test
  void aCheckedBackupIsAWholeStore() throws Exception {
    CommandRun.of("load", "--store", store(), GOOD);
    Path restored = Files.createDirectory(folder.resolve("restored"));
    assertThat(
            CommandRun.of(
                    "backup", "--store", store(), restored.resolve("ledger.sqlite").toString())
                .code())
        .isZero();
    CommandRun check = CommandRun.of("check", "--json", "--store", restored.toString());
    assertThat(check.code()).isZero();
    assertThat(check.out()).contains("\"ok\" : true");
    assertThat(CommandRun.of("rebuild", "--store", restored.toString()).code()).isZero();
    assertThat(CommandRun.of("stats", "--json", "--store", restored.toString()).out())
        .isEqualTo(CommandRun.of("stats", "--json", "--store", store()).out());
  }

  @Test
  void anotherBaseThanTheStoresIsRefused() {
    CommandRun.of("load", "--store", store(), REPORT);
    CommandRun run =
        CommandRun.of("load", "--base", "https://example.org/", "--store", store(), REPORT);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages())
        .contains("has the base https://w3id.org/ascribe/ and not https://example.org/");
  }

  @Test
  void aFolderWithNothingToLoadIsToldAndNotPassedOver() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "no data set");
    CommandRun run = CommandRun.of("load", "--store", store(), folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages()).contains("no file in the folder " + folder, "'ascribe formats'");
  }

  @Test
  void anExportIntoAFolderThatIsNotThereNamesTheFolder() {
    CommandRun.of("load", "--store", store(), REPORT);
    String file = folder.resolve("nowhere/claims.csv").toString();
    CommandRun run = CommandRun.of("export", "--store", store(), "--format", "csv", "-o", file);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages())
        .contains("there is no folder " + folder.resolve("nowhere") + " to write claims.csv");
  }

  @Test
  void theListOfCommandsTellsOfEachInWholeSentences() {
    String help = CommandRun.of("--help").out();
    String commands = help.substring(help.indexOf("Commands:") + 9, help.indexOf("Exit codes:"));
    assertThat(commands.lines().filter(line -> line.startsWith("  ")).toList())
        .as(commands)
        .hasSizeGreaterThan(15);
    assertThat(commands.strip().split("\\R(?=  [a-z])"))
        .allSatisfy(command -> assertThat(command.strip()).endsWithIgnoringCase("."));
  }

  @Test
  void aStoreThatIsNotThereIsNotMadeByAQuestion() {
    CommandRun run = CommandRun.of("stats", "--store", store());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages()).contains("there is no store at");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void aStoreInUseSaysWhoUsesIt() {
    Settings settings = Settings.of(Map.of(Setting.STORE, store()), Map.of());
    try (Wiring wiring = Wiring.open(settings, new org.ascribe.store.StoreEvents() {})) {
      CommandRun run = CommandRun.of("load", "--store", store(), REPORT);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.messages()).contains("is in use by process " + ProcessHandle.current().pid());
      assertThat(wiring.ledger().find("https://w3id.org/ascribe/id/record/attribution")).isEmpty();
    }
  }

  @Test
  void unknownOptionsFormatsAndVariablesAreRefusedWithTheNearest() {
    assertThat(CommandRun.of("load", "--dry-rum", REPORT))
        .satisfies(run -> assertThat(run.code()).isEqualTo(2))
        .satisfies(run -> assertThat(run.messages()).contains("did you mean '--dry-run'?"));
    assertThat(CommandRun.of("lod"))
        .satisfies(run -> assertThat(run.code()).isEqualTo(2))
        .satisfies(run -> assertThat(run.messages()).contains("did you mean 'load'?"));
    assertThat(CommandRun.of("load", "--format", "report-jsn", REPORT))
        .satisfies(run -> assertThat(run.code()).isEqualTo(2))
        .satisfies(run -> assertThat(run.messages()).contains("did you mean report-json?"));
    assertThat(CommandRun.with("", Map.of("ASCRIBE_STOR", "x"), "load", REPORT))
        .satisfies(run -> assertThat(run.code()).isEqualTo(2))
        .satisfies(run -> assertThat(run.messages()).contains("1. ASCRIBE_STOR is no setting"));
  }

  @Test
  void anyTableIsLoadedByAMappingFileAndTheSecondTimeNothingChanges() {
    String folder = "src/test/resources/cases/tables/mapped/incidents-by-hand/";
    String store = store();
    String[] load = {
      "load", "--store", store, "--mapping", folder + "mapping.json", folder + "input.csv"
    };
    assertThat(CommandRun.of(load))
        .satisfies(run -> assertThat(run.code()).isEqualTo(1))
        .satisfies(run -> assertThat(run.messages()).contains("3 new").contains("csv:6:1:"))
        .satisfies(run -> assertThat(run.messages()).contains("no rule of the mapping matches"));
    assertThat(CommandRun.of(load).messages()).contains("0 new, 0 changed, 3 unchanged");
  }

  @Test
  void validateAndDiffReadATableByAMappingFileToo() {
    String folder = "src/test/resources/cases/tables/mapped/incidents-by-hand/";
    String store = store();
    CommandRun.of("load", "--store", store, REPORT);
    String[] mapped = {"--mapping", folder + "mapping.json", folder + "input.csv"};
    assertThat(CommandRun.of("validate", mapped[0], mapped[1], mapped[2]))
        .satisfies(run -> assertThat(run.messages()).contains("3 new"))
        .satisfies(run -> assertThat(run.out()).contains("no rule of the mapping matches"));
    assertThat(CommandRun.of("diff", "--store", store, mapped[0], mapped[1], "--file", mapped[2]))
        .satisfies(run -> assertThat(run.out()).contains("added: 3"))
        .satisfies(run -> assertThat(run.messages()).contains("no rule of the mapping matches"));
    assertThat(CommandRun.of("diff", "--store", store, "--format", "gtd", "1").code()).isEqualTo(2);
    assertThat(CommandRun.of("diff", "--store", store, "--dataset", "gtd", "--file", REPORT))
        .satisfies(run -> assertThat(run.messages()).contains("--dataset goes with positions"));
    assertThat(CommandRun.of("diff", "--store", store, "--format", "gdt", "--file", REPORT))
        .satisfies(run -> assertThat(run.messages()).contains("did you mean gtd?"));
  }

  @Test
  void aWrongMappingIsRefusedWithItsPlaces() {
    CommandRun run =
        CommandRun.of(
            "load",
            "--store",
            store(),
            "--mapping",
            "src/test/resources/cases/mapping/patterns-and-groups/mapping.json",
            REPORT);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages()).contains("mapping.json:11:57:").contains("[/actors/0/split]");
  }

  @Test
  void ofSeveralFilesEachIsCountedAndWhatIsPassedOverIsNamed() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.copy(Path.of(REPORT), files.resolve("a.json"));
    Files.copy(Path.of(GOOD, "figures/report.json"), files.resolve("b.json"));
    Files.writeString(files.resolve("notes.md"), "# Notes\n");
    assertThat(CommandRun.of("load", "--store", store(), files.toString()).messages())
        .contains("passed over, as in no known format: " + files.resolve("notes.md"))
        .contains("a.json (report-json): 1 new")
        .contains("b.json (report-json): 1 new")
        .contains("records: 2 new");
  }

  @Test
  void whatIsEmptyOrATableThatNobodyKnowsIsToldSo() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), " \n\n");
    Path table = Files.writeString(folder.resolve("own.csv"), "day;who did it\n2020;x\n");
    assertThat(CommandRun.of("validate", empty.toString(), table.toString()).out())
        .contains("empty.csv: the file is empty")
        .contains("a table of the columns day, who did it is read by a mapping file");
    String rows = "src/test/resources/cases/tables/ucdp-ged/no-head/input.csv";
    assertThat(CommandRun.of("validate", rows).out()).contains("take '--format ucdp-ged'");
    assertThat(CommandRun.of("validate", "--format", "ucdp-ged", rows).code()).isZero();
  }

  @Test
  void aFileThatIsNotThereIsToldInOneLine() {
    CommandRun run = CommandRun.of("load", "--store", store(), "nowhere.json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages())
        .isEqualToNormalizingNewlines("ascribe: there is no file nowhere.json\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "load",
        "diff",
        "query",
        "validate",
        "formats",
        "stats",
        "check",
        "rebuild",
        "backup",
        "version",
        "completion"
      })
  void everyCommandHasHelpWithExamples(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: ascribe " + command).contains("Examples:");
  }

  @Test
  void theCompletionNamesEveryCommand() {
    assertThat(CommandRun.of("completion", "bash").out())
        .contains("validate")
        .contains("--dry-run");
  }

  @Test
  void linkProposesAPersonDecidesAndTheProposalIsGone() throws Exception {
    String cases = "src/test/resources/cases/identity/two-names/";
    CommandRun.of("load", "--store", store(), cases + "first.json", cases + "homonym.json");
    CommandRun found = CommandRun.of("link", "--store", store());
    assertThat(found.code()).isZero();
    assertThat(found.out())
        .startsWith("0.69  group/red-front  Red Front")
        .contains("group/red-front-of-the-south  Red Front")
        .contains("+0.85  'Red Front' is 'Red Front'");
    assertThat(CommandRun.of("link", "--json", "--of", "red-front", "--store", store()).out())
        .contains("\"kind\" : \"same-name\"");
    assertThat(CommandRun.of("link", "--of", "herald", "--store", store()).messages())
        .contains("No two actors are proposed");

    CommandRun decided =
        CommandRun.of(
            "link",
            "decide",
            "red-front",
            "red-front-of-the-south",
            "not-same",
            "--by",
            "Jane Doe",
            "--reason",
            "=Thirty years apart",
            "--store",
            store());
    assertThat(decided.messages()).contains("1 new");
    assertThat(CommandRun.of("link", "--store", store()).out()).isEmpty();
    assertThat(CommandRun.of("link", "--decided", "--store", store()).out()).contains("0.69");
    assertThat(
            CommandRun.of(
                    "query",
                    "--format",
                    "csv",
                    "--store",
                    store(),
                    "SELECT ?n { ?c a <https://w3id.org/ascribe/ns#IdentityClaim> ;"
                        + " <https://w3id.org/ascribe/ns#note> ?n }")
                .out())
        .contains("=Thirty years apart");
  }

  @Test
  void theTableOfProposalsLoadsOnceItIsFilledIn() throws Exception {
    String cases = "src/test/resources/cases/identity/two-names/";
    CommandRun.of("load", "--store", store(), cases + "first.json", cases + "homonym.json");
    String table = CommandRun.of("link", "--csv", "--store", store()).out();
    Path file = folder.resolve("decisions.csv");
    Files.writeString(file, table);
    assertThat(CommandRun.of("load", "--store", store(), file.toString()).messages())
        .contains("0 new");
    Files.writeString(
        file,
        table
            .replace("0.69,,", "0.69,same,")
            .replace("Red Front,,,,", "Red Front,Both sign as RF,Jane Doe,2026-11-22,"));
    assertThat(CommandRun.of("load", "--store", store(), file.toString()).messages())
        .contains("1 new");
  }

  @Test
  void linkRefusesWhatItCannotUnderstand() throws Exception {
    CommandRun.of("load", "--store", store(), REPORT);
    assertThat(CommandRun.of("link", "--of", "nobody", "--store", store()))
        .satisfies(run -> assertThat(run.code()).isEqualTo(1))
        .satisfies(run -> assertThat(run.messages()).contains("there is no actor 'nobody'"));
    assertThat(CommandRun.of("link", "--least", "2", "--store", store()).code()).isEqualTo(2);
    assertThat(CommandRun.of("link", "--csv", "--json", "--store", store()).code()).isEqualTo(2);
    assertThat(
            CommandRun.of(
                    "link",
                    "decide",
                    "red-group",
                    "blue-group",
                    "perhaps",
                    "--by",
                    "Jane Doe",
                    "--reason",
                    "None",
                    "--store",
                    store())
                .messages())
        .contains("'perhaps' is none of same, not-same, undecided, withdrawn");
  }
}
