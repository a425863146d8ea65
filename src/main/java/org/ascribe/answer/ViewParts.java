package org.ascribe.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Viewpoint;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Topic;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Membership;
import org.ascribe.weigh.Testimony;
import org.ascribe.weigh.View;
import org.ascribe.weigh.ViewFinder;

/**
 * What viewpoints hold, formed of a few subjects at a time: what is said of one has no bearing on
 * what is held of another, but for the relations of actors, and those are read each time.
 */
final class ViewParts {

  /** Enough that what is read with each part counts little. */
  private static final int AT_ONCE = 500;

  private final Inquiry inquiry;
  private final Dossiers dossiers;
  private final Lens lens;
  private final List<Viewpoint> all;
  private final List<Viewpoint> asked;
  private final Set<Claim> rules;
  private final ViewFinder finder;
  private final Membership membership;

  /**
   * The parts of viewpoints.
   *
   * @param all every viewpoint, the asked and their parts among them
   * @param asked whose parts are formed
   * @param rules the relations by which their rules find members
   */
  ViewParts(
      Inquiry inquiry, Lens lens, List<Viewpoint> all, List<Viewpoint> asked, Set<Claim> rules) {
    this.inquiry = inquiry;
    this.dossiers = new Dossiers(inquiry);
    this.lens = lens;
    this.all = all;
    this.asked = List.copyOf(asked);
    this.rules = Set.copyOf(rules);
    this.finder = new ViewFinder(all, testimony(List.copyOf(rules)));
    this.membership =
        new Membership(
            asked.stream()
                .flatMap(viewpoint -> membership(viewpoint).members().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whose parts they are. */
  List<Viewpoint> asked() {
    return asked;
  }

  /** Everybody whose word one of them takes. */
  Membership membership(Viewpoint viewpoint) {
    return finder.membership(viewpoint.ref());
  }

  /** The viewpoints that are parts of one of them. */
  List<Viewpoint> viewpoints(Viewpoint viewpoint) {
    return finder.parts(viewpoint.ref());
  }

  /** What they can have spoken of: events first, newest first, then all else by slug. */
  List<Topic> topics() {
    return inquiry.topicsOf(membership.members()).stream()
        .sorted(
            Comparator.comparing((Topic topic) -> Listing.Key.of(topic))
                .thenComparing(Topic::subject))
        .toList();
  }

  /** What two or more of them can have spoken of. */
  Set<Ref> shared() {
    Set<Ref> once = new HashSet<>();
    Set<Ref> shared = new LinkedHashSet<>();
    for (Viewpoint viewpoint : asked) {
      for (Topic topic : inquiry.topicsOf(membership(viewpoint).members())) {
        if (!once.add(topic.subject())) {
          shared.add(topic.subject());
        }
      }
    }
    return shared;
  }

  /** What they hold of these subjects. */
  Part of(Collection<Ref> topics) {
    Set<Ref> subjects = Set.copyOf(topics);
    Set<Claim> claims = new LinkedHashSet<>(rules);
    topics.forEach(subject -> claims.addAll(words(subject)));
    claims.stream()
        .flatMap(c -> c instanceof AttributionClaim a ? Stream.of(a.actor()) : Stream.empty())
        .distinct()
        .toList()
        .forEach(actor -> claims.addAll(inquiry.relationsOf(actor)));
    Testimony testimony = testimony(List.copyOf(claims));
    ViewFinder part = new ViewFinder(all, testimony);
    return new Part(
        asked.stream().map(one -> part.view(one.ref()).about(subjects)).toList(), testimony);
  }

  /**
   * The same, as many subjects at a time as are well read at once.
   *
   * @param each takes a part
   */
  void each(Collection<Ref> topics, Consumer<Part> each) {
    List<Ref> subjects = List.copyOf(topics);
    for (int start = 0; start < subjects.size(); start += AT_ONCE) {
      each.accept(of(subjects.subList(start, Math.min(subjects.size(), start + AT_ONCE))));
    }
  }

  /**
   * What they hold of some subjects.
   *
   * @param views of each one, in their order
   * @param testimony what the views were formed on
   */
  record Part(List<View> views, Testimony testimony) {}

  /**
   * The claims on a subject, of an event no more than the members' where what is held in memory
   * tells which those are: through many lenses nothing is left, and to read all would take minutes.
   */
  private List<Claim> words(Ref subject) {
    if (subject.kind() != Kind.EVENT || inquiry.index().isEmpty()) {
      return inquiry.claimsAbout(subject);
    }
    ClaimIndex index = inquiry.index().get();
    List<Claim> thin = index.claimsOnEvent(subject);
    Catalogue documents = Catalogue.of(new Dossiers(index).things(Stream.of(thin)));
    return lens.within(membership).apply(thin, documents).isEmpty()
        ? List.of()
        : thin.stream()
            .filter(claim -> membership.includes(claim, documents))
            .flatMap(claim -> inquiry.claimOnce(claim.ref()).stream())
            .toList();
  }

  private Testimony testimony(List<Claim> claims) {
    List<Resource> named = new ArrayList<>(all);
    named.addAll(dossiers.things(Stream.of(claims)));
    return new Testimony(claims, Catalogue.of(named), lens);
  }
}
