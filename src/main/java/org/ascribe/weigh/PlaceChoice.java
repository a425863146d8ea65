package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Value;

/**
 * Chooses the place that an event is shown at: the one that most claims allow, where a claim allows
 * the place it names and all places within it; of equals the innermost.
 *
 * @param chosen the place shown, if anybody gives one
 * @param conflict the claims of a place that neither lies in it nor around it
 */
record PlaceChoice(Optional<Finding<Ref>> chosen, Optional<Conflict> conflict) {

  static PlaceChoice of(Dossier dossier) {
    Map<Ref, List<EventClaim>> byPlace = new TreeMap<>();
    for (EventClaim claim : dossier.affirmedFacts(EventProperty.OCCURRED_AT)) {
      if (claim.value() instanceof Value.Thing(Ref place) && place.kind() == Kind.PLACE) {
        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(claim);
      }
    }
    Catalogue catalogue = dossier.catalogue();
    Comparator<Ref> byClaims = Comparator.comparingInt(p -> allowing(p, byPlace, catalogue).size());
    return byPlace.keySet().stream()
        .max(
            byClaims
                .thenComparingInt(p -> catalogue.around(p).size())
                .thenComparing(Comparator.reverseOrder()))
        .map(place -> choice(place, byPlace, catalogue))
        .orElse(new PlaceChoice(Optional.empty(), Optional.empty()));
  }

  private static PlaceChoice choice(
      Ref place, Map<Ref, List<EventClaim>> byPlace, Catalogue catalogue) {
    List<EventClaim> allowing = allowing(place, byPlace, catalogue);
    Set<Ref> around = catalogue.around(place);
    Map<Ref, List<EventClaim>> excluded = new TreeMap<>(byPlace);
    excluded.keySet().removeIf(p -> around.contains(p) || catalogue.around(p).contains(place));
    Finding<Ref> finding =
        new Finding<>(
            place,
            Speech.refs(allowing),
            "innermost-place",
            "the innermost place that %s allow".formatted(Words.count(allowing.size(), "claim")));
    if (excluded.isEmpty()) {
      return new PlaceChoice(Optional.of(finding), Optional.empty());
    }
    Stream<EventClaim> against = excluded.values().stream().flatMap(List::stream);
    return new PlaceChoice(
        Optional.of(finding),
        Optional.of(
            new Conflict(
                Conflict.Grade.HARD,
                "other-places",
                Stream.concat(Stream.of(place), excluded.keySet().stream()).toList(),
                Speech.refs(
                    Stream.concat(byPlace.getOrDefault(place, List.of()).stream(), against)
                        .toList()),
                "%s and %s lie apart"
                    .formatted(
                        catalogue.name(place),
                        Words.list(excluded.keySet().stream().map(catalogue::name).toList())))));
  }

  private static List<EventClaim> allowing(
      Ref place, Map<Ref, List<EventClaim>> byPlace, Catalogue catalogue) {
    return catalogue.around(place).stream()
        .flatMap(p -> byPlace.getOrDefault(p, List.of()).stream())
        .toList();
  }
}
