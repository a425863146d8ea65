package org.ascribe.conformance;

/**
 * What a test of a manifest asks of the service; read from the class that the manifest gives it.
 */
enum Kind {
  PROTOCOL,
  GRAPH_STORE,
  SERVICE_DESCRIPTION,
  EVALUATION,
  CSV,
  UPDATE,
  GOOD_QUERY,
  BAD_QUERY,
  GOOD_UPDATE,
  BAD_UPDATE,
  GOOD_RDF,
  BAD_RDF,
  EVALUATED_RDF,
  /** A canonical form of N-Triples, a regime of entailment: nothing that HTTP can ask. */
  NOT_OVER_HTTP;

  /**
   * The kind of a class.
   *
   * @param type the local name, as {@code QueryEvaluationTest} or {@code TestTurtleEval}
   */
  static Kind of(String type) {
    return switch (type) {
      case "ProtocolTest" -> PROTOCOL;
      case "GraphStoreProtocolTest" -> GRAPH_STORE;
      case "ServiceDescriptionTest" -> SERVICE_DESCRIPTION;
      case "QueryEvaluationTest" -> EVALUATION;
      case "CSVResultFormatTest" -> CSV;
      case "UpdateEvaluationTest" -> UPDATE;
      case "PositiveSyntaxTest", "PositiveSyntaxTest11" -> GOOD_QUERY;
      case "NegativeSyntaxTest", "NegativeSyntaxTest11" -> BAD_QUERY;
      case "PositiveUpdateSyntaxTest", "PositiveUpdateSyntaxTest11" -> GOOD_UPDATE;
      case "NegativeUpdateSyntaxTest", "NegativeUpdateSyntaxTest11" -> BAD_UPDATE;
      default -> ofParserTest(type);
    };
  }

  private static Kind ofParserTest(String type) {
    if (!type.startsWith("Test")) {
      return NOT_OVER_HTTP;
    }
    if (type.endsWith("NegativeSyntax") || type.endsWith("NegativeEval")) {
      return BAD_RDF;
    }
    if (type.endsWith("PositiveSyntax")) {
      return GOOD_RDF;
    }
    return type.endsWith("Eval") ? EVALUATED_RDF : NOT_OVER_HTTP;
  }
}
