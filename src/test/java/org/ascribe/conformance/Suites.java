package org.ascribe.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the tests come from: the whole of w3c/rdf-tests where it was handed out beside the project,
 * else the copies of SPARQL 1.0 and 1.1 in RDF4J's test jar, which any clone has. What is in the
 * jar is an older state of what is in the folder, so one of the two is run, never both; {@code
 * -Dascribe.conformance.suites=jar} has those of the jar run where both are there.
 */
final class Suites {

  private static final Map<String, String> IN_THE_JAR =
      Map.of(
          "testcases-sparql-1.0-w3c/data-r2", "sparql/sparql10/",
          "testcases-sparql-1.1-w3c", "sparql/sparql11/");

  private Suites() {}

  /** All tests there are. */
  static List<Entry> entries() {
    Path shared = shared().resolve("w3c");
    if (!ofJar()) {
      return Manifest.entries(new TestFiles(shared, TestFiles.PUBLISHED));
    }
    System.out.printf(
        "skipped: SPARQL 1.2, protocol, Graph Store Protocol and RDF suites, since %s;"
            + " running SPARQL 1.0 and 1.1 of RDF4J's test jar%n",
        Files.isDirectory(shared)
            ? "ascribe.conformance.suites is jar"
            : "there is no folder " + shared);
    return IN_THE_JAR.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(part ->
            Manifest.entries(
                new TestFiles(inJar(part.getKey()), TestFiles.PUBLISHED + part.getValue()))
                .stream())
        .toList();
  }

  /** The lists of tests that are known to fail, of those that are run. */
  static String knownFailures() {
    String all = text("known-failures.txt");
    return ofJar() ? all + "\n" + text("known-failures-of-jar.txt") : all;
  }

  private static String text(String name) {
    return new String(Resources.bytes(name), StandardCharsets.UTF_8);
  }

  private static boolean ofJar() {
    return System.getProperty("ascribe.conformance.suites", "").equals("jar")
        || !Files.isDirectory(shared().resolve("w3c"));
  }

  private static Path shared() {
    return Path.of(System.getProperty("ascribe.shared", "../shared"));
  }

  private static Path inJar(String folder) {
    URL found = Suites.class.getClassLoader().getResource(folder);
    try {
      URI address = Objects.requireNonNull(found, () -> "not on the class path: " + folder).toURI();
      return jar(address).getPath("/" + folder);
    } catch (URISyntaxException | IOException failure) {
      throw new IllegalStateException("cannot read " + found, failure);
    }
  }

  private static FileSystem jar(URI address) throws IOException {
    URI jar = URI.create(address.toString().replaceFirst("!.*", "!/"));
    try {
      return FileSystems.getFileSystem(jar);
    } catch (java.nio.file.FileSystemNotFoundException closed) {
      return FileSystems.newFileSystem(jar, Map.of());
    }
  }
}
