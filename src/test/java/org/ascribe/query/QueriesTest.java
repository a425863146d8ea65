package org.ascribe.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.Patch;
import org.ascribe.mapping.IriScheme;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The questions: each file is as it should be, and each answers its cases. A case is a folder
 * {@code cases/query/{question}/{case}} with the data of the default graph ({@code data.trig}), the
 * parameters as days or paths below the base ({@code params.json}), and the rows in their order
 * ({@code expected.json}); it holds near misses, which must not be answered. Run on the store on
 * disk.
 */
final class QueriesTest {

  private static final Path FILES = Path.of("src/main/resources/org/ascribe/query");
  private static final Path CASES = Path.of("src/test/resources/cases/query");
  private static final String BASE = IriScheme.DEFAULT_BASE + "id/";
  private static final String TERMS = "https://w3id.org/ascribe/ns#";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Ledger ledger;
  private static Store store;
  private static List<Quad> loaded = List.of();

  private final Questions questions = new Questions();

  @BeforeAll
  static void open() {
    ledger = Ledger.open(folder, Clock.systemUTC());
    store = Store.open(folder, ledger, StoreOptions.defaults());
  }

  @AfterAll
  static void close() {
    store.close();
    ledger.close();
  }

  @Test
  void everyFileIsAQuestionAndEveryQuestionAFile() throws IOException {
    assertThat(questions.all().stream().map(Question::name).toList())
        .hasSizeGreaterThan(10)
        .containsExactlyInAnyOrderElementsOf(names(FILES));
  }

  @Test
  void everyQuestionHasACaseAndEveryCaseAQuestion() throws IOException {
    assertThat(names(CASES)).isEqualTo(names(FILES));
    for (String name : names(CASES)) {
      assertThat(names(CASES.resolve(name))).as("cases of %s", name).isNotEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFileTellsWhatItAsks() {
    return questions.all().stream()
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> tells(question)));
  }

  private static void tells(Question question) {
    Query query = QueryFactory.create(question.text(), Syntax.syntaxSPARQL_11);
    assertThat(question.asks()).as("the question in plain English").endsWith("?");
    assertThat(query.hasOrderBy()).as("has an order").isTrue();
    String comment =
        question.text().lines().takeWhile(l -> l.startsWith("#")).collect(Collectors.joining("\n"));
    assertThat(comment).contains("\n# A row: ");
    Set<String> documented =
        comment
            .lines()
            .filter(line -> line.startsWith("# ?"))
            .map(line -> line.substring(3, line.indexOf(':')))
            .collect(Collectors.toSet());
    assertThat(documented).as("parameters").isEqualTo(parameters(question.name()));
    assertThat(query.getResultVars()).as("not a parameter").noneMatch(documented::contains);
  }

  /** The parameters that the cases of a question give. */
  private static Set<String> parameters(String question) {
    Set<String> given = new TreeSet<>();
    try {
      for (String name : names(CASES.resolve(question))) {
        JSON.readTree(CASES.resolve(question).resolve(name).resolve("params.json").toFile())
            .fieldNames()
            .forEachRemaining(given::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return given;
  }

  @TestFactory
  Stream<DynamicTest> everyCaseIsAnsweredAsExpected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Question question : questions.all()) {
      for (String name : names(CASES.resolve(question.name()))) {
        Path at = CASES.resolve(question.name()).resolve(name);
        tests.add(DynamicTest.dynamicTest(question.name() + "/" + name, () -> run(question, at)));
      }
    }
    return tests.stream();
  }

  private static void run(Question question, Path at) throws IOException {
    load(at.resolve("data.trig"));
    Map<String, Node> parameters = new HashMap<>();
    JSON.readTree(at.resolve("params.json").toFile())
        .properties()
        .forEach(p -> parameters.put(p.getKey(), parameter(p.getValue().asText())));
    List<Map<String, String>> expected = new ArrayList<>();
    for (JsonNode row : JSON.readTree(at.resolve("expected.json").toFile())) {
      Map<String, String> cells = new TreeMap<>();
      row.properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
      expected.add(cells);
    }
    assertThat(ask(question, parameters)).isEqualTo(expected);
  }

  /** A day, or a path below the base. */
  private static Node parameter(String text) {
    return text.matches("\\d{4}-\\d\\d-\\d\\d")
        ? NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate)
        : NodeFactory.createURI(BASE + text);
  }

  @TestFactory
  Stream<DynamicTest> anIriThatHoldsQueryTextFindsNothingAndChangesNothing() throws IOException {
    load(CASES.resolve("claimed-attacks/its-own-word-only/data.trig"));
    Node evil = NodeFactory.createURI(BASE + "group/a> } } UNION { ?claim asc:event ?event } } #");
    return questions.all().stream()
        .filter(question -> !parameters(question.name()).isEmpty())
        .map(question ->
            DynamicTest.dynamicTest(
                question.name(),
                () -> {
                  Map<String, Node> parameters = new HashMap<>();
                  parameters(question.name()).forEach(name -> parameters.put(name, evil));
                  assertThat(ask(question, parameters)).isEmpty();
                }));
  }

  /** Puts the data of a case in the place of what was there. */
  private static void load(Path file) {
    List<Quad> wanted = RDFDataMgr.loadDatasetGraph(file.toUri().toString()).stream().toList();
    Patch change = Patch.of(loaded.stream(), wanted.stream());
    ledger.append(List.of(Draft.userWrite("test", Ledger.SEVERAL_GRAPHS, change)));
    loaded = wanted;
    store.catchUp().join();
  }

  private static List<Map<String, String>> ask(Question question, Map<String, Node> parameters) {
    return store.read(snapshot ->
        question.ask(snapshot.dataset(), parameters).stream()
            .map(row -> cells(row, parameters.keySet()))
            .toList());
  }

  private static Map<String, String> cells(Binding row, Set<String> parameters) {
    Map<String, String> cells = new TreeMap<>();
    row.forEach((variable, node) -> {
      if (!parameters.contains(variable.getVarName())) {
        cells.put(variable.getVarName(), shown(node));
      }
    });
    return cells;
  }

  private static String shown(Node node) {
    if (node.isURI()) {
      return node.getURI().replace(BASE, "").replace(TERMS, "asc:");
    }
    return node.getLiteralLexicalForm();
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".rq", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
