package org.ascribe.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;
import org.ascribe.model.Viewpoint;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Topic;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.View;
import org.ascribe.weigh.ViewReasons;

/**
 * The viewpoints of one snapshot, and what they hold through one lens. Only what members say is
 * read, and what is said of the relations of the actors that they name.
 */
public final class Viewpoints {

  private final Inquiry inquiry;
  private final Lens lens;

  /** Viewpoints of this inquiry, through this lens. */
  public Viewpoints(Inquiry inquiry, Lens lens) {
    this.inquiry = inquiry;
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
    return sheet(slug, listing, Narrowing.NONE);
  }

  /**
   * The same of what is asked for alone. Why a triple is held is told by all that the view says of
   * its subject.
   *
   * @throws AscribeException.NotFound when there is none of that slug, or no member says anything
   *     of what is asked for
   */
  public ViewpointSheet sheet(Slug slug, Listing listing, Narrowing narrowing) {
    List<Viewpoint> all = all();
    Viewpoint viewpoint = find(all, slug);
    ViewParts parts = parts(all, List.of(viewpoint));
    List<Topic> open =
        parts.topics().stream()
            .filter(topic -> narrowing.asks(topic.subject()))
            .filter(topic ->
                listing.after().filter(k -> Listing.Key.of(topic).compareTo(k) <= 0).isEmpty())
            .toList();
    List<View> views = new ArrayList<>();
    Catalogue catalogue = Catalogue.of(all);
    int found = 0;
    int start = 0;
    do {
      int end = endOf(open, start + listing.limit() - found);
      ViewParts.Part part = parts.of(subjects(open, start, end));
      views.addAll(part.views());
      catalogue = catalogue.with(part.testimony().catalogue());
      found += views.getLast().subjects().size();
      start = end;
    } while (start < open.size() && found < listing.limit());
    View whole = View.joined(views);
    View view = whole.narrowed(narrowing::asks);
    if (view.subjects().isEmpty() && narrowing.subject().isPresent()) {
      throw narrowing.nothing(slug);
    }
    return new ViewpointSheet(
        viewpoint,
        parts.membership(viewpoint).members().stream().sorted().toList(),
        parts.viewpoints(viewpoint),
        subjects(open, 0, start),
        view,
        new ViewReasons(whole, catalogue),
        start == open.size() ? Optional.empty() : Optional.of(Listing.Key.of(open.get(start - 1))));
  }

  private static List<Ref> subjects(List<Topic> topics, int start, int end) {
    return topics.subList(start, end).stream().map(Topic::subject).toList();
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
    ViewParts parts = parts(all, List.of(find(all, slug)));
    List<Topic> topics = parts.topics();
    parts.each(subjects(topics, 0, topics.size()), part -> each.accept(part.views().getFirst()));
  }

  /** The parts of all viewpoints, in the order of the slugs. */
  ViewParts parts() {
    List<Viewpoint> all = all();
    return parts(all, all);
  }

  private ViewParts parts(List<Viewpoint> all, List<Viewpoint> asked) {
    Set<Claim> rules = new LinkedHashSet<>();
    asked.stream()
        .flatMap(viewpoint -> within(all, viewpoint).stream())
        .flatMap(viewpoint -> viewpoint.memberRules().stream())
        .map(Viewpoint.MemberRule::actor)
        .distinct()
        .forEach(actor -> rules.addAll(inquiry.relationsOf(actor)));
    return new ViewParts(inquiry, lens, all, asked, rules);
  }

  /** How each two viewpoints go together, each pair once. */
  public List<Compatibility> compatibility() {
    ViewParts parts = parts();
    Comparisons comparisons = new Comparisons(parts.asked());
    parts.each(parts.shared(), comparisons::add);
    return comparisons.told();
  }

  /**
   * The lens that keeps only what the viewpoint's members say.
   *
   * @throws AscribeException.NotFound when there is none of that slug
   */
  public Lens through(Slug slug) {
    List<Viewpoint> all = all();
    Viewpoint viewpoint = find(all, slug);
    return lens.by(viewpoint.asOf()).within(parts(all, List.of(viewpoint)).membership(viewpoint));
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
}
