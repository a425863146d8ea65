package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.answer.AttackSheet;

/** The entry page: what this is, how much there is, and the newest events. */
final class HomePage {

  /** How many entries of the ledger count as the last. */
  private static final long LAST_ENTRIES = 50;

  private HomePage() {}

  static String of(Things things, Map<String, Long> counts, List<AttackSheet> newest) {
    List<Html> numbers = new ArrayList<>();
    counts.forEach((what, number) ->
        numbers.add(Parts.property(Phrases.counted(what, number), Html.text(number.toString()))));
    List<Html> content = new ArrayList<>();
    content.add(
        Tag.P.of(
                "For every event: who says who did it, in whose words, through which document, when,"
                    + " and how that fits with what everybody else says.")
            .with(Attribute.CLASS, "sentence"));
    content.add(
        Tag.P.of(
            Html.text("Nothing is decided here: disagreement is kept and counted. Begin with the "),
            things.link("/groups", "groups"),
            Html.text(" or the "),
            things.link("/events", "events"),
            Html.text(", see "),
            things.link("/status", "how many are contested"),
            Html.text(", look at the "),
            Tag.A.of("questions behind the answers").with(Attribute.HREF, "/queries"),
            Html.text(", or "),
            Tag.A.of("ask in SPARQL").with(Attribute.HREF, "/sparql"),
            Html.text("."),
            newest(things.context())));
    content.add(SearchForm.of(Optional.empty(), SearchForm.GROUPS, SearchForm.EVENTS));
    if (!numbers.isEmpty()) {
      content.add(
          Parts.section(
              "counts", "What is held", Tag.DL.of(numbers).with(Attribute.CLASS, "counts")));
    }
    content.add(
        Parts.section(
            "newest",
            "Newest events",
            new EventList(things, Tag.H3).cards(newest, "No event is held yet: load a report.")));
    return Frame.page(
        things.context(),
        "Who says who did it",
        Html.text("Who says who did it"),
        Html.all(content));
  }

  /** What the last entries of the ledger changed. */
  private static Html newest(PageContext context) {
    return context.revision().isEmpty()
        ? Html.none()
        : Html.all(
            Html.text(" Here is "),
            Tag.A.of("what changed last")
                .with(
                    Attribute.HREF,
                    "/diff?from=" + Math.max(0, context.revision().getAsLong() - LAST_ENTRIES)),
            Html.text("."));
  }
}
