package org.ascribe.answer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ascribe.identity.NameSearch;
import org.ascribe.model.Ref;
import org.ascribe.query.Inquiry;

/** Whether a thing goes by a name that is looked for. */
final class Named {

  private Named() {}

  /**
   * What is called by the words, or everything where there are none. All names count that somebody
   * gives, through whatever lens, and so does the slug, so that the number of a row finds its
   * event.
   */
  static Predicate<Ref> by(Optional<String> words, Inquiry inquiry) {
    if (words.isEmpty()) {
      return thing -> true;
    }
    NameSearch search = new NameSearch(words.get());
    Map<Ref, Set<String>> names = inquiry.namesByActor();
    return thing ->
        search.finds(inquiry.name(thing).text())
            || search.finds(thing.slug().value())
            || search.findsAny(names.getOrDefault(thing, Set.of()));
  }
}
