package org.ascribe.pages;

import static org.ascribe.pages.Attribute.FORMACTION;
import static org.ascribe.pages.Attribute.TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that looks for things by their names; it works without a script. */
final class SearchForm {

  /** The list of actors. */
  static final PageContext.Link GROUPS = new PageContext.Link("Find groups and others", "/groups");

  /** The list of events. */
  static final PageContext.Link EVENTS = new PageContext.Link("Find events", "/events");

  private SearchForm() {}

  /**
   * The form, with what was looked for in it.
   *
   * @param lists the lists to look in, a button for each; the first is the one that Enter takes
   */
  static Html of(Optional<String> named, PageContext.Link... lists) {
    Html input =
        Tag.INPUT
            .of()
            .with(Attribute.ID, "q")
            .with(Attribute.NAME, "q")
            .with(TYPE, "search")
            .with(Attribute.MAXLENGTH, "200")
            .with(Attribute.DIR, "auto")
            .with(Attribute.SPELLCHECK, "false")
            .with(Attribute.VALUE, named.orElse(""));
    List<Html> line = new ArrayList<>();
    line.add(Tag.LABEL.of("By name, or part of one").with(Attribute.FOR, "q"));
    line.add(Html.text(" "));
    line.add(input);
    for (PageContext.Link list : lists) {
      line.add(Html.text(" "));
      line.add(Tag.BUTTON.of(list.label()).with(TYPE, "submit").with(FORMACTION, list.href()));
    }
    return Tag.FORM
        .of(Tag.P.of(line))
        .with(Attribute.METHOD, "get")
        .with(Attribute.ACTION, lists[0].href())
        .with(Attribute.ROLE, "search")
        .with(Attribute.CLASS, "search");
  }

  /** What is said where nothing was found. */
  static String none(Optional<String> named, String otherwise) {
    return named
        .map(words ->
            "Nobody is known to give a name with these words: “"
                + Escape.withoutDirection(words)
                + "”. Fewer words, or the beginning of one, find more.")
        .orElse(otherwise);
  }
}
