package org.ascribe.upload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ascribe.diff.Comparison;
import org.ascribe.diff.DiffJson;
import org.ascribe.ingest.Reading.Fault;
import org.ascribe.load.Absence;
import org.ascribe.load.LoadReport;

/**
 * Load reports as JSON for programs: {@code ascribe load --json} prints, and {@code POST /ingest}
 * answers, the same ({@code LoadReport} in openapi.json).
 */
public final class LoadJson {

  private LoadJson() {}

  /** What came of a load, file by file. */
  public static ObjectNode of(List<LoadReport> reports) {
    ObjectNode root = object();
    ArrayNode files = root.putArray("files");
    reports.forEach(report -> files.add(file(report)));
    return root.put("sequence", reports.stream().mapToLong(LoadReport::sequence).max().orElse(0));
  }

  /** What came of the files of a release, and what they did not hold of their data sets. */
  public static ObjectNode of(List<LoadReport> reports, Absence absence) {
    ObjectNode root = of(reports);
    root.put("sequence", Math.max(root.path("sequence").asLong(), absence.sequence()));
    ObjectNode absent = root.putObject("absent");
    absent
        .put("standing", absence.standing())
        .put("records", absence.absent())
        .put("withdrawn", absence.withdrawn());
    absence.examples().forEach(absent.putArray("examples")::add);
    absence.kept().ifPresent(why -> absent.put("kept", why));
    return root;
  }

  /** What the files of a release would change, as a dry run has it. */
  public static ObjectNode of(List<LoadReport> reports, Absence absence, Comparison difference) {
    ObjectNode root = of(reports, absence);
    root.set("difference", DiffJson.of(difference));
    return root;
  }

  private static ObjectNode file(LoadReport report) {
    ObjectNode file = object();
    file.put("source", report.source());
    report.format().ifPresent(format -> file.put("format", format));
    LoadReport.Counts counts = report.counts();
    file.put("units", counts.units())
        .put("added", counts.added())
        .put("superseded", counts.superseded())
        .put("unchanged", counts.unchanged())
        .put("refused", counts.refused())
        .put("warned", report.warned())
        .put("claims", counts.claims());
    ArrayNode refusals = file.putArray("refusals");
    report
        .refusals()
        .forEach(refusal -> {
          ObjectNode unit = refusals.addObject();
          refusal.unit().ifPresent(name -> unit.put("unit", name));
          ArrayNode faults = unit.putArray("faults");
          refusal.faults().forEach(fault -> faults.add(fault(fault)));
        });
    ArrayNode warnings = file.putArray("warnings");
    report.warnings().forEach(kind -> warnings.add(warnings(kind)));
    return file;
  }

  private static ObjectNode warnings(LoadReport.Warnings kind) {
    ObjectNode node = object().put("kind", kind.kind()).put("count", kind.count());
    ArrayNode examples = node.putArray("examples");
    kind.examples()
        .forEach(warning ->
            examples.addObject().put("unit", warning.unit()).put("message", warning.message()));
    return node;
  }

  private static ObjectNode fault(Fault fault) {
    ObjectNode node = object();
    fault.pointer().ifPresent(pointer -> node.put("pointer", pointer));
    fault.position().ifPresent(at -> node.put("line", at.line()).put("column", at.column()));
    return node.put("reason", fault.reason());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
