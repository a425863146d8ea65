package org.ascribe.sparql;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.nio.ByteBuffer;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * Reads RDF that a client sends, strictly, and without fetching anything: no entities, no remote
 * contexts (SECURITY 1.1).
 */
final class RdfBody {

  private static final Map<String, Lang> TRIPLES =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/n-triples", Lang.NTRIPLES,
          "application/rdf+xml", Lang.RDFXML,
          "application/ld+json", Lang.JSONLD11);

  private static final Map<String, Lang> QUADS =
      Map.of("application/trig", Lang.TRIG, "application/n-quads", Lang.NQUADS);

  /** What one graph may be sent as, the usual first. */
  private static final List<String> TRIPLE_TYPES =
      List.of("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json");

  private static final Pattern DOCTYPE =
      Pattern.compile("\\A\\uFEFF?(\\s|<\\?.*?\\?>|<!--.*?-->)*+<!DOCTYPE", Pattern.DOTALL);

  private RdfBody() {}

  /** Whether the type is of data sets, which bring the names of their graphs along. */
  static boolean ofDataset(Protocol.Call call) {
    return call.contentType()
        .map(header -> header.split(";")[0].strip().toLowerCase(Locale.ROOT))
        .filter(QUADS::containsKey)
        .isPresent();
  }

  /**
   * The triples of one graph, in the default graph of what is returned.
   *
   * @param base what relative IRIs are resolved to
   * @throws AscribeException.BadInput if it cannot be read, or names graphs of its own
   * @throws org.ascribe.http.ProblemException with 415 if the type is not of one graph
   */
  static DatasetGraph graph(Protocol.Call call, String base) {
    if (Multipart.is(call)) {
      DatasetGraph merged = DatasetGraphFactory.createTxnMem();
      Multipart.parts(call).forEach(part -> graph(part, base).stream().forEach(merged::add));
      return merged;
    }
    String type = Protocol.mediaType(call, "one graph", TRIPLE_TYPES);
    Lang lang =
        Optional.ofNullable(TRIPLES.get(type))
            .orElseThrow(() ->
                Protocol.unsupported(
                    "'%s' is not read here".formatted(type), "one graph", TRIPLE_TYPES));
    DatasetGraph read = parse(call.body(), lang, base);
    if (read.listGraphNodes().hasNext()) {
      throw new AscribeException.BadInput(
          "the body has named graphs, and one graph is written here: send the triples alone");
    }
    return read;
  }

  /** A whole data set; the call is {@link #ofDataset}. */
  static DatasetGraph dataset(Protocol.Call call, String base) {
    String type = Protocol.mediaType(call, "a data set", List.copyOf(QUADS.keySet()));
    return parse(call.body(), QUADS.getOrDefault(type, Lang.TRIG), base);
  }

  private static DatasetGraph parse(ByteBuffer body, Lang lang, String base) {
    String text = withoutMark(Protocol.text(body));
    if (lang.equals(Lang.RDFXML) && DOCTYPE.matcher(text).find()) {
      throw new AscribeException.BadInput(
          "the body has a DOCTYPE, which is not read here: write entities out");
    }
    JsonLdOptions offline =
        new JsonLdOptions((address, options) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "remote contexts are not fetched, write the context into the body: " + address);
        });
    Context context = ARQ.getContext().copy().set(LangJSONLD11.JSONLD_OPTIONS, offline);
    DatasetGraph read = DatasetGraphFactory.createTxnMem();
    try {
      RDFParser.fromString(text, lang)
          .base(base)
          .strict(true)
          .checking(true)
          .context(context)
          .errorHandler(new Strict())
          .parse(read);
      return read;
    } catch (RiotException fault) {
      throw new AscribeException.BadInput(
          "the body cannot be read: " + line(String.valueOf(fault.getMessage())));
    } catch (IllegalFormatException failedToTell) {
      // Jena 6.0.0 fails to word the error of Turtle that ends in 'A:%'.
      throw new AscribeException.BadInput("the body cannot be read: it ends in the middle");
    } catch (StackOverflowError tooDeep) {
      throw new AscribeException.BadInput(
          "the body nests too deeply to be read: take some levels away");
    }
  }

  /** A byte order mark at the start is no part of the text (Unicode 16 section 23.8). */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String line(String message) {
    String line = String.valueOf(message).strip().replaceAll("\\s+", " ");
    return line.length() <= 500 ? line : line.substring(0, 500) + "…";
  }

  /**
   * Of what Jena 6.0.0 only warns, what the grammars forbid, by the words of the warning:
   * characters that no IRI has (Turtle, IRIREF), a language tag or a datatype of language strings
   * that no literal can have (RDF 1.2 Concepts 3.4), and names in RDF/XML that are none or are used
   * twice (RDF/XML 2.16 and 6.1.4).
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "Illegal character in IRI.*"
              + "|Bad IRI: .*(\\[Posn |Spaces are not legal).*"
              + "|Language not valid: .*"
              + "|Literal has datatype .* but no language tag.*"
              + "|Not a valid XML NCName: .*"
              + "|Reuse of rdf:ID .*",
          Pattern.DOTALL);

  /** Tells errors with their place; what is doubtful and still RDF passes. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      if (FORBIDDEN.matcher(message).matches()) {
        throw failure(message, line, column);
      }
    }

    @Override
    public void error(String message, long line, long column) {
      throw failure(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw failure(message, line, column);
    }

    private static AscribeException.BadInput failure(String message, long line, long column) {
      String told = "the body cannot be read: " + line(message);
      return line > 0 && column > 0
          ? new AscribeException.BadInput(told, new Position((int) line, (int) column))
          : new AscribeException.BadInput(told);
    }
  }
}
