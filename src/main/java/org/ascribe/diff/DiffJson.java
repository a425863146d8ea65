package org.ascribe.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ascribe.answer.ChangeSheet;
import org.ascribe.answer.FieldChange;
import org.ascribe.answer.Reattribution;
import org.ascribe.answer.RecordChange;

/** Changes as JSON ({@code Diff} in openapi.json): the same from the command and from the path. */
public final class DiffJson {

  private DiffJson() {}

  /** The changes between two positions. */
  public static ObjectNode of(ChangeSheet sheet) {
    ObjectNode root =
        JsonNodeFactory.instance.objectNode().put("from", sheet.from()).put("to", sheet.to());
    items(root, sheet.items());
    return root;
  }

  /** What a file would change: how many records in all, and the first of them. */
  public static ObjectNode of(Comparison comparison) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("total", comparison.total());
    for (RecordChange.Fate fate : RecordChange.Fate.values()) {
      root.put(fate.word(), comparison.count(fate));
    }
    items(root, comparison.changes());
    return root;
  }

  private static void items(ObjectNode root, List<RecordChange> changes) {
    ArrayNode items = root.putArray("items");
    changes.forEach(change -> items.add(change(change)));
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
