package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;

/**
 * What is said of how actors stand to each other, in either direction: a relation holds where some
 * claim affirms it and none denies it. Opposed goes before allied, since allies who fell out are
 * told of as both. The dates of relations are not looked at.
 */
public final class Ties {

  private static final Ties NONE = new Ties();

  private final Map<Pair, Map<RelationType, List<RelationClaim>>> said = new HashMap<>();
  private final Map<Ref, List<RelationClaim>> fromActor = new HashMap<>();
  private final Map<Ref, List<DescriptionClaim>> descriptions = new HashMap<>();

  private Ties() {}

  /** Nothing is said. */
  static Ties none() {
    return NONE;
  }

  /** What these claims say; only relations and descriptions are looked at. */
  static Ties of(Collection<? extends Claim> claims) {
    Ties ties = new Ties();
    for (Claim claim : claims) {
      if (claim instanceof RelationClaim relation) {
        ties.said
            .computeIfAbsent(Pair.of(relation.subject(), relation.object()), p -> new HashMap<>())
            .computeIfAbsent(relation.relation(), r -> new ArrayList<>())
            .add(relation);
        ties.fromActor.computeIfAbsent(relation.subject(), a -> new ArrayList<>()).add(relation);
      } else if (claim instanceof DescriptionClaim description) {
        ties.descriptions
            .computeIfAbsent(description.subject(), a -> new ArrayList<>())
            .add(description);
      }
    }
    return ties;
  }

  /** How the claimant stands to the actor. */
  static Finding<Relationship> between(Ref claimant, Ref actor, Dossier dossier) {
    String name = dossier.catalogue().name(claimant);
    String other = dossier.catalogue().name(actor);
    if (dossier.kinship().isSame(claimant, actor)) {
      return new Finding<>(
          Relationship.ITSELF, List.of(), "same-actor", "%s speaks of itself".formatted(name));
    }
    Map<RelationType, List<RelationClaim>> relations =
        dossier.ties().said.getOrDefault(Pair.of(claimant, actor), Map.of());
    List<Ref> against = new ArrayList<>();
    List<Ref> with = new ArrayList<>();
    relations.forEach((relation, claims) -> {
      if (claims.stream().anyMatch(Speech::affirms) && claims.stream().noneMatch(Speech::denies)) {
        List<Ref> refs = Speech.refs(claims.stream().filter(Speech::affirms).toList());
        switch (sideOf(relation)) {
          case OPPOSED -> against.addAll(refs);
          case ALLIED -> with.addAll(refs);
          case ITSELF, STATE, DATA_SET, MONITOR, MEDIA, UNKNOWN -> {}
        }
      }
    });
    if (!against.isEmpty()) {
      return new Finding<>(
          Relationship.OPPOSED,
          against,
          "said-opposed",
          "%s and %s are said to be opposed".formatted(name, other));
    }
    if (!with.isEmpty()) {
      return new Finding<>(
          Relationship.ALLIED,
          with,
          "said-allied",
          "%s and %s are said to be allied".formatted(name, other));
    }
    return SortOfClaimant.of(claimant, dossier);
  }

  /** What is said of a tie of this actor to others, in the order in which it was told. */
  List<RelationClaim> from(Ref actor) {
    return fromActor.getOrDefault(actor, List.of());
  }

  /** What the actor is said to be, in the order in which it was told. */
  List<DescriptionClaim> descriptionsOf(Ref actor) {
    return descriptions.getOrDefault(actor, List.of());
  }

  private static Relationship sideOf(RelationType relation) {
    return switch (relation) {
      case RIVAL_OF, OPPOSES -> Relationship.OPPOSED;
      case FACTION_OF,
          PART_OF_ACTOR,
          JOINED,
          MERGED_INTO,
          ALLIED_WITH,
          FOUGHT_ALONGSIDE,
          WORKED_WITH,
          AFFILIATED_WITH,
          LED_BY,
          COMMANDED_BY,
          MEDIA_ARM_OF,
          ALIGNED_WITH,
          OWNED_BY,
          SPONSORED_BY,
          MEMBER_OF ->
          Relationship.ALLIED;
      case SPLIT_FROM, RENAMED_TO, SUCCESSOR_OF, LINKED_TO, INDEPENDENT_OF, ATTRIBUTED_TO ->
          Relationship.UNKNOWN;
    };
  }

  private record Pair(Ref one, Ref other) {
    static Pair of(Ref one, Ref other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }
}
