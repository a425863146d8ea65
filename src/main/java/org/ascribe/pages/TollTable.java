package org.ascribe.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Ref;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Range;
import org.ascribe.weigh.Toll;

/** What the figures entail together, and each figure in its own words. */
record TollTable(Things things) {

  Html of(List<Toll> tolls, List<FigureClaim> figures) {
    if (figures.isEmpty()) {
      return Parts.note("Nobody gives a figure.");
    }
    Map<Ref, Ref> claimants = new LinkedHashMap<>();
    figures.forEach(figure -> claimants.put(figure.ref(), figure.utterance().claimant()));
    List<Html> content = new ArrayList<>();
    content.add(
        Parts.table(
            "toll",
            "What the figures entail; a statement about what is said, not about how many there were",
            Parts.headings(
                "Counted",
                "Agreed at least",
                "Agreed at most",
                "Highest minimum",
                "Lowest maximum",
                "Who gives a number"),
            tolls.stream().map(toll -> row(toll, claimants)).toList()));
    tolls.stream()
        .flatMap(toll -> toll.conflicts().stream())
        .forEach(conflict -> content.add(Parts.note("At odds: " + conflict.why() + ".")));
    content.add(
        Parts.table(
            "figures",
            "The figures in their own words",
            Parts.headings("According to", "Counted", "Wording", "Entails", "Read in"),
            figures.stream().map(this::figure).toList()));
    return Html.all(content);
  }

  private Html row(Toll toll, Map<Ref, Ref> claimants) {
    List<Html> givers =
        toll.claimants().stream()
            .<Html>map(
                bound -> Html.all(things.link(bound.claimant()), Html.text(": " + bound.range())))
            .toList();
    String side = toll.side() == Toll.Side.PERPETRATORS ? " among those who attacked" : "";
    return Parts.row(
        Html.text(Phrases.capital(Phrases.words(toll.kind())) + side),
        List.of(
            number(toll.agreedMin(), "no number agreed", claimants),
            number(toll.agreedMax(), "no upper bound agreed", claimants),
            number(toll.highestMin(), "no lower bound", claimants),
            number(toll.lowestMax(), "no upper bound", claimants),
            givers.isEmpty() ? Html.text("nobody") : Parts.list(givers)));
  }

  private Html number(Finding<Optional<BigDecimal>> finding, String none, Map<Ref, Ref> claimants) {
    List<Ref> who =
        finding.claims().stream()
            .flatMap(claim -> Optional.ofNullable(claimants.get(claim)).stream())
            .distinct()
            .toList();
    if (finding.value().isEmpty()) {
      return Html.text(none);
    }
    Html number = Tag.B.of(finding.value().map(BigDecimal::toPlainString).orElse(none));
    return who.isEmpty()
        ? number
        : Html.all(number, Html.text(" "), Parts.aside(things.accordingTo(who)));
  }

  private Html figure(FigureClaim claim) {
    Html counted =
        claim.ofGroups().isEmpty()
            ? Html.text(Phrases.words(claim.kind()))
            : Html.all(
                Html.text(Phrases.words(claim.kind()) + " of "), things.links(claim.ofGroups()));
    return Parts.row(
        things.link(claim.utterance().claimant()),
        List.of(
            counted,
            Parts.words(Tag.Q.of(claim.figure().expression()), Optional.empty()),
            Html.text(entails(claim)),
            Html.all(
                things.link(claim.utterance().document()),
                Html.text(" · "),
                things.link(claim.ref(), Html.text("the claim")))));
  }

  private static String entails(FigureClaim claim) {
    String range = Range.of(claim.figure()).toString();
    String best = claim.figure().best().map(n -> ", best estimate " + n.toPlainString()).orElse("");
    return switch (claim.utterance().stance()) {
      case AFFIRMS -> range + best;
      case DENIES -> "denied: " + range + best;
      case UNDETERMINED -> "left open: " + range + best;
      case OMITS -> "not mentioned";
      case WITHDRAWS -> "withdrawn: " + range + best;
    };
  }
}
