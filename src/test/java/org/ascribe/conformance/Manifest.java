package org.ascribe.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;

/** The manifests of a folder of tests, each read by itself: who includes whom does not matter. */
final class Manifest {

  private static final Pattern FOLDER = Pattern.compile("(sparql|rdf)(\\d)(\\d)/(.*)");

  private Manifest() {}

  /** All tests below a folder, in the order of their paths and of each manifest. */
  static List<Entry> entries(TestFiles files) {
    try (Stream<Path> paths = Files.walk(files.folder())) {
      return paths
          .filter(path -> path.getFileName().toString().matches("manifest.*\\.ttl"))
          .sorted()
          .flatMap(path -> read(path, files))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<Entry> read(Path path, TestFiles files) {
    String iri = files.iri(path);
    Model model =
        ModelFactory.createModelForGraph(
            TestFiles.parse(files.bytes(iri), Lang.TURTLE, iri).getDefaultGraph());
    String folder =
        iri.substring(TestFiles.PUBLISHED.length())
            .replaceFirst("/[^/]*$", "")
            .replaceFirst("^(sparql|rdf)/", "");
    return model
        .listSubjectsWithProperty(model.createProperty(Entry.MF + "entries"))
        .toList()
        .stream()
        .flatMap(manifest -> Entry.list(manifest, Entry.MF + "entries").stream())
        .map(node -> entry(node, folder, files));
  }

  private static Entry entry(Resource node, String folder, TestFiles files) {
    Kind kind =
        node.hasProperty(RDF.type)
            ? Kind.of(node.getRequiredProperty(RDF.type).getResource().getLocalName())
            : Kind.NOT_OVER_HTTP;
    String iri = node.getURI();
    String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return new Entry(folder + "#" + name, suite(folder, kind), kind, node, files);
  }

  /** The line of the table: by standard, version and what is asked. */
  private static String suite(String folder, Kind kind) {
    Matcher parts = FOLDER.matcher(folder);
    if (!parts.matches()) {
      return folder;
    }
    String version = parts.group(2) + "." + parts.group(3);
    String sparql = "SPARQL " + version;
    return switch (kind) {
      case PROTOCOL -> sparql + " Protocol";
      case GRAPH_STORE -> sparql + " Graph Store Protocol";
      case SERVICE_DESCRIPTION -> sparql + " Service Description";
      case EVALUATION -> sparql + " query evaluation";
      case CSV -> sparql + " CSV results";
      case UPDATE -> sparql + " update evaluation";
      case GOOD_QUERY, BAD_QUERY -> sparql + " query syntax";
      case GOOD_UPDATE, BAD_UPDATE -> sparql + " update syntax";
      case GOOD_RDF, BAD_RDF, EVALUATED_RDF -> "RDF " + version + " " + format(parts.group(4));
      case NOT_OVER_HTTP ->
          (parts.group(1).equals("rdf") ? "RDF " : "SPARQL ") + version + " not over HTTP";
    };
  }

  private static String format(String folder) {
    return switch (folder.replaceFirst("/.*", "")) {
      case "rdf-n-triples" -> "N-Triples";
      case "rdf-n-quads" -> "N-Quads";
      case "rdf-turtle" -> "Turtle";
      case "rdf-trig" -> "TriG";
      case "rdf-xml" -> "RDF/XML";
      default -> folder;
    };
  }
}
