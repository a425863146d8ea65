package org.ascribe.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.Name;
import org.ascribe.model.Quote;
import org.ascribe.weigh.Status;

/** The parts that pages have in common. */
final class Parts {

  private Parts() {}

  /** A section with its heading, which names it. */
  static Html section(String id, String heading, Html... content) {
    String headingId = id + "-heading";
    List<Html> inside = new ArrayList<>();
    inside.add(Tag.H2.of(heading).with(Attribute.ID, headingId));
    inside.addAll(List.of(content));
    return Tag.SECTION.of(inside).with(Attribute.ID, id).with(Attribute.ARIA_LABELLEDBY, headingId);
  }

  /** A word in a box; the box adds nothing that the word does not say. */
  static Html badge(String word, String style) {
    return Tag.SPAN.of(word).with(Attribute.CLASS, "badge " + style);
  }

  /** The status of an event as a badge. */
  static Html badge(Status status) {
    return badge(status.term(), "status-" + status.term());
  }

  /** Smaller words beside. */
  static Html aside(Html... content) {
    return Tag.SPAN.of(content).with(Attribute.CLASS, "aside");
  }

  /** A paragraph. */
  static Html note(String text) {
    return Tag.P.of(text).with(Attribute.CLASS, "note");
  }

  /** A list. */
  static Html list(List<? extends Html> items) {
    return Tag.UL.of(items.stream().map(item -> Tag.LI.of(item)).toList());
  }

  /** One line of a list of properties. */
  static Html property(String heading, Html value) {
    return Tag.DIV.of(Tag.DT.of(heading), Tag.DD.of(value));
  }

  /** A list of properties. */
  static Html properties(List<? extends Html> lines) {
    return Tag.DL.of(lines).with(Attribute.CLASS, "facts");
  }

  /**
   * A table that scrolls within itself, so that the page never scrolls sideways, and that the
   * keyboard reaches (WCAG 2.2, 1.4.10 and 2.1.1).
   */
  static Html table(String id, String caption, List<? extends Html> headings, List<Html> rows) {
    return groupedTable(id, caption, headings, List.of(rows));
  }

  /** The same, of rows in groups; each group begins with its {@link #groupHeading}. */
  static Html groupedTable(
      String id,
      String caption,
      List<? extends Html> headings,
      Collection<? extends List<Html>> groups) {
    String captionId = id + "-caption";
    Html head =
        Tag.THEAD.of(
            Tag.TR.of(
                headings.stream().map(h -> Tag.TH.of(h).with(Attribute.SCOPE, "col")).toList()));
    List<Html> content = new ArrayList<>();
    content.add(Tag.CAPTION.of(caption).with(Attribute.ID, captionId));
    content.add(head);
    groups.forEach(rows -> content.add(Tag.TBODY.of(rows)));
    return Tag.DIV
        .of(Tag.TABLE.of(content).with(Attribute.ID, id))
        .with(Attribute.CLASS, "scroll")
        .with(Attribute.ROLE, "region")
        .with(Attribute.ARIA_LABELLEDBY, captionId)
        .with(Attribute.TABINDEX, "0");
  }

  /** The heading of a group of rows, over all columns. */
  static Html groupHeading(String heading, int columns) {
    return Tag.TR.of(
        Tag.TH
            .of(heading)
            .with(Attribute.SCOPE, "rowgroup")
            .with(Attribute.COLSPAN, String.valueOf(columns)));
  }

  /** A row of a table: its heading and its cells. */
  static Html row(Html heading, List<? extends Html> cells) {
    List<Html> all = new ArrayList<>();
    all.add(Tag.TH.of(heading).with(Attribute.SCOPE, "row"));
    cells.forEach(cell -> all.add(Tag.TD.of(cell)));
    return Tag.TR.of(all);
  }

  /** Headings that are only words. */
  static List<Html> headings(String... words) {
    return List.of(words).stream().map(Html::text).toList();
  }

  /** The words of a source within a line. */
  static Html quoted(Quote quote) {
    return words(Tag.Q.of(quote.text()), quote.language());
  }

  /** The words of a source as such, in quotation marks. */
  static Html quoted(Name words) {
    return words(Tag.Q.of(words.text()), words.language());
  }

  /** Gives foreign words their language and a direction of their own. */
  static Html words(Html.Element element, Optional<String> language) {
    Html.Element words = element.with(Attribute.DIR, "auto");
    return language.map(tag -> words.with(Attribute.LANG, tag)).orElse(words);
  }

  /** The link to the next part of a list. */
  static Html next(PageContext context) {
    return context
        .next()
        .<Html>map(href ->
            Tag.P.of(
                    Tag.A.of("Next page")
                        .with(Attribute.HREF, href)
                        .with(Attribute.REL, "next")
                        .with(Attribute.CLASS, "button"))
                .with(Attribute.CLASS, "next"))
        .orElseGet(Html::none);
  }
}
