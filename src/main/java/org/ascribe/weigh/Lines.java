package org.ascribe.weigh;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ascribe.model.Ref;

/** Sets of things that hang together: union-find over references, near linear. */
final class Lines {

  private final Map<Ref, Ref> parents = new HashMap<>();

  /** The thing that stands for the line that this one is on. */
  Ref line(Ref thing) {
    Ref root = thing;
    for (Ref next = parents.get(root); next != null; next = parents.get(root)) {
      root = next;
    }
    Ref at = thing;
    while (!at.equals(root)) {
      Ref next = parents.getOrDefault(at, root);
      parents.put(at, root);
      at = next;
    }
    return root;
  }

  void join(Ref one, Ref other) {
    Ref first = line(one);
    Ref second = line(other);
    if (!first.equals(second)) {
      parents.put(
          first.compareTo(second) < 0 ? second : first,
          first.compareTo(second) < 0 ? first : second);
    }
  }

  void joinAll(Ref one, Collection<Ref> others) {
    others.forEach(other -> join(one, other));
  }
}
