package org.ascribe.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Resource;
import org.ascribe.query.Inquiry;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Matrix;
import org.ascribe.weigh.MatrixBuilder;
import org.ascribe.weigh.StatusFinder;

/** Compares the answers with a source to those without it. */
final class Impact {

  private final Inquiry inquiry;
  private final Dossiers dossiers;
  private final Lens lens;

  Impact(Inquiry inquiry, Dossiers dossiers, Lens lens) {
    this.inquiry = inquiry;
    this.dossiers = dossiers;
    this.lens = lens;
  }

  ImpactSheet of(Resource source) {
    Lens without = lens.leavingOut(source.ref());
    List<Claim> claims = inquiry.claimsOfSource(source.ref());
    Catalogue catalogue = Catalogue.of(dossiers.things(Stream.of(claims)));
    List<Claim> before = lens.apply(claims, catalogue);
    Set<Ref> left = new LinkedHashSet<>();
    without.apply(claims, catalogue).forEach(claim -> left.add(claim.ref()));
    List<Claim> fallen = before.stream().filter(claim -> !left.contains(claim.ref())).toList();
    Set<Ref> touched = new TreeSet<>();
    fallen.stream()
        .map(Claim::subject)
        .filter(ref -> ref.kind() == Kind.EVENT)
        .forEach(touched::add);
    List<ImpactSheet.EventImpact> events = new ArrayList<>();
    touched.forEach(event -> events.addAll(change(event, without)));
    return new ImpactSheet(source, fallen.size(), events, lostRelations(fallen, without));
  }

  private List<ImpactSheet.EventImpact> change(Ref event, Lens without) {
    List<Claim> claims = inquiry.claimsOnEvent(event);
    Dossier with = dossiers.of(event, claims, lens);
    Dossier less = dossiers.of(event, claims, without);
    List<Ref> candidates = new ArrayList<>(named(with));
    candidates.removeAll(named(less));
    var before = StatusFinder.status(with);
    var after = StatusFinder.status(less);
    boolean vanishes = less.claims().isEmpty();
    return vanishes || !candidates.isEmpty() || before.value() != after.value()
        ? List.of(
            new ImpactSheet.EventImpact(
                event, before, vanishes ? Optional.empty() : Optional.of(after), candidates))
        : List.of();
  }

  private static List<Ref> named(Dossier dossier) {
    Matrix matrix = MatrixBuilder.matrix(dossier);
    return matrix.candidates();
  }

  private List<Ref> lostRelations(List<Claim> fallen, Lens without) {
    return fallen.stream()
        .filter(RelationClaim.class::isInstance)
        .map(RelationClaim.class::cast)
        .filter(claim -> isSaidByNobodyElse(claim, without))
        .map(Claim::ref)
        .sorted()
        .toList();
  }

  private boolean isSaidByNobodyElse(RelationClaim lost, Lens without) {
    List<Claim> relations = inquiry.relationsOf(lost.subject());
    Catalogue catalogue = Catalogue.of(dossiers.things(Stream.of(relations)));
    return without.apply(relations, catalogue).stream()
        .noneMatch(claim ->
            claim instanceof RelationClaim other
                && other.subject().equals(lost.subject())
                && other.object().equals(lost.object())
                && other.relation() == lost.relation());
  }
}
