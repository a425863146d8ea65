package org.ascribe.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.weigh.Matrix;
import org.ascribe.weigh.Status;

/**
 * Who says who did it, in one sentence worked out of the matrix: first who claims it, then to whom
 * others lay it, who credits whom, who denies, who leaves it open, and who tells of the event and
 * leaves an actor out.
 */
record EventSummary(Things things) {

  Html sentence(Status status, Matrix matrix) {
    Map<Key, Set<Ref>> said = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      for (Matrix.Row row : matrix.rows()) {
        for (Matrix.Cell cell : row.cells()) {
          if (part == part(row, cell)) {
            said.computeIfAbsent(new Key(part, cell.actor()), k -> new LinkedHashSet<>())
                .add(row.claimant());
          }
        }
      }
    }
    List<Html> parts = new ArrayList<>();
    said.forEach((key, claimants) -> parts.add(part(key, claimants)));
    Html lead = Tag.B.of(Phrases.capital(status.term()) + ":");
    return parts.isEmpty()
        ? Html.all(lead, Html.text(" nobody says who did it."))
        : Html.all(lead, Html.text(" "), Html.joined(parts, "; "), Html.text("."));
  }

  private Html part(Key key, Set<Ref> claimants) {
    Html actor = things.link(key.actor());
    Html who = things.links(claimants);
    String s = claimants.size() == 1 ? "s" : "";
    return switch (key.part()) {
      case CLAIMS -> Html.all(actor, Html.text(" claims it"));
      case NAMES -> Html.all(things.accordingTo(claimants), Html.text(" it was "), actor);
      case CREDITS -> Html.all(who, Html.text(" credit" + s + " "), actor);
      case DENIES ->
          Html.all(
              who,
              Html.text(claimants.size() == 1 ? " denies that it was " : " deny that it was "),
              actor);
      case LEAVES_OPEN -> Html.all(who, Html.text(" leave" + s + " open whether it was "), actor);
      case OMITS ->
          Html.all(
              who,
              Html.text(claimants.size() == 1 ? " does not mention " : " do not mention "),
              actor);
      case WITHDRAWS ->
          Html.all(
              who,
              Html.text(
                  claimants.size() == 1
                      ? " withdraws having said it was "
                      : " withdraw having said it was "),
              actor);
    };
  }

  private static Part part(Matrix.Row row, Matrix.Cell cell) {
    return switch (cell.stance()) {
      case AFFIRMS -> {
        boolean isOwn = row.claimant().equals(cell.actor());
        yield isOwn
            ? Part.CLAIMS
            : cell.speechAct() == SpeechAct.CREDIT || cell.speechAct() == SpeechAct.PRAISE
                ? Part.CREDITS
                : Part.NAMES;
      }
      case DENIES -> Part.DENIES;
      case UNDETERMINED -> Part.LEAVES_OPEN;
      case OMITS -> Part.OMITS;
      case WITHDRAWS -> Part.WITHDRAWS;
    };
  }

  /** The parts of the sentence, in their order. */
  private enum Part {
    CLAIMS,
    NAMES,
    CREDITS,
    DENIES,
    LEAVES_OPEN,
    OMITS,
    WITHDRAWS
  }

  private record Key(Part part, Ref actor) {}
}
