package org.ascribe.flat;

import org.ascribe.model.DocumentProperty;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Term;
import org.ascribe.model.Value;

/** What a value is, by the words of the report format. */
enum ValueType implements Term {
  TERM("term"),
  WHEN("when"),
  REF("ref"),
  TEXT("text");

  private final String term;

  ValueType(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }

  static ValueType of(Value value) {
    return switch (value) {
      case Value.Concept c -> TERM;
      case Value.Time t -> WHEN;
      case Value.Thing t -> REF;
      case Value.Words w -> TEXT;
    };
  }

  /** What the value of this property is where the row does not tell. */
  static ValueType unlessTold(EventProperty property) {
    return switch (property) {
      case EVENT_TYPE -> TERM;
      case OCCURRED_WHEN -> WHEN;
      case IN_RETALIATION_FOR, PART_OF_EVENT, PRECEDES, RELATED_EVENT -> REF;
      case OCCURRED_AT, OUTCOME, WEAPON, OBJECTIVE -> TEXT;
    };
  }

  /** What the value of this property is where the row does not tell. */
  static ValueType unlessTold(DocumentProperty property) {
    return switch (property) {
      case PUBLISHED_WHEN -> WHEN;
      case PUBLISHED_ON,
          PUBLISHED_BY,
          RELEASED_BY,
          CIRCULATED_BY,
          DEPICTS,
          CONTAINS,
          CONTENT_WARNING ->
          TEXT;
    };
  }
}
