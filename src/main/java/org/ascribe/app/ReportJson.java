package org.ascribe.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ascribe.ingest.Reading.Fault;
import org.ascribe.load.LoadReport;
import org.ascribe.store.CheckReport;

/** What commands report, as JSON for programs. */
final class ReportJson {

  private ReportJson() {}

  /** What came of a load, file by file. */
  static String of(List<LoadReport> reports) {
    ObjectNode root = object();
    ArrayNode files = root.putArray("files");
    reports.forEach(report -> files.add(file(report)));
    root.put("sequence", reports.stream().mapToLong(LoadReport::sequence).max().orElse(0));
    return root.toPrettyString();
  }

  /** What a check found. */
  static String of(CheckReport report) {
    ObjectNode root = object();
    root.put("ok", report.ok());
    ObjectNode chain = root.putObject("chain");
    chain.put("ok", report.chain().ok()).put("entries", report.chain().entries());
    report.chain().firstBad().ifPresent(sequence -> chain.put("firstBad", sequence));
    if (!report.chain().why().isEmpty()) {
      chain.put("why", report.chain().why());
    }
    root.put("sequence", report.sequence());
    root.put("graphs", report.graphs());
    root.put("quads", report.quads());
    ArrayNode differences = root.putArray("differences");
    report.differences().forEach(differences::add);
    return root.toPrettyString();
  }

  private static ObjectNode file(LoadReport report) {
    ObjectNode file = object();
    file.put("source", report.source());
    report.format().ifPresent(format -> file.put("format", format));
    LoadReport.Counts counts = report.counts();
    file.put("added", counts.added())
        .put("superseded", counts.superseded())
        .put("unchanged", counts.unchanged())
        .put("refused", counts.refused())
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
    report
        .warnings()
        .forEach(warning ->
            warnings.addObject().put("unit", warning.unit()).put("message", warning.message()));
    return file;
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
