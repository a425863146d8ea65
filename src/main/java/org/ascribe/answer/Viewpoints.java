package org.ascribe.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ascribe.model.AscribeException;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Resource;
import org.ascribe.model.Slug;
import org.ascribe.model.Viewpoint;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Topic;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.CompatibilityFinder;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Testimony;
import org.ascribe.weigh.View;
import org.ascribe.weigh.ViewFinder;
import org.ascribe.weigh.ViewReasons;

/**
 * The viewpoints of one snapshot, and what they hold through one lens. Only what members say is
 * read, and what is said of the relations of the actors that they name.
 */
public final class Viewpoints {

  /** So many subjects are read at once: enough that what is read each time counts little. */
  private static final int PART = 500;

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
   * A viewpoint with what it holds of some subjects, events first, newest first; the days of the
   * listing are not looked at. Only claims on these subjects are read.
   *
   * @throws AscribeException.NotFound when there is none of that slug
   */
  public ViewpointSheet sheet(Slug slug, Listing listing) {
    List<Viewpoint> all = all();
    Viewpoint viewpoint = find(all, slug);
    ViewParts parts = parts(all, viewpoint);
    List<Topic> open =
        parts.topics().stream()
            .filter(topic ->
                listing.after().filter(k -> Listing.Key.of(topic).compareTo(k) <= 0).isEmpty())
            .toList();
    List<View> views = new ArrayList<>();
    int found = 0;
    int start = 0;
    do {
      int end = endOf(open, start + listing.limit() - found);
      View view = parts.of(open.subList(start, end));
      views.add(view);
      found += view.subjects().size();
      start = end;
    } while (start < open.size() && found < listing.limit());
    View view = View.joined(views);
    return new ViewpointSheet(
        viewpoint,
        parts.membership().members().stream().sorted().toList(),
        parts.viewpoints(),
        open.subList(0, start).stream().map(Topic::subject).toList(),
        view,
        new ViewReasons(view, parts.catalogue()),
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

  /**
   * All that a viewpoint holds, a few subjects at a time.
   *
   * @param each takes a part
   * @throws AscribeException.NotFound when there is none of that slug
   */
  public void parts(Slug slug, Consumer<View> each) {
    List<Viewpoint> all = all();
    ViewParts parts = parts(all, find(all, slug));
    List<Topic> topics = parts.topics();
    for (int start = 0; start < topics.size(); start += PART) {
      each.accept(parts.of(topics.subList(start, Math.min(topics.size(), start + PART))));
    }
  }

  private ViewParts parts(List<Viewpoint> all, Viewpoint viewpoint) {
    Set<Claim> rules = new LinkedHashSet<>();
    read(within(all, viewpoint), rules);
    return new ViewParts(inquiry, lens, all, viewpoint, rules);
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
    return lens.by(viewpoint.asOf()).within(parts(all, viewpoint).membership());
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
    claims.stream()
        .flatMap(c -> c instanceof AttributionClaim a ? Stream.of(a.actor()) : Stream.empty())
        .distinct()
        .toList()
        .forEach(actor -> claims.addAll(inquiry.relationsOf(actor)));
    return testimony(claims, all);
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
