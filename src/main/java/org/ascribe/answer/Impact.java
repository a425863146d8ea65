package org.ascribe.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Resource;
import org.ascribe.model.Slug;
import org.ascribe.query.Inquiry;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.EventChange;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.ViewChange;

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

  ImpactSheet of(Resource source, Listing listing) {
    Slug slug = source.ref().slug();
    Lens without = Sources.leaveOut(inquiry, lens, List.of(slug));
    List<Claim> claims =
        Stream.of(source.ref(), new Ref(Kind.DOCUMENT, slug))
            .distinct()
            .flatMap(ref -> inquiry.claimsOfSource(ref).stream())
            .distinct()
            .toList();
    Catalogue catalogue = Catalogue.of(dossiers.things(Stream.of(claims)));
    List<Claim> before = lens.apply(claims, catalogue);
    Set<Ref> left = new LinkedHashSet<>();
    without.apply(claims, catalogue).forEach(claim -> left.add(claim.ref()));
    List<Claim> fallen = before.stream().filter(claim -> !left.contains(claim.ref())).toList();
    Viewpoints.Formed with = new Viewpoints(inquiry, lens).formed();
    Viewpoints.Formed less = new Viewpoints(inquiry, without).formed();
    return new ImpactSheet(
        source,
        fallen.size(),
        changes(fallen, without, listing),
        lostRelations(fallen, without),
        views(with, less),
        verdicts(with, less));
  }

  /** Of the events on which a claim falls, those whose answer changes. */
  private Listed<EventChange> changes(List<Claim> fallen, Lens without, Listing listing) {
    NavigableSet<Ref> touched = new TreeSet<>();
    fallen.stream()
        .map(Claim::subject)
        .filter(ref -> ref.kind() == Kind.EVENT)
        .forEach(touched::add);
    Optional<Slug> after = listing.after().map(Listing.Key::slug);
    List<EventChange> changes = new ArrayList<>();
    for (Ref event : touched) {
      if (after.filter(slug -> event.slug().compareTo(slug) <= 0).isPresent()) {
        continue;
      }
      Optional<EventChange> change = change(event, without);
      if (change.isPresent() && changes.size() == listing.limit()) {
        Slug last = changes.getLast().event().slug();
        return new Listed<>(changes, Optional.of(new Listing.Key(Optional.empty(), last)));
      }
      change.ifPresent(changes::add);
    }
    return new Listed<>(changes, Optional.empty());
  }

  private Optional<EventChange> change(Ref event, Lens without) {
    List<Claim> claims = inquiry.claimsOnEvent(event);
    return EventChange.between(
        dossiers.of(event, claims, lens), dossiers.of(event, claims, without));
  }

  private static List<ViewChange> views(Viewpoints.Formed with, Viewpoints.Formed less) {
    List<ViewChange> changes = new ArrayList<>();
    for (int i = 0; i < with.views().size(); i++) {
      ViewChange.between(with.views().get(i), less.views().get(i)).ifPresent(changes::add);
    }
    return changes;
  }

  private static List<ImpactSheet.VerdictChange> verdicts(
      Viewpoints.Formed with, Viewpoints.Formed less) {
    List<Compatibility> before = with.pairs();
    List<Compatibility> after = less.pairs();
    List<ImpactSheet.VerdictChange> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Compatibility pair = before.get(i);
      if (pair.verdict().value() != after.get(i).verdict().value()) {
        changes.add(
            new ImpactSheet.VerdictChange(
                pair.a(), pair.b(), pair.verdict(), after.get(i).verdict()));
      }
    }
    return changes;
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
