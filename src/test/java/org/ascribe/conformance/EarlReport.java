package org.ascribe.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/**
 * The outcomes in the words that the W3C collects them in (Evaluation and Report Language 1.0,
 * https://www.w3.org/TR/EARL10-Schema/).
 */
final class EarlReport {

  private static final String EARL = "http://www.w3.org/ns/earl#";
  private static final String DOAP = "http://usefulinc.com/ns/doap#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String SUBJECT = "https://w3id.org/ascribe";

  private EarlReport() {}

  static void write(List<Outcome> outcomes, Path file) {
    Model report = ModelFactory.createDefaultModel();
    report.setNsPrefix("earl", EARL).setNsPrefix("doap", DOAP).setNsPrefix("dct", DCT);
    Resource subject = report.createResource(SUBJECT);
    subject.addProperty(RDF.type, report.createResource(DOAP + "Project"));
    subject.addProperty(report.createProperty(DOAP + "name"), "Ascribe");
    subject.addProperty(
        report.createProperty(DOAP + "programming-language"), report.createLiteral("Java"));
    outcomes.forEach(outcome -> assertion(report, subject, outcome));
    try (OutputStream out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, report, Lang.TURTLE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void assertion(Model report, Resource subject, Outcome outcome) {
    Resource result = report.createResource(report.createResource(EARL + "TestResult"));
    result.addProperty(earl(report, "outcome"), report.createResource(EARL + word(outcome)));
    if (!outcome.note().isEmpty()) {
      result.addProperty(earl(report, "info"), outcome.note());
    }
    report
        .createResource(report.createResource(EARL + "Assertion"))
        .addProperty(earl(report, "assertedBy"), subject)
        .addProperty(earl(report, "subject"), subject)
        .addProperty(earl(report, "test"), report.createResource(outcome.entry().node().getURI()))
        .addProperty(earl(report, "mode"), report.createResource(EARL + "automatic"))
        .addProperty(earl(report, "result"), result);
  }

  private static Property earl(Model report, String name) {
    return report.createProperty(EARL + name);
  }

  private static String word(Outcome outcome) {
    return switch (outcome.grade()) {
      case PASSED, PASSED_BY_VALUE -> "passed";
      case FAILED -> "failed";
      case SKIPPED -> "untested";
    };
  }
}
