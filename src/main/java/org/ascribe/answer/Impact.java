package org.ascribe.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Resource;
import org.ascribe.model.Slug;
import org.ascribe.model.Viewpoint;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Topic;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.EventChange;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.View;
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
    Lens without = Sources.leaveOut(inquiry, lens, List.of(source.ref().slug()));
    Fallen fallen = Fallen.of(inquiry, lens, without);
    ViewParts with = new Viewpoints(inquiry, lens).parts();
    ViewParts less = new Viewpoints(inquiry, without).parts();
    NavigableSet<Ref> touched = new TreeSet<>(fallen.subjects());
    touched.addAll(ofChangedMembers(with, less));
    NavigableSet<Ref> open =
        listing.after().map(Listing.Key::slug).map(slug -> after(touched, slug)).orElse(touched);
    Listed<EventChange> changes = changes(open, without, listing);
    List<Ref> part =
        changes.next().map(key -> upTo(open, key.slug())).orElseGet(() -> List.copyOf(open));
    return new ImpactSheet(
        source,
        fallen.claims(),
        changes,
        lostRelations(fallen.relations(), Set.copyOf(part), without),
        views(with, less, part),
        listing.after().isEmpty() ? verdicts(with, less, touched) : List.of());
  }

  /** What is said by those whom a rule makes members of a viewpoint only with the source, or so. */
  private Set<Ref> ofChangedMembers(ViewParts with, ViewParts less) {
    Set<Ref> changed = new HashSet<>();
    for (Viewpoint viewpoint : with.asked()) {
      Set<Ref> before = with.membership(viewpoint).members();
      Set<Ref> after = less.membership(viewpoint).members();
      before.stream().filter(member -> !after.contains(member)).forEach(changed::add);
      after.stream().filter(member -> !before.contains(member)).forEach(changed::add);
    }
    return changed.isEmpty()
        ? Set.of()
        : inquiry.topicsOf(changed).stream().map(Topic::subject).collect(Collectors.toSet());
  }

  private static NavigableSet<Ref> after(NavigableSet<Ref> subjects, Slug slug) {
    return subjects.stream()
        .filter(ref -> ref.slug().compareTo(slug) > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Ref> upTo(NavigableSet<Ref> subjects, Slug slug) {
    return subjects.stream().takeWhile(ref -> ref.slug().compareTo(slug) <= 0).toList();
  }

  /** Of these, the events whose answer changes. */
  private Listed<EventChange> changes(NavigableSet<Ref> open, Lens without, Listing listing) {
    List<EventChange> changes = new ArrayList<>();
    for (Ref event : open) {
      Optional<EventChange> change =
          event.kind() == Kind.EVENT ? change(event, without) : Optional.empty();
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

  private static List<ViewChange> views(ViewParts with, ViewParts less, List<Ref> subjects) {
    List<View> before = whole(with, subjects);
    List<View> after = whole(less, subjects);
    List<ViewChange> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      ViewChange.between(before.get(i), after.get(i)).ifPresent(changes::add);
    }
    return changes;
  }

  private static List<View> whole(ViewParts parts, List<Ref> subjects) {
    List<List<View>> views = new ArrayList<>();
    parts.asked().forEach(viewpoint -> views.add(new ArrayList<>()));
    parts.each(
        subjects,
        part -> {
          for (int i = 0; i < views.size(); i++) {
            views.get(i).add(part.views().get(i));
          }
        });
    return views.stream().filter(list -> !list.isEmpty()).map(View::joined).toList();
  }

  /**
   * The pairs of viewpoints that go together otherwise. What is said of subjects that the source
   * does not touch is compared only where those that it touches do not settle that nothing changes.
   */
  private static List<ImpactSheet.VerdictChange> verdicts(
      ViewParts with, ViewParts less, Set<Ref> touched) {
    Set<Ref> shared = new LinkedHashSet<>(with.shared());
    shared.addAll(less.shared());
    List<Ref> open = shared.stream().filter(touched::contains).toList();
    Comparisons before = new Comparisons(with.asked());
    Comparisons after = new Comparisons(with.asked());
    with.each(open, before::add);
    less.each(open, after::add);
    if (before.verdicts().equals(after.verdicts())) {
      return List.of();
    }
    Comparisons rest = new Comparisons(with.asked());
    with.each(shared.stream().filter(ref -> !touched.contains(ref)).toList(), rest::add);
    before.add(rest);
    after.add(rest);
    List<Compatibility> were = before.told();
    List<Compatibility> are = after.told();
    List<ImpactSheet.VerdictChange> changes = new ArrayList<>();
    for (int i = 0; i < were.size(); i++) {
      Compatibility pair = were.get(i);
      if (pair.verdict().value() != are.get(i).verdict().value()) {
        changes.add(
            new ImpactSheet.VerdictChange(
                pair.a(), pair.b(), pair.verdict(), are.get(i).verdict()));
      }
    }
    return changes;
  }

  private List<Ref> lostRelations(List<RelationClaim> fallen, Set<Ref> part, Lens without) {
    return fallen.stream()
        .filter(claim -> part.contains(claim.subject()))
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
