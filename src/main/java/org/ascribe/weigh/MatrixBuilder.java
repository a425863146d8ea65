package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;

/**
 * Builds the attribution matrix of an event. Every claim on its perpetrator that counts is a cell,
 * also what its claimant said later otherwise: the matrix shows, it does not judge.
 *
 * <p>The one remark it derives is <em>implicit disavowal</em>, rule {@code implicit-disavowal}: an
 * actor whom others name as perpetrator names another itself, and says nothing of its own part,
 * neither affirming nor denying nor doubting. It is no denial and never counts as one.
 */
public final class MatrixBuilder {

  private MatrixBuilder() {}

  /** The matrix of the event. */
  public static Matrix matrix(Dossier dossier) {
    Map<Ref, Integer> order = new LinkedHashMap<>();
    Map<Ref, List<AttributionClaim>> byClaimant = new LinkedHashMap<>();
    Map<Ref, List<AttributionClaim>> affirming = new HashMap<>();
    for (AttributionClaim claim : dossier.attributions()) {
      if (Speech.isOfPerpetrator(claim)) {
        order.putIfAbsent(claim.actor(), order.size());
        byClaimant.computeIfAbsent(claim.utterance().claimant(), c -> new ArrayList<>()).add(claim);
        if (Speech.affirms(claim)) {
          affirming.computeIfAbsent(claim.actor(), a -> new ArrayList<>()).add(claim);
        }
      }
    }
    List<Matrix.Row> rows = new ArrayList<>();
    byClaimant.forEach((claimant, said) -> {
      Map<Ref, Finding<Relationship>> relationships = relationships(dossier, claimant, said, order);
      rows.add(
          new Matrix.Row(
              claimant,
              group(said, relationships),
              said.stream()
                  .sorted(Comparator.comparing(c -> order.getOrDefault(c.actor(), 0)))
                  .map(MatrixBuilder::cell)
                  .toList(),
              disavowal(dossier, claimant, said, affirming),
              relationships));
    });
    return new Matrix(List.copyOf(order.keySet()), rows);
  }

  /** The relationship under which a row stands; there is one to each actor spoken of. */
  private static Finding<Relationship> group(
      List<AttributionClaim> said, Map<Ref, Finding<Relationship>> relationships) {
    Set<Ref> affirmed =
        said.stream()
            .filter(Speech::affirms)
            .map(AttributionClaim::actor)
            .collect(Collectors.toSet());
    return relationships.entrySet().stream()
        .filter(entry -> affirmed.isEmpty() || affirmed.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .min(Comparator.comparing(Finding::value))
        .orElseThrow();
  }

  private static Map<Ref, Finding<Relationship>> relationships(
      Dossier dossier, Ref claimant, List<AttributionClaim> said, Map<Ref, Integer> order) {
    Map<Ref, Finding<Relationship>> found = new LinkedHashMap<>();
    said.stream()
        .map(AttributionClaim::actor)
        .distinct()
        .sorted(Comparator.comparing(actor -> order.getOrDefault(actor, 0)))
        .forEach(actor -> found.put(actor, Ties.between(claimant, actor, dossier)));
    return found;
  }

  private static Matrix.Cell cell(AttributionClaim claim) {
    Utterance utterance = claim.utterance();
    return new Matrix.Cell(
        claim.actor(),
        utterance.stance(),
        utterance.speechAct(),
        utterance.certainty(),
        utterance.claimedWhen(),
        utterance.quote(),
        claim.ref());
  }

  private static List<Finding<Ref>> disavowal(
      Dossier dossier,
      Ref claimant,
      List<AttributionClaim> said,
      Map<Ref, List<AttributionClaim>> affirming) {
    List<AttributionClaim> laidToIt =
        affirming.getOrDefault(claimant, List.of()).stream().filter(c -> !c.isOwn()).toList();
    boolean isSilentOnItself =
        said.stream()
            .filter(c -> c.utterance().stance() != Stance.OMITS)
            .noneMatch(c -> dossier.kinship().isSame(c.actor(), claimant));
    List<AttributionClaim> namingOthers =
        said.stream()
            .filter(Speech::affirms)
            .filter(c -> Speech.isNamed(c.actor()))
            .filter(c -> !dossier.kinship().isInLine(c.actor(), claimant))
            .toList();
    if (laidToIt.isEmpty() || !isSilentOnItself || namingOthers.isEmpty()) {
      return List.of();
    }
    String others =
        Words.list(
            namingOthers.stream()
                .map(c -> dossier.catalogue().name(c.actor()))
                .distinct()
                .toList());
    String name = dossier.catalogue().name(claimant);
    return List.of(
        new Finding<>(
            claimant,
            Stream.concat(namingOthers.stream(), laidToIt.stream()).map(Claim::ref).toList(),
            "implicit-disavowal",
            "derived, not said: %s, to whom others lay it, names %s and says nothing of itself"
                .formatted(name, others)));
  }
}
