package org.ascribe.ingest;

import java.util.HashMap;
import java.util.Map;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;

/** The ids of a report's claims. A claim's slug is the report's id, a hyphen, and its own id. */
final class ClaimIds {

  private final String record;
  private final Map<String, String> places = new HashMap<>();

  ClaimIds(String record) {
    this.record = record;
  }

  void declare(Member id) {
    String earlier = places.putIfAbsent(id.text(), id.pointer());
    if (earlier != null) {
      throw id.fault("the id '%s' is given twice, first at %s".formatted(id.text(), earlier));
    }
  }

  /** The claim of that id; an id that no claim of the report has is a fault. */
  Ref find(Member id) {
    if (!places.containsKey(id.text())) {
      throw id.fault("no claim of this report has the id '%s'".formatted(id.text()));
    }
    return id.attempt(() -> Ref.of(Kind.CLAIM, record + "-" + id.text()));
  }
}
