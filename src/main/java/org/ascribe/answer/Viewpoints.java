package org.ascribe.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.model.AscribeException;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Resource;
import org.ascribe.model.Slug;
import org.ascribe.model.Viewpoint;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Topic;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.CompatibilityFinder;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Membership;
import org.ascribe.weigh.Testimony;
import org.ascribe.weigh.View;
import org.ascribe.weigh.ViewFinder;
import org.ascribe.weigh.ViewReasons;

/**
 * The viewpoints of one snapshot, and what they hold through one lens. Only what members say is
 * read, and what is said of the relations of the actors that they name.
 */
public final class Viewpoints {

  private final Inquiry inquiry;
  private final Dossiers dossiers;
  private final Lens lens;

  /** Viewpoints of this inquiry, through this lens. */
  public Viewpoints(Inquiry inquiry, Lens lens) {
    this.inquiry = inquiry;
    this.dossiers = new Dossiers(inquiry);
    this.lens = lens;
  }

  /** Every viewpoint, in the order of the slugs. */
  public List<Viewpoint> all() {
    return inquiry.viewpoints();
  }

  /**
   * All that a viewpoint holds.
   *
   * @throws AscribeException.NotFound when there is none of that slug
   */
  public View view(Slug slug) {
    List<Viewpoint> all = all();
    Viewpoint viewpoint = find(all, slug);
    return new ViewFinder(all, testimony(within(all, viewpoint), all)).view(viewpoint.ref());
  }

  /**
   * A viewpoint with what it holds of some subjects, events first, newest first; the days of the
   * listing are not looked at. Only claims on these subjects are read.
   *
   * @throws AscribeException.NotFound when there is none of that slug
   */
  public ViewpointSheet sheet(Slug slug, Listing listing) {
    List<Viewpoint> all = all();
    Viewpoint viewpoint = find(all, slug);
    Set<Claim> rules = new LinkedHashSet<>();
    read(within(all, viewpoint), rules);
    ViewFinder finder = new ViewFinder(all, testimony(rules, all));
    Membership membership = finder.membership(viewpoint.ref());
    List<Topic> open =
        inquiry.topicsOf(membership.members()).stream()
            .filter(topic ->
                listing.after().filter(k -> Listing.Key.of(topic).compareTo(k) <= 0).isEmpty())
            .sorted(
                Comparator.comparing((Topic topic) -> Listing.Key.of(topic))
                    .thenComparing(Topic::subject))
            .toList();
    List<Ref> order = new ArrayList<>();
    List<View> views = new ArrayList<>();
    List<Resource> things = new ArrayList<>();
    int found = 0;
    int start = 0;
    do {
      int end = endOf(open, start + listing.limit() - found);
      Set<Ref> subjects = new LinkedHashSet<>();
      open.subList(start, end).forEach(topic -> subjects.add(topic.subject()));
      subjects.removeIf(subject -> isSilent(subject, membership));
      order.addAll(subjects);
      Testimony testimony = testimony(rules, subjects, all);
      View view = new ViewFinder(all, testimony).view(viewpoint.ref()).about(subjects);
      views.add(view);
      things.addAll(dossiers.things(Stream.of(testimony.claims())));
      found += view.subjects().size();
      start = end;
    } while (start < open.size() && found < listing.limit());
    View view = View.joined(views);
    return new ViewpointSheet(
        viewpoint,
        membership.members().stream().sorted().toList(),
        finder.parts(viewpoint.ref()),
        order,
        view,
        new ViewReasons(view, Catalogue.of(things)),
        start == open.size() ? Optional.empty() : Optional.of(Listing.Key.of(open.get(start - 1))));
  }

  /** Subjects of one key, an actor and an event of one slug, stay together. */
  private static int endOf(List<Topic> open, int wanted) {
    int end = Math.min(open.size(), wanted);
    while (end > 0
        && end < open.size()
        && Listing.Key.of(open.get(end)).equals(Listing.Key.of(open.get(end - 1)))) {
      end++;
    }
    return end;
  }

  /** Whether what is held in memory tells that the lens leaves no word of a member on an event. */
  private boolean isSilent(Ref subject, Membership membership) {
    if (subject.kind() != Kind.EVENT || lens.equals(Lens.clear()) || inquiry.index().isEmpty()) {
      return false;
    }
    ClaimIndex index = inquiry.index().get();
    List<Claim> claims = index.claimsOnEvent(subject);
    Catalogue catalogue = Catalogue.of(new Dossiers(index).things(Stream.of(claims)));
    return lens.within(membership).apply(claims, catalogue).isEmpty();
  }

  private Testimony testimony(Set<Claim> rules, Set<Ref> subjects, List<Viewpoint> all) {
    Set<Claim> claims = new LinkedHashSet<>(rules);
    subjects.forEach(subject -> claims.addAll(inquiry.claimsAbout(subject)));
    addRelations(claims);
    return testimony(claims, all);
  }

  /** How each two viewpoints go together, each pair once. */
  public List<Compatibility> compatibility() {
    return formed().pairs();
  }

  /** What every viewpoint holds. */
  Formed formed() {
    List<Viewpoint> all = all();
    Testimony testimony = testimony(all, all);
    ViewFinder finder = new ViewFinder(all, testimony);
    return new Formed(
        all.stream().map(viewpoint -> finder.view(viewpoint.ref())).toList(),
        new CompatibilityFinder(testimony));
  }

  /**
   * What every viewpoint holds.
   *
   * @param views the views, in the order of the slugs
   * @param finder compares two of them
   */
  record Formed(List<View> views, CompatibilityFinder finder) {

    /** How each two go together, each pair once. */
    List<Compatibility> pairs() {
      List<Compatibility> pairs = new ArrayList<>();
      for (int i = 0; i < views.size(); i++) {
        for (int j = i + 1; j < views.size(); j++) {
          pairs.add(finder.compare(views.get(i), views.get(j)));
        }
      }
      return pairs;
    }
  }

  /**
   * The lens that keeps only what the viewpoint's members say.
   *
   * @throws AscribeException.NotFound when there is none of that slug
   */
  public Lens through(Slug slug) {
    List<Viewpoint> all = all();
    Viewpoint viewpoint = find(all, slug);
    Set<Claim> relations = new LinkedHashSet<>();
    read(within(all, viewpoint), relations);
    ViewFinder finder = new ViewFinder(all, testimony(relations, all));
    return lens.by(viewpoint.asOf()).within(finder.membership(viewpoint.ref()));
  }

  private static Viewpoint find(List<Viewpoint> all, Slug slug) {
    return all.stream()
        .filter(viewpoint -> viewpoint.ref().slug().equals(slug))
        .findFirst()
        .orElseThrow(
            () -> new AscribeException.NotFound("there is no viewpoint '%s'".formatted(slug)));
  }

  /** The viewpoint and its parts over any number of steps. */
  private static List<Viewpoint> within(List<Viewpoint> all, Viewpoint root) {
    Set<Ref> refs = new LinkedHashSet<>(List.of(root.ref()));
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      for (Viewpoint viewpoint : all) {
        isMore |=
            viewpoint.parent().filter(refs::contains).isPresent() && refs.add(viewpoint.ref());
      }
    }
    return all.stream().filter(viewpoint -> refs.contains(viewpoint.ref())).toList();
  }

  private Testimony testimony(List<Viewpoint> asked, List<Viewpoint> all) {
    Set<Claim> claims = new LinkedHashSet<>();
    read(asked, claims).forEach(member -> claims.addAll(inquiry.claimsOfMember(member)));
    addRelations(claims);
    return testimony(claims, all);
  }

  private void addRelations(Set<Claim> claims) {
    claims.stream()
        .flatMap(c -> c instanceof AttributionClaim a ? Stream.of(a.actor()) : Stream.empty())
        .distinct()
        .toList()
        .forEach(actor -> claims.addAll(inquiry.relationsOf(actor)));
  }

  private Testimony testimony(Set<Claim> claims, List<Viewpoint> all) {
    List<Resource> things = new ArrayList<>(all);
    things.addAll(dossiers.things(Stream.of(claims)));
    return new Testimony(List.copyOf(claims), Catalogue.of(things), lens);
  }

  /** Reads what the rules of members go by; returns whoever may be a member. */
  private Set<Ref> read(List<Viewpoint> asked, Set<Claim> claims) {
    Set<Ref> members = new LinkedHashSet<>();
    for (Viewpoint viewpoint : asked) {
      members.addAll(viewpoint.members());
      viewpoint
          .memberRules()
          .forEach(rule ->
              inquiry
                  .relationsOf(rule.actor())
                  .forEach(claim -> {
                    claims.add(claim);
                    if (claim instanceof RelationClaim relation
                        && relation.relation() == rule.relation()) {
                      members.add(relation.subject());
                    }
                  }));
    }
    return members;
  }
}
