package org.ascribe.conformance;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.ResourceFactory;
import org.ascribe.conformance.Outcome.Grade;
import org.ascribe.live.LiveServer;

/** Runs one test, whatever its kind. */
final class Runner {

  private static final String WITHDRAWN =
      "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#Withdrawn";

  /** What can be judged without writing anything. */
  private static final Set<Kind> READING =
      Set.of(Kind.GOOD_QUERY, Kind.BAD_QUERY, Kind.SERVICE_DESCRIPTION);

  private final Client client;
  private final boolean writes;

  Runner(LiveServer server) {
    this.client = new Client(server);
    this.writes = client.update("DROP ALL").status() != 404;
  }

  /** The outcome; whatever goes wrong is a failure. */
  Outcome run(Entry entry) {
    Optional<String> skipped = skipped(entry);
    if (skipped.isPresent()) {
      return new Outcome(entry, Grade.SKIPPED, skipped.get());
    }
    try {
      return new Outcome(entry, judge(entry), "");
    } catch (AssertionError | RuntimeException failure) {
      String note = failure instanceof AssertionError ? "" : failure.getClass().getName() + ": ";
      return new Outcome(entry, Grade.FAILED, note + failure.getMessage());
    }
  }

  private Grade judge(Entry entry) {
    switch (entry.kind()) {
      case PROTOCOL, GRAPH_STORE -> new ProtocolCase(client).run(entry);
      case SERVICE_DESCRIPTION -> new ServiceDescriptionCase(client).run(entry);
      case EVALUATION, CSV -> {
        return new EvaluationCase(client).run(entry) ? Grade.PASSED : Grade.PASSED_BY_VALUE;
      }
      case UPDATE -> new UpdateCase(client).run(entry);
      case GOOD_QUERY, GOOD_UPDATE -> new SyntaxCase(client).good(entry);
      case BAD_QUERY, BAD_UPDATE -> new SyntaxCase(client).bad(entry);
      case GOOD_RDF, BAD_RDF, EVALUATED_RDF -> new RdfParserCase(client).run(entry);
      case NOT_OVER_HTTP -> throw new IllegalArgumentException("cannot be asked: " + entry.id());
    }
    return Grade.PASSED;
  }

  private Optional<String> skipped(Entry entry) {
    if (entry.kind() == Kind.NOT_OVER_HTTP) {
      return Optional.of("nothing that HTTP can ask");
    }
    if (entry
        .node()
        .getModel()
        .contains(entry.node(), null, ResourceFactory.createResource(WITHDRAWN))) {
      return Optional.of("withdrawn");
    }
    if (!writes && !READING.contains(entry.kind())) {
      return Optional.of("the server has no /update to bring the data in");
    }
    return switch (entry.folder()) {
      case "sparql11/entailment" -> Optional.of("no regime of entailment is offered");
      case "sparql11/service" ->
          Entry.resources(entry.action(), Entry.QT + "serviceData").isEmpty()
              ? Optional.empty()
              : Optional.of("SERVICE is off, and the test needs services to ask");
      case "sparql11/http-rdf-update" -> Optional.of("deprecated, and told in prose");
      default ->
          entry.kind() == Kind.PROTOCOL && toldInProse(entry)
              ? Optional.of("told in prose")
              : Optional.empty();
    };
  }

  /** As the older tests of the protocol are: with a comment and nothing to send. */
  private static boolean toldInProse(Entry entry) {
    return !entry.node().hasProperty(ResourceFactory.createProperty(Entry.MF + "action"))
        || entry.action().isLiteral();
  }
}
