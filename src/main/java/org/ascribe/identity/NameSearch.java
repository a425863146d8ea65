package org.ascribe.identity;

import java.util.Collection;
import java.util.List;
import org.ascribe.model.AscribeException;

/**
 * Words by which somebody looks for a thing. A name fits when each word begins one of its words, in
 * any order; spaces, scripts, marks, apostrophes and articles do not matter, as when names are
 * compared ({@code NameForm}), so that "hayat tahrir" finds Hay’at Tahrir al-Sham.
 */
public final class NameSearch {

  private final List<String> words;
  private final String joined;

  /**
   * A search for these words.
   *
   * @throws AscribeException.BadInput when there is no letter or digit in them
   */
  public NameSearch(String text) {
    NameForm form = NameForm.of(text);
    if (form.words().isEmpty()) {
      throw new AscribeException.BadInput(
          "q is '%s', and must have a letter or digit: part of a name".formatted(text));
    }
    words = form.words();
    joined = form.joined();
  }

  /** Whether one of the names fits. */
  public boolean findsAny(Collection<String> names) {
    return names.stream().anyMatch(this::finds);
  }

  /** Whether the name fits. */
  public boolean finds(String name) {
    List<String> parts = NameForm.of(name).words();
    return words.stream().allMatch(word -> parts.stream().anyMatch(p -> p.startsWith(word)))
        || runTogether(parts);
  }

  /** Whether words of the name make the same letters where one has a space and the other none. */
  private boolean runTogether(List<String> parts) {
    for (int from = 0; from < parts.size(); from++) {
      String run = "";
      for (int to = from; to < parts.size() && run.length() < joined.length(); to++) {
        run += parts.get(to);
      }
      if (run.equals(joined)) {
        return true;
      }
    }
    return false;
  }
}
