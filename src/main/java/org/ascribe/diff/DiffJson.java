package org.ascribe.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Changes as JSON ({@code Diff} in openapi.json): the same from the command and from the path. */
public final class DiffJson {

  private DiffJson() {}

  /** The changes between two positions. */
  public static ObjectNode of(long from, long to, List<RecordChange> changes) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("from", from).put("to", to);
    ArrayNode items = root.putArray("items");
    changes.forEach(change -> items.add(change(change)));
    return root;
  }

  private static ObjectNode change(RecordChange change) {
    ObjectNode item =
        JsonNodeFactory.instance
            .objectNode()
            .put("record", change.record())
            .put("name", change.label())
            .put("change", change.fate().word());
    ArrayNode reattributions = item.putArray("reattributions");
    for (Reattribution other : change.reattributions()) {
      ObjectNode node = reattributions.addObject();
      node.put("event", other.event()).put("role", other.role());
      values(node, other.before(), other.after());
    }
    ArrayNode fields = item.putArray("fields");
    for (FieldChange field : change.fields()) {
      ObjectNode node = fields.addObject();
      node.put("subject", field.subject()).put("name", field.label()).put("field", field.field());
      values(node, field.before(), field.after());
    }
    return item;
  }

  private static void values(ObjectNode node, List<String> before, List<String> after) {
    before.forEach(node.putArray("before")::add);
    after.forEach(node.putArray("after")::add);
  }
}
