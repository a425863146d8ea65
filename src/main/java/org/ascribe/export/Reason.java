package org.ascribe.export;

import java.util.List;
import org.ascribe.model.Ref;
import org.ascribe.weigh.Conflict;
import org.ascribe.weigh.Finding;

/**
 * A derived value with its name in the answer that it is part of.
 *
 * @param about what it is a value of: the event first, then the actor where it is of one
 * @param name the name, such as {@code status} or {@code toll killed victims agreedMin}
 * @param finding the value, with its claims, rule and sentence
 */
public record Reason(List<Ref> about, String name, Finding<?> finding) {

  /** Refuses a value without a name, or of nothing. */
  public Reason {
    about = List.copyOf(about);
    if (about.isEmpty() || name.isBlank()) {
      throw new IllegalArgumentException("value '%s' of %s".formatted(name, about));
    }
  }

  /** A conflict, whose value is its grade. */
  public static Reason of(Ref event, String name, Conflict conflict) {
    return new Reason(
        List.of(event),
        name,
        new Finding<>(conflict.grade(), conflict.witnesses(), conflict.rule(), conflict.why()));
  }
}
