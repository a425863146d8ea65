package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Value;

/** Chooses the type that an event is shown with: the one that most claimants affirm. */
final class TypeChoice {

  private TypeChoice() {}

  static Optional<Finding<EventType>> of(Dossier dossier) {
    Map<EventType, List<EventClaim>> byType = new EnumMap<>(EventType.class);
    for (EventClaim claim : dossier.affirmedFacts(EventProperty.EVENT_TYPE)) {
      if (claim.value() instanceof Value.Concept(EventType type)) {
        byType.computeIfAbsent(type, t -> new ArrayList<>()).add(claim);
      }
    }
    Optional<Finding<EventType>> best = Optional.empty();
    int most = 0;
    for (Map.Entry<EventType, List<EventClaim>> entry : byType.entrySet()) {
      int claimants = (int) entry.getValue().stream().map(Speech::principal).distinct().count();
      if (claimants > most) {
        most = claimants;
        best =
            Optional.of(
                new Finding<>(
                    entry.getKey(),
                    Speech.refs(entry.getValue()),
                    "most-claimants",
                    "%s call it %s"
                        .formatted(Words.count(most, "claimant"), entry.getKey().term())));
      }
    }
    return best;
  }
}
