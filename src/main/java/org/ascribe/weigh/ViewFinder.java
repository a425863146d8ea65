package org.ascribe.weigh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Viewpoint;

/**
 * Forms the views of viewpoints. The parts of a viewpoint are its members, each for itself, and the
 * viewpoints that name it as their parent; they are brought together by {@link Fusion} or {@link
 * WinnerTakesAll}, as its policy says. Which actors are part of which is taken from all claims that
 * count, not from the members' alone.
 *
 * <p>A viewpoint as of a day holds its parts to that day too. Where parents form a circle, each of
 * them counts once.
 */
public final class ViewFinder {

  private final Map<Ref, Viewpoint> viewpoints = new TreeMap<>();
  private final Testimony testimony;

  /** Views of these viewpoints on this testimony. */
  public ViewFinder(Collection<Viewpoint> viewpoints, Testimony testimony) {
    viewpoints.forEach(viewpoint -> this.viewpoints.putIfAbsent(viewpoint.ref(), viewpoint));
    this.testimony = testimony;
  }

  /**
   * What the viewpoint holds.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public View view(Ref viewpoint) {
    return view(viewpoint(viewpoint), Optional.empty(), new HashSet<>());
  }

  /** Everybody whose word the viewpoint takes: its own members and those of its parts. */
  public Membership membership(Ref viewpoint) {
    Set<Ref> members = new TreeSet<>();
    collect(viewpoint(viewpoint), Optional.empty(), new HashSet<>(), members);
    return new Membership(members);
  }

  /**
   * Whether the first refines the second (DOMAIN section 1.3): it is a part of it over any number
   * of steps, or all its members are the other's too.
   */
  public boolean refines(Ref viewpoint, Ref whole) {
    Set<Ref> seen = new LinkedHashSet<>();
    Optional<Ref> next = Optional.of(viewpoint);
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get().equals(whole)) {
        return true;
      }
      next = Optional.ofNullable(viewpoints.get(next.get())).flatMap(Viewpoint::parent);
    }
    Set<Ref> members = membership(viewpoint).members();
    return !members.isEmpty() && membership(whole).members().containsAll(members);
  }

  /** The viewpoints that name this one as their parent, in the order of references. */
  public List<Viewpoint> parts(Ref viewpoint) {
    return viewpoints.values().stream()
        .filter(v -> v.parent().filter(viewpoint::equals).isPresent())
        .toList();
  }

  private Viewpoint viewpoint(Ref ref) {
    Viewpoint viewpoint = viewpoints.get(ref);
    if (viewpoint == null) {
      throw new IllegalArgumentException("there is no %s".formatted(ref));
    }
    return viewpoint;
  }

  private View view(Viewpoint viewpoint, Optional<LocalDate> until, Set<Ref> above) {
    above.add(viewpoint.ref());
    Optional<LocalDate> day = Lens.earlier(viewpoint.asOf(), until);
    List<Claim> standing = testimony.standing(day);
    Entailment entailment = new Entailment(Kinship.of(standing), testimony.catalogue());
    List<View> parts = new ArrayList<>();
    List<View> members = new ArrayList<>();
    Map<Ref, BigDecimal> weights = new HashMap<>();
    new TreeMap<>(Membership.of(viewpoint, standing).words(standing, testimony.catalogue()))
        .forEach((member, words) -> parts.add(MemberView.of(member, words, entailment)));
    members.addAll(parts);
    for (Viewpoint part : parts(viewpoint.ref())) {
      if (!above.contains(part.ref())) {
        View view = view(part, day, above);
        parts.add(view);
        members.addAll(view.members());
        weights.put(part.ref(), part.weight());
      }
    }
    List<Claim> scope =
        parts.stream()
            .flatMap(View::everything)
            .flatMap(tenet -> tenet.claims().stream())
            .distinct()
            .toList();
    Clashes clashes = new Clashes(scope, entailment);
    return switch (viewpoint.policy()) {
      case WINNER_TAKES_ALL ->
          WinnerTakesAll.view(viewpoint.ref(), parts, members, weights, clashes, entailment);
      case VIEWPOINT_PRESERVING -> {
        Fusion fusion = Fusion.preserving(viewpoint.ref(), parts, clashes, entailment);
        yield new View(
            viewpoint.ref(),
            Optional.of(viewpoint.policy()),
            fusion.tenets(),
            fusion.contests(),
            parts.stream().flatMap(part -> part.losses().stream()).toList(),
            members);
      }
    };
  }

  private void collect(
      Viewpoint viewpoint, Optional<LocalDate> until, Set<Ref> above, Set<Ref> members) {
    above.add(viewpoint.ref());
    Optional<LocalDate> day = Lens.earlier(viewpoint.asOf(), until);
    members.addAll(Membership.of(viewpoint, testimony.standing(day)).members());
    for (Viewpoint part : parts(viewpoint.ref())) {
      if (!above.contains(part.ref())) {
        collect(part, day, above, members);
      }
    }
  }
}
