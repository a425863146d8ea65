package org.ascribe;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ascribe.SourceRules.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the code to the rules of the house, and shows of each rule that it bites: a folder {@code
 * src/test/resources/planted/{rule}} has sources that break it, and every class in it whose name
 * begins with {@code Planted} must be in what the rule reports.
 */
final class HouseRulesTest {

  private static final Path PLANTED = Path.of("src/test/resources/planted");
  private static final Code MAIN = new Code(Path.of("src/main/java"), Path.of("target/classes"));
  private static final JavaClasses MAIN_CLASSES =
      new ClassFileImporter().importPath(MAIN.classes());

  /** About two hundred classes there are; far fewer would mean that the check looks elsewhere. */
  private static final int PLAUSIBLE = 150;

  @TempDir static Path folder;

  @Test
  void aPlausibleNumberOfClassesIsRead() {
    assertThat(imported(MAIN)).hasSizeGreaterThan(PLAUSIBLE);
    assertThat(SourceRules.files(MAIN.sources(), ".java")).hasSizeGreaterThan(PLAUSIBLE);
    assertThat(SourceRules.files(MAIN.classes(), ".class")).hasSizeGreaterThan(PLAUSIBLE);
  }

  @TestFactory
  Stream<DynamicTest> theCodeKeepsTheRule() throws IOException {
    Map<String, Function<Code, List<String>>> rules = rules();
    return rules.entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(), () -> assertThat(rule.getValue().apply(MAIN)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> theRuleReportsWhatIsPlanted() throws IOException {
    return rules().entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () -> {
                  Code planted = planted(rule.getKey());
                  Set<String> names = names(planted);
                  assertThat(names).isNotEmpty();
                  List<String> reported = rule.getValue().apply(planted);
                  assertThat(names)
                      .allSatisfy(
                          name -> assertThat(reported).anyMatch(line -> line.contains(name)));
                }));
  }

  @Test
  void whatIsPlantedBelongsToARule() throws IOException {
    try (Stream<Path> folders = Files.list(PLANTED)) {
      Set<String> planted =
          folders.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
      planted.add("length");
      assertThat(planted).isEqualTo(rules().keySet());
    }
  }

  @Test
  void everyPackageHasARowInTheTableAndEveryRowAPackage() throws IOException {
    Map<String, Set<String>> table = HouseRules.mayKnow();
    assertThat(table).hasSizeGreaterThan(10);
    assertThat(table.values()).allSatisfy(known -> assertThat(table.keySet()).containsAll(known));
    try (Stream<Path> packages = Files.list(MAIN.sources().resolve("org/ascribe"))) {
      assertThat(packages.map(path -> path.getFileName().toString())).isSubsetOf(table.keySet());
    }
  }

  private static Map<String, Function<Code, List<String>>> rules() throws IOException {
    Map<String, Function<Code, List<String>>> all = SourceRules.all();
    for (Map.Entry<String, ArchRule> rule : HouseRules.all().entrySet()) {
      all.put(
          rule.getKey(),
          code ->
              rule.getValue()
                  .allowEmptyShould(true)
                  .evaluate(imported(code))
                  .getFailureReport()
                  .getDetails());
    }
    return all;
  }

  private static JavaClasses imported(Code code) {
    return code.equals(MAIN) ? MAIN_CLASSES : new ClassFileImporter().importPath(code.classes());
  }

  private static Code planted(String rule) throws IOException {
    Path sources = rule.equals("length") ? aLongFile() : PLANTED.resolve(rule);
    Path classes = Files.createDirectories(folder.resolve(rule));
    SourceRules.compile(sources, classes);
    return new Code(sources, classes);
  }

  private static Path aLongFile() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("long/org/ascribe/model"));
    String lines =
        IntStream.range(0, SourceRules.MOST_LINES - 2)
            .mapToObj(i -> "  // line\n")
            .collect(Collectors.joining());
    Files.writeString(
        sources.resolve("PlantedAtLength.java"),
        "package org.ascribe.model;\nfinal class PlantedAtLength {\n" + lines + "}\n");
    return sources;
  }

  private static Set<String> names(Code planted) {
    return SourceRules.files(planted.sources(), ".java").stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(name -> name.startsWith("Planted"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
