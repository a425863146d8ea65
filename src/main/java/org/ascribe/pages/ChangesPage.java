package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.ChangeSheet;
import org.ascribe.answer.FieldChange;
import org.ascribe.answer.Reattribution;
import org.ascribe.answer.RecordChange;
import org.ascribe.model.Ref;
import org.ascribe.vocab.ASC;

/** What changed between two positions of the ledger: a card for each record, field by field. */
final class ChangesPage {

  private static final String TITLE = "What changed";

  private ChangesPage() {}

  static String of(Things things, ChangeSheet sheet) {
    List<Html> content = new ArrayList<>();
    content.add(
        Tag.P.of(
                "From entry %d to entry %d of the ledger. A record that changed keeps what it said before: it is asked for as it was known then."
                    .formatted(sheet.from(), sheet.to()))
            .with(Attribute.CLASS, "sentence"));
    if (sheet.items().isEmpty()) {
      content.add(Parts.note("Nothing changed."));
    } else {
      content.add(Parts.note("On this page: " + counts(sheet) + "."));
      List<Html> cards = new ArrayList<>();
      for (RecordChange change : sheet.items()) {
        cards.add(card(things, change, cards.size() + 1));
      }
      content.add(Tag.OL.of(cards).with(Attribute.CLASS, "cards"));
    }
    return Frame.page(things.context(), TITLE, Html.text(TITLE), Html.all(content));
  }

  private static String counts(ChangeSheet sheet) {
    List<String> counts = new ArrayList<>();
    for (RecordChange.Fate fate : RecordChange.Fate.values()) {
      long count = sheet.items().stream().filter(change -> change.fate() == fate).count();
      if (count > 0) {
        counts.add(count + " " + fate.word());
      }
    }
    return String.join(", ", counts);
  }

  private static Html card(Things things, RecordChange change, int number) {
    List<Html> card = new ArrayList<>();
    card.add(
        Tag.H2.of(
            value(things, change.record(), Optional.of(change.label())),
            Html.text(" "),
            Parts.badge(change.fate().word(), "fate-" + change.fate().word())));
    card.add(Tag.P.of(meaning(change.fate())).with(Attribute.CLASS, "source"));
    List<Html> rows = new ArrayList<>();
    for (Reattribution other : change.reattributions()) {
      rows.add(
          Parts.row(
              Html.all(
                  Html.text(Phrases.capital(Phrases.words(other.role())) + " of "),
                  value(things, other.event(), Optional.empty())),
              List.of(values(things, other.before()), values(things, other.after()))));
    }
    for (FieldChange field : change.fields()) {
      rows.add(
          Parts.row(
              Html.all(
                  Html.text(Phrases.capital(Phrases.words(field.field())) + " of "),
                  value(things, field.subject(), Optional.of(field.label()))),
              List.of(values(things, field.before()), values(things, field.after()))));
    }
    if (!rows.isEmpty()) {
      card.add(
          Parts.table(
              "change-" + number,
              "What record %d says otherwise".formatted(number),
              Parts.headings("What", "Before", "After"),
              rows));
    }
    return Tag.LI.of(card);
  }

  private static String meaning(RecordChange.Fate fate) {
    return switch (fate) {
      case ADDED -> "It was not there before.";
      case CHANGED -> "It says something else, of the same actors in the same roles.";
      case REATTRIBUTED -> "It names other actors in a role of an event.";
      case WITHDRAWN -> "It is not there any more.";
    };
  }

  private static Html values(Things things, List<String> values) {
    return values.isEmpty()
        ? Parts.aside(Html.text("nothing"))
        : Html.joined(
            values.stream().map(value -> value(things, value, Optional.empty())).toList(), "; ");
  }

  /** A thing of this store by its name, linked; a term by its word; other values as they are. */
  private static Html value(Things things, String value, Optional<String> label) {
    Optional<Ref> ref = things.iris().ref(value);
    if (ref.isPresent()) {
      return things.link(ref.get(), words(label.orElse(ref.get().slug().value())));
    }
    return words(
        value.startsWith(ASC.NS) ? Phrases.words(value.substring(ASC.NS.length())) : value);
  }

  private static Html words(String text) {
    return Tag.BDI.of(text).with(Attribute.DIR, "auto");
  }
}
