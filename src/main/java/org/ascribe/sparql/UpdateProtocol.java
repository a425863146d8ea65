package org.ascribe.sparql;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.AscribeException;

/**
 * Reads a request to the update endpoint (SPARQL 1.2 Protocol section 2.2): a function of what was
 * sent, and of nothing else.
 */
final class UpdateProtocol {

  /** The media type of an update that is sent as it is. */
  static final String UPDATE_TYPE = "application/sparql-update";

  private static final List<String> TYPES = List.of(UPDATE_TYPE, Fields.MEDIA_TYPE);

  private UpdateProtocol() {}

  /**
   * What is to be run.
   *
   * @param text the update
   * @param grammar what the text is held to
   * @param using the graphs that stand for the default graph in patterns
   * @param usingNamed the named graphs of patterns
   */
  record Wish(String text, Grammar grammar, List<String> using, List<String> usingNamed) {

    /** Takes its own copies. */
    Wish {
      using = List.copyOf(using);
      usingNamed = List.copyOf(usingNamed);
    }

    /** Whether the request names the graphs of patterns. */
    boolean namesGraphs() {
      return !using.isEmpty() || !usingNamed.isEmpty();
    }
  }

  /**
   * Reads it.
   *
   * @throws AscribeException.BadInput when it breaks the protocol
   * @throws org.ascribe.http.ProblemException with 415 when the body is neither form nor update
   */
  static Wish read(Protocol.Call call) {
    Fields address = Fields.parse(call.queryString());
    if (address.has("update")) {
      throw new AscribeException.BadInput(
          "'update' is in the address: send updates in the body, by POST");
    }
    String type = Protocol.mediaType(call, "an update", TYPES);
    return switch (type) {
      case Fields.MEDIA_TYPE ->
          wish(address.and(Fields.parse(Protocol.text(call.body()))), Optional.empty());
      case UPDATE_TYPE -> wish(address, Optional.of(Protocol.text(call.body())));
      default ->
          throw Protocol.unsupported("'%s' is not read here".formatted(type), "an update", TYPES);
    };
  }

  private static Wish wish(Fields fields, Optional<String> body) {
    if (fields.has("query")) {
      throw new AscribeException.BadInput("'query' is not accepted here: send queries to /sparql");
    }
    String text =
        body.or(() -> fields.one("update"))
            .orElseThrow(() -> new AscribeException.BadInput("'update' is missing"));
    return new Wish(
        text,
        Protocol.grammar(fields),
        Protocol.graphs(fields, "using-graph-uri"),
        Protocol.graphs(fields, "using-named-graph-uri"));
  }
}
