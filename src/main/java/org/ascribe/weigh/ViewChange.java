package org.ascribe.weigh;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;

/**
 * What becomes of a viewpoint when fewer claims count.
 *
 * @param viewpoint the viewpoint
 * @param fallen what it held, denied or called unclear and does not any more
 * @param silenced those of the fallen that no member says any more; the others are contested or
 *     discarded now
 * @param risen what it holds, denies or calls unclear only now, since what was said against it is
 *     gone
 */
public record ViewChange(
    Ref viewpoint, List<Tenet> fallen, List<Tenet> silenced, List<Tenet> risen) {

  /** Copies the lists. */
  public ViewChange {
    fallen = List.copyOf(fallen);
    silenced = List.copyOf(silenced);
    risen = List.copyOf(risen);
  }

  /** What changes between two views of one viewpoint; empty where nothing does. */
  public static Optional<ViewChange> between(View with, View less) {
    List<Tenet> fallen = missing(with.tenets().stream(), less.tenets().stream());
    List<Tenet> risen = missing(less.tenets().stream(), with.tenets().stream());
    List<Tenet> silenced =
        missing(fallen.stream(), less.members().stream().flatMap(View::everything));
    return fallen.isEmpty() && risen.isEmpty()
        ? Optional.empty()
        : Optional.of(new ViewChange(with.of(), fallen, silenced, risen));
  }

  private static List<Tenet> missing(Stream<Tenet> tenets, Stream<Tenet> others) {
    Set<Word> said = others.map(Word::of).collect(Collectors.toCollection(HashSet::new));
    return tenets.filter(tenet -> !said.contains(Word.of(tenet))).toList();
  }

  private record Word(Proposition proposition, Stance stance) {
    static Word of(Tenet tenet) {
      return new Word(tenet.proposition(), tenet.stance());
    }
  }
}
