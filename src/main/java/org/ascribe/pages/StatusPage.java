package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.answer.Recount;

/** How many events have which status. */
final class StatusPage {

  private StatusPage() {}

  static String of(Things things, Recount recount) {
    List<Html> numbers = new ArrayList<>();
    numbers.add(Parts.property("events", Html.text(Integer.toString(recount.events()))));
    recount
        .statuses()
        .forEach((status, count) ->
            numbers.add(
                Parts.property(
                    status.term() + ": " + status.meaning(), Html.text(Integer.toString(count)))));
    return Frame.page(
        things.context(),
        "Status of all events",
        Html.text("Status of all events"),
        Html.all(
            List.of(
                Tag.P.of(
                        "How the claims about who did it stand to each other, event by event. It"
                            + " says nothing of what is true.")
                    .with(Attribute.CLASS, "sentence"),
                Tag.DL.of(numbers).with(Attribute.CLASS, "counts"))));
  }
}
