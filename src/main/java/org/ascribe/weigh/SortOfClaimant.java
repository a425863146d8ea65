package org.ascribe.weigh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Value;

/**
 * What sort of claimant speaks, where no relation of it to the actor is told. The first that fits:
 *
 * <ol>
 *   <li>a <b>state</b> body by its class;
 *   <li>a <b>data set</b>, where all that it says here of who did it is rows of data sets;
 *   <li>of <b>state</b>: an outlet said to be owned by, a part or the media arm of a state body;
 *   <li>a <b>monitor</b>: an outlet that some claim describes by one of the words monitor,
 *       monitors, monitoring, observatory or watchdog. The ontology has one class for papers,
 *       monitors and data sets' projects ({@code asc:Outlet}), so that only a description tells
 *       them apart;
 *   <li>other <b>media</b>: an outlet by its class;
 *   <li><b>unknown</b>.
 * </ol>
 *
 * <p>What is said holds where some claim affirms it and none denies it.
 */
final class SortOfClaimant {

  private static final Pattern MONITORS =
      Pattern.compile(
          "\\b(monitor|monitors|monitoring|observatory|watchdog)\\b", Pattern.CASE_INSENSITIVE);

  private SortOfClaimant() {}

  static Finding<Relationship> of(Ref claimant, Dossier dossier) {
    String name = dossier.catalogue().name(claimant);
    if (claimant.kind() == Kind.STATE_BODY) {
      return byClass(Relationship.STATE, "%s is a state body".formatted(name));
    }
    if (isDataSet(claimant, dossier)) {
      return new Finding<>(
          Relationship.DATA_SET,
          List.of(),
          "only-rows-of-a-data-set",
          "all that %s says here is rows of a data set".formatted(name));
    }
    if (claimant.kind() != Kind.OUTLET) {
      return new Finding<>(
          Relationship.UNKNOWN,
          List.of(),
          "nothing-told",
          "no claim says how %s stands to the actor".formatted(name));
    }
    List<Ref> owned = standing(dossier.ties().from(claimant), SortOfClaimant::isOfState);
    if (!owned.isEmpty()) {
      return new Finding<>(
          Relationship.STATE,
          owned,
          "said-to-be-of-a-state",
          "%s is said to belong to a state body".formatted(name));
    }
    List<Ref> monitors =
        standing(dossier.ties().descriptionsOf(claimant), SortOfClaimant::isMonitor);
    if (!monitors.isEmpty()) {
      return new Finding<>(
          Relationship.MONITOR,
          monitors,
          "described-as-a-monitor",
          "%s is described as a monitor".formatted(name));
    }
    return byClass(Relationship.MEDIA, "%s is an outlet".formatted(name));
  }

  private static Finding<Relationship> byClass(Relationship sort, String why) {
    return new Finding<>(sort, List.of(), "class-of-claimant", why);
  }

  private static boolean isDataSet(Ref claimant, Dossier dossier) {
    List<AttributionClaim> own =
        dossier.attributions().stream()
            .filter(claim -> claim.utterance().claimant().equals(claimant))
            .toList();
    return !own.isEmpty()
        && own.stream()
            .allMatch(claim ->
                dossier
                    .catalogue()
                    .document(claim.utterance().document())
                    .flatMap(document -> document.type())
                    .filter(type -> type == DocumentType.DATA_SET_ROW)
                    .isPresent());
  }

  private static boolean isOfState(RelationClaim claim) {
    return claim.object().kind() == Kind.STATE_BODY
        && (claim.relation() == RelationType.OWNED_BY
            || claim.relation() == RelationType.MEDIA_ARM_OF
            || claim.relation() == RelationType.PART_OF_ACTOR);
  }

  private static boolean isMonitor(DescriptionClaim claim) {
    return (claim.descriptionProperty() == DescriptionProperty.DESCRIBED_AS
            || claim.descriptionProperty() == DescriptionProperty.ACTIVITY)
        && claim.value() instanceof Value.Words(var words)
        && MONITORS.matcher(words.text()).find();
  }

  /** The claims that affirm such a thing which none denies. */
  private static <C extends Claim> List<Ref> standing(List<C> claims, Predicate<C> isSuch) {
    Map<Content, Boolean> denied = new HashMap<>();
    claims.stream()
        .filter(isSuch)
        .forEach(c -> denied.merge(Content.of(c), Speech.denies(c), Boolean::logicalOr));
    return claims.stream()
        .filter(isSuch)
        .filter(Speech::affirms)
        .filter(c -> !denied.getOrDefault(Content.of(c), false))
        .map(Claim::ref)
        .toList();
  }
}
