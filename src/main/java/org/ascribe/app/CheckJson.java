package org.ascribe.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ascribe.store.CheckReport;

/** What {@code ascribe check} reports, as JSON for programs. */
final class CheckJson {

  private CheckJson() {}

  /** What a check found. */
  static String of(CheckReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
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
}
