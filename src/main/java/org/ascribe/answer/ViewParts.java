package org.ascribe.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
 * What one viewpoint holds, formed of a few subjects at a time: what is said of one has no bearing
 * on what is held of another, but for the relations of actors, and those are read each time.
 */
final class ViewParts {

  private final Inquiry inquiry;
  private final Dossiers dossiers;
  private final Lens lens;
  private final List<Viewpoint> all;
  private final Viewpoint viewpoint;
  private final Set<Claim> rules;
  private final ViewFinder finder;
  private final Membership membership;
  private final List<Resource> things = new ArrayList<>();

  /**
   * The parts of a viewpoint.
   *
   * @param all every viewpoint, it and its parts among them
   * @param rules the relations by which its rules find members
   */
  ViewParts(
      Inquiry inquiry, Lens lens, List<Viewpoint> all, Viewpoint viewpoint, Set<Claim> rules) {
    this.inquiry = inquiry;
    this.dossiers = new Dossiers(inquiry);
    this.lens = lens;
    this.all = all;
    this.viewpoint = viewpoint;
    this.rules = Set.copyOf(rules);
    this.finder = new ViewFinder(all, testimony(List.copyOf(rules)));
    this.membership = finder.membership(viewpoint.ref());
  }

  /** Everybody whose word it takes. */
  Membership membership() {
    return membership;
  }

  /** The viewpoints that are parts of it. */
  List<Viewpoint> viewpoints() {
    return finder.parts(viewpoint.ref());
  }

  /** What its members can have spoken of: events first, newest first, then all else by slug. */
  List<Topic> topics() {
    return inquiry.topicsOf(membership.members()).stream()
        .sorted(
            Comparator.comparing((Topic topic) -> Listing.Key.of(topic))
                .thenComparing(Topic::subject))
        .toList();
  }

  /** What it holds of these subjects. */
  View of(Collection<Topic> topics) {
    Set<Ref> subjects = new LinkedHashSet<>();
    Set<Claim> claims = new LinkedHashSet<>(rules);
    for (Topic topic : topics) {
      subjects.add(topic.subject());
      claims.addAll(words(topic.subject()));
    }
    claims.stream()
        .flatMap(c -> c instanceof AttributionClaim a ? Stream.of(a.actor()) : Stream.empty())
        .distinct()
        .toList()
        .forEach(actor -> claims.addAll(inquiry.relationsOf(actor)));
    return new ViewFinder(all, testimony(List.copyOf(claims)))
        .view(viewpoint.ref())
        .about(subjects);
  }

  /** What is known of whatever the claims named that were read so far. */
  Catalogue catalogue() {
    return Catalogue.of(things);
  }

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
    things.addAll(named);
    return new Testimony(claims, Catalogue.of(named), lens);
  }
}
