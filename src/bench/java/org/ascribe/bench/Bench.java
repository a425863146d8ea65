package org.ascribe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What {@code mvn -Pbench} runs; docs/benchmarks.md tells how. */
public final class Bench {

  private static final long SEED = 42;

  private static final String HELP =
      """
      generate EVENTS       writes reports, one line of JSON each, to the output
      build EVENTS FOLDER   makes a store
      count EVENTS          times counts over generated records, without a store
      time FOLDER           times what a store answers, and prints a table
      """;

  private Bench() {}

  /** Runs one of the programs. */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    switch (arguments[0]) {
      case "generate" -> generate(Long.parseLong(arguments[1]), System.out);
      case "build" ->
          Bulk.build(
              Path.of(arguments[2]),
              new Generator(SEED, Long.parseLong(arguments[1])),
              line -> System.err.printf("%7.1f s  %s%n", seconds(start), line));
      case "count" ->
          Timings.ofGenerated(
              new Generator(SEED, Long.parseLong(arguments[1])), System.out::println);
      case "time" -> Timings.of(Path.of(arguments[1]), System.out::println);
      default -> System.out.println(HELP);
    }
  }

  private static void generate(long events, PrintStream output) {
    PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
    new Generator(SEED, events)
        .reports()
        .filter(report -> !report.claims().isEmpty())
        .forEach(report -> out.println(ReportLine.of(report)));
    out.flush();
  }

  static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
