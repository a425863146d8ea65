package org.ascribe.sparql;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.model.AscribeException;

/** Reads the text of an update: strictly, and refusing what this service never does. */
final class UpdateReader {

  private UpdateReader() {}

  /**
   * The update that is asked for.
   *
   * @param base the IRI of the endpoint, to which relative IRIs are resolved
   * @throws org.ascribe.http.ProblemException with line, column and excerpt when it is not SPARQL
   * @throws AscribeException.Refused when it asks for what is off, such as LOAD (but see {@link
   *     #meant})
   * @throws AscribeException.BadInput when text and request both name graphs (Protocol 2.2.3)
   */
  static UpdateRequest read(UpdateProtocol.Wish wish, String base) {
    UpdateRequest request = new UpdateRequest();
    for (Update update : parse(wish, base)) {
      check(update);
      if (wish.namesGraphs()) {
        use(update, wish);
      }
      meant(update).ifPresent(request::add);
    }
    return request;
  }

  private static UpdateRequest parse(UpdateProtocol.Wish wish, String base) {
    try {
      return UpdateFactory.create(wish.text(), base, wish.grammar().syntax());
    } catch (QueryParseException fault) {
      throw QueryReader.malformed(wish.text(), fault, "");
    } catch (QueryException fault) {
      throw Problem.of(ProblemKind.MALFORMED_QUERY, QueryReader.words(fault)).exception();
    } catch (StackOverflowError tooDeep) {
      throw new AscribeException.Refused(
          "query.maxDepth", "the update nests too deeply to be read: take some levels away");
    }
  }

  /**
   * What is run of an operation. LOAD SILENT has failed before it began, since nothing is fetched
   * here, and is a success nevertheless (SPARQL 1.1 Update 3.1.4: with SILENT "the result of the
   * operation will always be success"), so nothing of it is run. CLEAR of a graph that is not there
   * is one of an empty graph, as DROP is to Jena: graphs without triples are not kept, so the two
   * are the same.
   */
  private static Optional<Update> meant(Update update) {
    return switch (update) {
      case UpdateLoad silent -> Optional.empty();
      case UpdateClear clear when clear.isOneGraph() ->
          Optional.of(new UpdateClear(clear.getGraph(), true));
      default -> Optional.of(update);
    };
  }

  private static void check(Update update) {
    switch (update) {
      case UpdateLoad load -> {
        if (!load.isSilent()) {
          throw new AscribeException.Refused(
              "query.load", "LOAD is off: this service fetches nothing; send the data to /store");
        }
      }
      case UpdateModify modify -> Sandbox.check(modify.getWherePattern());
      default -> {
        // The rest has no patterns with calls in them.
      }
    }
  }

  private static void use(Update update, UpdateProtocol.Wish wish) {
    switch (update) {
      case UpdateWithUsing pattern -> {
        if (pattern.getWithIRI() != null
            || !pattern.getUsing().isEmpty()
            || !pattern.getUsingNamed().isEmpty()) {
          throw new AscribeException.BadInput(
              "the update has USING or WITH, and the request has using-graph-uri or"
                  + " using-named-graph-uri: give one of them");
        }
        wish.using().forEach(iri -> pattern.addUsing(NodeFactory.createURI(iri)));
        wish.usingNamed().forEach(iri -> pattern.addUsingNamed(NodeFactory.createURI(iri)));
      }
      case UpdateDeleteWhere shorthand ->
          throw new AscribeException.BadInput(
              "DELETE WHERE cannot be combined with using-graph-uri or using-named-graph-uri: write"
                  + " DELETE { … } WHERE { … }");
      default -> {
        // Operations without patterns have no data set to choose.
      }
    }
  }
}
