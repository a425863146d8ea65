package org.ascribe.weigh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.model.Ref;

/**
 * Who goes by whose word, as a graph: actors and documents, with an edge to each that one relies
 * on. Those who rely on each other in a circle are circular reporting, and count as one.
 *
 * <p>Building it and finding its circles take time linear in its edges; nothing recurses, so a
 * chain of any length is followed.
 */
public final class Reliance {

  private final Map<Ref, Set<Ref>> edges = new LinkedHashMap<>();
  private final Map<Ref, Ref> heads;
  private final Set<Ref> leaving = new HashSet<>();

  private Reliance(Map<Ref, ? extends Collection<Ref>> given) {
    given.forEach((one, others) -> others.forEach(other -> add(one, other)));
    heads = heads();
    edges.forEach((one, others) -> {
      if (others.stream().anyMatch(o -> !head(o).equals(head(one)))) {
        leaving.add(head(one));
      }
    });
  }

  /** The graph in which each key goes by the word of each of its values; of itself nobody does. */
  public static Reliance of(Map<Ref, ? extends Collection<Ref>> reliedOn) {
    return new Reliance(reliedOn);
  }

  /** Whose word this one goes by directly. */
  public Set<Ref> reliedOnBy(Ref one) {
    return edges.getOrDefault(one, Set.of());
  }

  /**
   * Who the word goes back to in the end: everybody reached who relies on nobody outside a circle,
   * each circle as the first of its members. The one itself, where it relies on nobody.
   */
  public Set<Ref> roots(Ref one) {
    Set<Ref> roots = new HashSet<>();
    Set<Ref> seen = new HashSet<>();
    Deque<Ref> open = new ArrayDeque<>(List.of(one));
    while (!open.isEmpty()) {
      Ref next = open.remove();
      if (seen.add(next)) {
        if (!leaving.contains(head(next))) {
          roots.add(head(next));
        }
        open.addAll(reliedOnBy(next));
      }
    }
    return roots;
  }

  /** The first of the circle that this one is on; itself where it is on none. */
  public Ref head(Ref one) {
    return heads.getOrDefault(one, one);
  }

  /** The circles of two or more who rely on each other, each in order. */
  public List<List<Ref>> circles() {
    Map<Ref, List<Ref>> members = new LinkedHashMap<>();
    heads.forEach((one, head) -> members.computeIfAbsent(head, h -> new ArrayList<>()).add(one));
    return members.values().stream()
        .filter(circle -> circle.size() > 1)
        .map(circle -> circle.stream().sorted().toList())
        .toList();
  }

  private void add(Ref one, Ref other) {
    edges.computeIfAbsent(other, o -> new LinkedHashSet<>());
    Set<Ref> reliedOn = edges.computeIfAbsent(one, o -> new LinkedHashSet<>());
    if (!one.equals(other)) {
      reliedOn.add(other);
    }
  }

  /** The first member of everybody's circle: Kosaraju's two passes, without recursion. */
  private Map<Ref, Ref> heads() {
    Map<Ref, Set<Ref>> reversed = new HashMap<>();
    edges.forEach((one, others) ->
        others.forEach(o -> reversed.computeIfAbsent(o, k -> new LinkedHashSet<>()).add(one)));
    Map<Ref, Ref> found = new LinkedHashMap<>();
    for (Ref start : finished().reversed()) {
      List<Ref> circle = new ArrayList<>();
      Deque<Ref> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        Ref next = open.remove();
        if (!found.containsKey(next)) {
          found.put(next, start);
          circle.add(next);
          open.addAll(reversed.getOrDefault(next, Set.of()));
        }
      }
      circle.stream()
          .min(Ref::compareTo)
          .ifPresent(first -> circle.forEach(member -> found.put(member, first)));
    }
    return found;
  }

  /** Everybody in the order in which a depth-first walk is done with them. */
  private List<Ref> finished() {
    List<Ref> finished = new ArrayList<>();
    Set<Ref> seen = new HashSet<>();
    for (Ref start : edges.keySet()) {
      Deque<Step> path = new ArrayDeque<>();
      if (seen.add(start)) {
        path.push(new Step(start, reliedOnBy(start).iterator()));
      }
      while (!path.isEmpty()) {
        Step step = path.element();
        if (!step.rest.hasNext()) {
          finished.add(path.pop().at);
          continue;
        }
        Ref next = step.rest.next();
        if (seen.add(next)) {
          path.push(new Step(next, reliedOnBy(next).iterator()));
        }
      }
    }
    return finished;
  }

  private record Step(Ref at, Iterator<Ref> rest) {}
}
