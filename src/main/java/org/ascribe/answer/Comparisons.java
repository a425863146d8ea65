package org.ascribe.answer;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.Viewpoint;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Comparison;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.CompatibilityFinder;

/** How each two of some viewpoints go together, gathered part by part. */
final class Comparisons {

  private final List<Viewpoint> viewpoints;
  private final List<Comparison> pairs = new ArrayList<>();

  /** Of these viewpoints, which have said nothing yet. */
  Comparisons(List<Viewpoint> viewpoints) {
    this.viewpoints = List.copyOf(viewpoints);
    for (int i = 0; i < viewpoints.size(); i++) {
      for (int j = i + 1; j < viewpoints.size(); j++) {
        pairs.add(new Comparison(viewpoints.get(i).ref(), viewpoints.get(j).ref()));
      }
    }
  }

  /** Gathers how they go together on a part. */
  void add(ViewParts.Part part) {
    CompatibilityFinder finder = new CompatibilityFinder(part.testimony());
    int pair = 0;
    for (int i = 0; i < viewpoints.size(); i++) {
      for (int j = i + 1; j < viewpoints.size(); j++) {
        finder.compare(part.views().get(i), part.views().get(j), pairs.get(pair++));
      }
    }
  }

  /** Adds what was gathered of other subjects. */
  void add(Comparisons others) {
    for (int pair = 0; pair < pairs.size(); pair++) {
      pairs.get(pair).add(others.pairs.get(pair));
    }
  }

  /** The verdicts alone, pair by pair. */
  List<Compatibility.Verdict> verdicts() {
    return pairs.stream().map(Comparison::verdict).toList();
  }

  /** All that was found, each pair once. */
  List<Compatibility> told() {
    Catalogue names = Catalogue.of(viewpoints);
    return pairs.stream().map(pair -> pair.told(names::name)).toList();
  }
}
