package org.ascribe.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.ascribe.check.Shapes;
import org.ascribe.ingest.Readers;
import org.ascribe.ingest.Source;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.store.Store;
import org.ascribe.store.StoreOptions;
import org.ascribe.vocab.ASC;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The open data sets, where they are at hand, in a store on disk: every row is in, the tolls that
 * the store tells add up to the file's own, and a second load changes nothing. The smallest is
 * loaded always, all of them with {@code mvn -Popen-data verify}.
 */
class OpenDataLoadTest {

  private static final Pattern TOLL = Pattern.compile("low (\\S+), best (\\S+), high (\\S+)");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ucdp/ged231-sample1000.csv, 1000, 6224, 9561, 22017",
    "ucdp/hdx-conflict_data_nga.csv, 4603, 53841, 57032, 78900",
    "ucdp/ged191-syria.csv, 16566, 104929, 112337, 119020",
    "ucdp/ucdp-actor-221.csv, 1725, 0, 0, 0",
    "wikipedia/terrorist_incidents.csv, 9319, 0, 0, 0"
  })
  void a_file_is_in_whole_and_the_second_load_changes_nothing(
      String name, int rows, BigDecimal low, BigDecimal best, BigDecimal high) throws IOException {
    Path file = Path.of(System.getProperty("ascribe.shared", "../shared"), "data").resolve(name);
    boolean chosen = rows == 1000 || "all".equals(System.getProperty("ascribe.open-data"));
    if (!Files.exists(file) || !chosen) {
      System.out.println("skipped, as it is not at hand or not asked for: " + name);
    }
    Assumptions.assumeTrue(Files.exists(file) && chosen);
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC());
        Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
      Loader loader =
          new Loader(
              Readers.standard(),
              new ReportWriter(IriScheme.standard()),
              new Shapes(),
              ledger,
              store);
      LoadReport first = load(loader, file);
      assertThat(first.refusals()).isEmpty();
      assertThat(first.counts().added()).isEqualTo(rows);
      store.read(snapshot -> {
        assertThat(sums(snapshot.dataset()))
            .usingElementComparator(BigDecimal::compareTo)
            .containsExactly(low, best, high);
        return rows;
      });
      LoadReport second = load(loader, file);
      assertThat(second.counts()).isEqualTo(new LoadReport.Counts(0, 0, rows, 0, 0));
      assertThat(second.sequence()).isEqualTo(first.sequence());
    }
  }

  private static LoadReport load(Loader loader, Path file) throws IOException {
    try (Source source =
        new Source(
            file.toString(), new BufferedInputStream(Files.newInputStream(file), Source.HEAD))) {
      return loader.load(source, new LoadOptions(Optional.empty(), "test", false), units -> {});
    }
  }

  /** The sums of low, best and high over the figures that count everybody. */
  private static List<BigDecimal> sums(DatasetGraph data) {
    List<BigDecimal> sums =
        new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    data.findNG(Node.ANY, Node.ANY, ASC.expression, Node.ANY)
        .forEachRemaining(quad -> {
          Matcher toll = TOLL.matcher(quad.getObject().getLiteralLexicalForm());
          boolean all = !data.contains(quad.getGraph(), quad.getSubject(), ASC.ofGroup, Node.ANY);
          if (toll.matches() && all) {
            for (int i = 0; i < 3; i++) {
              sums.set(i, sums.get(i).add(new BigDecimal(toll.group(i + 1))));
            }
          }
        });
    return sums;
  }
}
