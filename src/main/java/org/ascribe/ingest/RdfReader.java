package org.ascribe.ingest;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.model.AscribeException;
import org.ascribe.vocab.ASC;

/**
 * Reads RDF that carries Ascribe's records, as its own exports do: TriG, N-Quads and JSON-LD with
 * each record in its graph; Turtle, N-Triples and RDF/XML of one record. Other RDF is for {@code
 * /store}, and a refusal says so. Nothing is fetched: no entities, no remote contexts (SECURITY
 * 1.1).
 */
final class RdfReader implements Reader {

  /** The largest file, in bytes: the whole of it is held in memory (SECURITY 1.2). */
  static final int MAX_BYTES = 256 * 1024 * 1024;

  /**
   * What relative IRIs are resolved to, by which they are known afterwards: a file that is sent has
   * no address of its own. Nothing is ever at .invalid (RFC 6761 section 6.4).
   */
  private static final String NOWHERE = "http://relative.invalid/";

  /** The most characters of an IRI (SECURITY 1.2). */
  private static final int MAX_IRI = 2_048;

  private static final String OTHER_RDF =
      "RDF without records of Ascribe is not loaded but written to a graph of your own, over"
          + " HTTP: PUT /store?graph=IRI, with the write token";

  private final Lang syntax;
  private final String format;
  private final Pattern shape;

  private RdfReader(Lang syntax, String format, String shape) {
    this.syntax = syntax;
    this.format = format;
    this.shape = Pattern.compile(shape, Pattern.DOTALL);
  }

  /** A reader of each syntax. Turtle is TriG without graphs, N-Triples N-Quads without. */
  static List<Reader> all() {
    String line = "(?:#[^\\n]*\\n|\\s)*";
    return List.of(
        new RdfReader(Lang.RDFXML, "rdf-xml", "\\s*(?:<\\?xml.*)?<rdf:RDF[\\s>].*"),
        new RdfReader(
            Lang.JSONLD11, "json-ld", "\\s*[{\\[].*\"(?:@context|@graph|@id|@type)\"\\s*:.*"),
        new RdfReader(
            Lang.NQUADS,
            "n-quads",
            line + "(?:<[^<>\"{}|^`\\\\\\s]+:[^<>\\s]*>|_:\\S+) <[^<>\\s]+> (?:<|\"|_:).*"),
        new RdfReader(
            Lang.TRIG, "trig", line + "(?i:@prefix|prefix|@base|base|@version|version)\\s.*"));
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public String description() {
    return "RDF with records of Ascribe, as its exports have them: " + syntax.getLabel();
  }

  @Override
  public boolean recognises(byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8);
    return shape.matcher(start.startsWith("\uFEFF") ? start.substring(1) : start).matches();
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    byte[] bytes = source.stream().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      sink.accept(refused("the file is larger than %d bytes; split it".formatted(MAX_BYTES)));
      return;
    }
    DatasetGraph data;
    RdfFaults faults = new RdfFaults();
    try {
      String text = Utf8.decode(bytes);
      if (syntax.equals(Lang.JSONLD11)) {
        LocatedJson.require(text.startsWith("\uFEFF") ? text.substring(1) : text);
      }
      data = parse(text, faults);
    } catch (RiotException | UncheckedIOException e) {
      sink.accept(refused("the RDF cannot be read: " + firstLine(e)));
      return;
    } catch (AscribeException.BadInput e) {
      sink.accept(
          new Reading.Refused(
              Optional.empty(),
              List.of(new Reading.Fault(faults.term(), e.position(), e.getMessage()))));
      return;
    } catch (StackOverflowError tooDeep) {
      sink.accept(refused("the RDF nests too deeply to be read: take some levels away"));
      return;
    }
    List<Reading> records = records(data);
    if (records.isEmpty()) {
      sink.accept(refused("there is no asc:Record in it. " + OTHER_RDF));
    }
    records.forEach(sink);
  }

  /** Each record in its own graph; without graphs, the one record of the file. */
  private List<Reading> records(DatasetGraph data) {
    List<Reading> readings = new ArrayList<>();
    data.listGraphNodes()
        .forEachRemaining(name -> {
          Graph graph = data.getGraph(name);
          if (graph.contains(name, RDF.type.asNode(), ASC.Record)) {
            readings.add(RecordGraph.read(graph, name));
          }
        });
    List<Node> unnamed =
        data.getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), ASC.Record)
            .map(Triple::getSubject)
            .filter(name -> !data.containsGraph(name))
            .toList();
    if (unnamed.size() == 1) {
      readings.add(RecordGraph.read(data.getDefaultGraph(), unnamed.getFirst()));
    } else if (unnamed.size() > 1) {
      readings.add(
          refused(
              "%d records stand in one graph, and which statement is whose cannot be told: export as TriG, N-Quads or JSON-LD, which keep them apart"
                  .formatted(unnamed.size())));
    }
    return readings;
  }

  /** Refuses literals that cannot be kept, and IRIs that are too long, or relative. */
  private static void requireTerm(Node term) {
    if (term.isLiteral()) {
      OptionalInt bad = Storable.firstBad(term.getLiteralLexicalForm());
      if (bad.isPresent()) {
        throw new AscribeException.BadInput(
            "a literal has the character U+%04X, which no file can carry; leave it out"
                .formatted(bad.getAsInt()));
      }
    }
    if (!term.isURI()) {
      return;
    }
    if (term.getURI().length() > MAX_IRI) {
      throw new AscribeException.Refused(
          "iri.maxChars",
          "the IRI <%s…> has more than %d characters: take a shorter one"
              .formatted(term.getURI().substring(0, 40), MAX_IRI));
    }
    if (term.getURI().startsWith(NOWHERE)) {
      throw new AscribeException.BadInput(
          "there is a relative IRI, and nothing to resolve it to: write it whole, or give @base");
    }
  }

  private DatasetGraph parse(String text, RdfFaults faults) {
    JsonLdOptions offline =
        new JsonLdOptions((address, options) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "remote contexts are not fetched, write the context into the file: " + address);
        });
    Context context = ARQ.getContext().copy().set(LangJSONLD11.JSONLD_OPTIONS, offline);
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(text.startsWith("\uFEFF") ? text.substring(1) : text, syntax)
        .base(NOWHERE)
        .strict(true)
        .checking(true)
        .context(context)
        .errorHandler(faults)
        .parse(data);
    data.stream()
        .flatMap(quad -> Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject()))
        .forEach(RdfReader::requireTerm);
    return data;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Reading refused(String reason) {
    return new Reading.Refused(
        Optional.empty(), List.of(new Reading.Fault(Optional.empty(), Optional.empty(), reason)));
  }
}
