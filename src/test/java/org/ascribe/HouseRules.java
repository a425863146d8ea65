package org.ascribe;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house that compiled classes can be held to, each by the name of the folder under
 * {@code src/test/resources/planted} that breaks it. Which package may know which is read from
 * {@code docs/architecture.md}. Rules on sources are in {@link SourceRules}.
 */
final class HouseRules {

  private static final String ROOT = "org.ascribe.";

  /** The classes that touch the database's own interfaces; all else goes through them. */
  private static final Set<String> TDB2_CLASSES =
      Set.of("Tdb2Dataset", "Tdb2Scan", "DefaultGraph", "PeekGuard", "ExactTerms", "PackedIndexes");

  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\|.*");

  private HouseRules() {}

  static Map<String, ArchRule> all() throws IOException {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put("cycles", slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
    rules.put("direction", direction(mayKnow()));
    rules.put(
        "web-libraries",
        only(
            List.of("http", "rest", "sparql", "upload", "diff", "app"),
            "jakarta.ws.rs..",
            "org.glassfish..",
            "org.eclipse.jetty.."));
    rules.put(
        "jackson",
        only(
            List.of("ingest", "export", "http", "rest", "sparql", "upload", "diff", "app"),
            "com.fasterxml.jackson.."));
    rules.put("tdb2", tdb2());
    rules.put("sqlite", only(List.of("ledger"), "java.sql..", "javax.sql..", "org.sqlite.."));
    rules.put("model-alone", knowsOnly("model", "model"));
    rules.put("weigh-alone", knowsOnly("weigh", "weigh", "model"));
    rules.put(
        "names",
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Misc|Impl|Common)(\\$.*)?"));
    rules.put("fields", fields().that().arePublic().should().beStatic().andShould().beFinal());
    rules.put("null-marked", classes().should(beInANullMarkedPackage()));
    rules.put("interrupts", interrupts());
    rules.put("query-parsing", queryParsing());
    return rules;
  }

  /** The table of {@code docs/architecture.md}. */
  static Map<String, Set<String>> mayKnow() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String known = row.group(2).strip();
        table.put(row.group(1), known.equals("–") ? Set.of() : Set.of(known.split(", ")));
      }
    }
    return table;
  }

  private static ArchRule direction(Map<String, Set<String>> mayKnow) {
    return classes()
        .should(
            new ArchCondition<JavaClass>("know only the packages that the table lets them know") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                String own = firstLevel(item);
                if (!mayKnow.containsKey(own)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          item, item.getName() + " is in a package without a row in the table"));
                  return;
                }
                item.getDirectDependenciesFromSelf().stream()
                    .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
                    .filter(d -> !firstLevel(d.getTargetClass()).equals(own))
                    .filter(d -> !mayKnow.get(own).contains(firstLevel(d.getTargetClass())))
                    .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
              }
            });
  }

  private static String firstLevel(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : name;
  }

  private static ArchRule only(List<String> packages, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(inside(packages))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private static ArchRule tdb2() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are not one of the few classes of the store that may",
                type ->
                    !(firstLevel(type).equals("store") && TDB2_CLASSES.contains(outermost(type)))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.dboe..");
  }

  private static String outermost(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1).split("\\$")[0];
  }

  private static ArchRule knowsOnly(String of, String... own) {
    return classes()
        .that()
        .resideInAPackage(ROOT + of + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of("java..", "org.jspecify.annotations.."),
                    Arrays.stream(own).map(p -> ROOT + p + ".."))
                .toArray(String[]::new));
  }

  private static String[] inside(List<String> packages) {
    return packages.stream().map(p -> ROOT + p + "..").toArray(String[]::new);
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package whose package-info is @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  item, item.getName() + " is in a package without @NullMarked package-info"));
        }
      }
    };
  }

  /** An interrupt closes the file channels of whoever is reading or writing (SECURITY 2.7). */
  private static ArchRule interrupts() {
    return noClasses()
        .should()
        .callMethodWhere(call("interrupt", Thread.class).and(not(ofTheCallersOwnThread())))
        .orShould()
        .callMethodWhere(call("cancel", Future.class))
        .orShould()
        .callMethodWhere(call("shutdownNow", ExecutorService.class));
  }

  /** A thread that was interrupted while it waited, and keeps the mark for its caller. */
  private static DescribedPredicate<JavaCall<?>> ofTheCallersOwnThread() {
    return DescribedPredicate.describe(
        "of the caller's own thread",
        call ->
            call.getOrigin().getCallsFromSelf().stream()
                .anyMatch(other ->
                    other.getName().equals("currentThread")
                        && other.getLineNumber() == call.getLineNumber()));
  }

  private static DescribedPredicate<JavaCall<?>> call(String method, Class<?> of) {
    return target(name(method)).and(target(owner(assignableTo(of))));
  }

  /**
   * Query text is parsed where it comes from a file ({@code query}) or from a user, over HTTP
   * ({@code sparql}) or on the command line; and nowhere is a value put into it as text.
   */
  private static ArchRule queryParsing() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "do not read queries of files or users",
                type ->
                    !Set.of("query", "sparql").contains(firstLevel(type))
                        && !type.getName().equals(ROOT + "app.QueryCommand")))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.jena.query.QueryFactory")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.jena.query.ParameterizedSparqlString");
  }
}
