package org.ascribe.app;

import java.util.stream.Stream;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;

/**
 * Holds the base IRI against the names of the records in the ledger: a store has one base for its
 * life. The names themselves tell, so that nothing can be lost or go stale, and a restored backup
 * tells too. A store without records takes any base.
 */
final class BaseCheck {

  private static final String RECORDS = "id/record/";

  private BaseCheck() {}

  static void require(IriScheme iris, Ledger ledger, Object store) {
    try (Stream<RecordState> subjects = ledger.subjects()) {
      subjects
          .map(RecordState::subject)
          .filter(subject -> subject.contains("/" + RECORDS))
          .findFirst()
          .filter(subject -> !subject.startsWith(iris.base() + RECORDS))
          .map(subject -> subject.substring(0, subject.indexOf("/" + RECORDS) + 1))
          .ifPresent(base -> {
            throw new AscribeException.Refused(
                "base",
                "the store %s has the base %s and not %s; give --base %s, or another --store"
                    .formatted(store, base, iris.base(), base));
          });
    }
  }
}
