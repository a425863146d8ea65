package org.ascribe.weigh;

import java.util.List;
import org.ascribe.model.Ref;

/**
 * A derived value that can answer "why" (DESIGN section 5, parameter {@code why}).
 *
 * @param <T> what is found
 * @param value the value
 * @param claims the claims it comes from, in the order of their references; empty only where it
 *     comes from there being none
 * @param rule the stable name of the rule that gave it, lower case and hyphenated
 * @param why the same in one English sentence
 */
public record Finding<T>(T value, List<Ref> claims, String rule, String why) {

  /** Puts the claims in order, each once. */
  public Finding {
    claims = claims.stream().distinct().sorted().toList();
    if (rule.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("a finding needs a rule and a reason");
    }
  }
}
