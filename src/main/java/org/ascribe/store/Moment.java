package org.ascribe.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two times that a question can be asked as of (DESIGN section 5).
 *
 * @param asOf the day by the end of which claims were made; all claims when empty
 * @param knownAt the instant at which records were held; the current ones when empty
 */
public record Moment(Optional<LocalDate> asOf, Optional<Instant> knownAt) {

  /** All that is known now. */
  public static final Moment NOW = new Moment(Optional.empty(), Optional.empty());
}
