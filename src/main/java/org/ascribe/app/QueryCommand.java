package org.ascribe.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.ascribe.sparql.LocalQuery;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a SPARQL query from the store itself. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Answer a SPARQL query from the store.",
      "No service may run on the store; a running service answers at /sparql."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe query question.rq",
      "  ascribe query --format csv 'SELECT * { ?s ?p ?o } LIMIT 10'",
      "  ascribe query --format ttl - < describe.rq"
    })
final class QueryCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();
  @Mixin private LimitFlags limits = new LimitFlags();

  @Parameters(
      paramLabel = "QUERY",
      description = "A file, the text of a query, or - for standard input.")
  private String query = "";

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "table, json, csv, tsv or xml for rows; ttl, nt, rdf or jsonld for graphs (default:"
              + " table, ttl).")
  private Optional<AnswerForm> form = Optional.empty();

  QueryCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = main.settings(store, limits);
    LocalQuery parsed = LocalQuery.read(text(), settings.sparql());
    boolean rows = parsed.answersWithRows();
    AnswerForm chosen = form.orElse(rows ? AnswerForm.TABLE : AnswerForm.TTL);
    requireFit(chosen, rows);
    try (Wiring wiring = Wiring.openExisting(settings, main.events())) {
      parsed.answer(wiring.store()::read, main.console().out(), chosen);
      main.console().out().flush();
    }
    return CommandLine.ExitCode.OK;
  }

  private void requireFit(AnswerForm chosen, boolean rows) {
    Optional<Lang> asRows = chosen.rows();
    Optional<RDFFormat> asGraph = chosen.graph();
    if (rows ? asRows.isEmpty() : asGraph.isEmpty()) {
      List<String> fitting =
          Arrays.stream(AnswerForm.values())
              .filter(f -> rows ? f.rows().isPresent() : f.graph().isPresent())
              .map(f -> f.name().toLowerCase(Locale.ROOT))
              .toList();
      throw new UsageException(
          "this query answers with %s, which %s cannot show; take one of %s"
              .formatted(
                  rows ? "rows" : "a graph",
                  chosen.name().toLowerCase(Locale.ROOT),
                  String.join(", ", fitting)));
    }
  }

  private String text() throws IOException {
    if (query.equals(Inputs.STANDARD_INPUT)) {
      return new String(main.console().in().readAllBytes(), StandardCharsets.UTF_8);
    }
    return Inputs.isFile(query) ? Files.readString(Path.of(query)) : query;
  }
}
