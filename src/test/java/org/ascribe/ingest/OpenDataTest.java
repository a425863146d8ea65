package org.ascribe.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.Claim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The open data sets, where they are at hand: every row is read, and the tolls are the files'. */
class OpenDataTest {

  private static final Pattern TOLL = Pattern.compile("low (\\S+), best (\\S+), high (\\S+)");

  @ParameterizedTest
  @CsvSource({
    "ucdp/ged191-syria.csv, ucdp-ged, 16566, 104929, 112337, 119020",
    "ucdp/ged231-sample1000.csv, ucdp-ged, 1000, 6224, 9561, 22017",
    "ucdp/hdx-conflict_data_nga.csv, ucdp-ged, 4603, 53841, 57032, 78900",
    "ucdp/ucdp-actor-221.csv, ucdp-actor, 1725, 0, 0, 0",
    "wikipedia/terrorist_incidents.csv, wikipedia-incident-lists, 9319, 0, 0, 0",
    "misp/threat-actor.json, misp-galaxy, 1041, 0, 0, 0",
    "attack/attack-18.1-actors-stix20-bundle.json, stix, 1550, 0, 0, 0",
    "attack/ics-attack-18.1.json, stix, 136, 0, 0, 0",
    "stix/apt1.json, stix, 22, 0, 0, 0",
    "stix/poisonivy.json, stix, 36, 0, 0, 0"
  })
  void every_row_is_read_and_counted(
      String name, String format, int rows, BigDecimal low, BigDecimal best, BigDecimal high)
      throws IOException {
    Path file = Path.of(System.getProperty("ascribe.shared", "../shared"), "data").resolve(name);
    if (!Files.exists(file)) {
      System.out.println("skipped, as it is not at hand: " + name);
    }
    Assumptions.assumeTrue(Files.exists(file));
    Totals totals = new Totals();
    try (Source source =
        new Source(name, new BufferedInputStream(Files.newInputStream(file), Source.HEAD))) {
      Reader reader = Readers.standard().recognise(source.head()).orElseThrow();
      assertThat(reader.format()).isEqualTo(format);
      reader.read(source, totals::take);
    }
    assertThat(totals.refused).isZero();
    assertThat(totals.records).hasSize(rows);
    assertThat(totals.low).isEqualByComparingTo(low);
    assertThat(totals.best).isEqualByComparingTo(best);
    assertThat(totals.high).isEqualByComparingTo(high);
  }

  /** Counts without keeping more than the names of the records. */
  private static final class Totals {
    private final Set<String> records = new HashSet<>();
    private int refused;
    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal best = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ZERO;

    private void take(Reading reading) {
      switch (reading) {
        case Reading.Read(Report report, var oddities) -> {
          assertThat(oddities).hasSizeLessThan(10);
          records.add(report.ref().slug().value());
          report.claims().forEach(this::add);
        }
        case Reading.Refused refusal -> refused++;
      }
    }

    private void add(Claim claim) {
      if (claim instanceof FigureClaim figure && figure.ofGroups().isEmpty()) {
        Matcher toll = TOLL.matcher(figure.figure().expression());
        if (toll.matches()) {
          low = low.add(new BigDecimal(toll.group(1)));
          best = best.add(new BigDecimal(toll.group(2)));
          high = high.add(new BigDecimal(toll.group(3)));
        }
      }
    }
  }
}
