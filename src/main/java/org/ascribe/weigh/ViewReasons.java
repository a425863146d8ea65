package org.ascribe.weigh;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;
import org.ascribe.model.Viewpoint.Policy;

/** Why a view holds what it holds, contests what it contests, and has discarded the rest. */
public final class ViewReasons {

  private final View view;
  private final Catalogue catalogue;

  /** The reasons of one view, with the names of those who speak. */
  public ViewReasons(View view, Catalogue catalogue) {
    this.view = view;
    this.catalogue = catalogue;
  }

  /**
   * Why a tenet is held. Rule {@code nothing-against} where parts are brought together without
   * taking sides, {@code prevails} where it has won against another, {@code unopposed} where the
   * winner takes all and there was nothing to win against.
   */
  public Finding<Stance> why(Tenet tenet) {
    List<View.Loss> beaten =
        view.losses().stream()
            .filter(loss -> loss.at().equals(view.of()) && isSame(loss.kept(), tenet))
            .toList();
    String said = "%s: %s".formatted(speakers(tenet), tenet.stance().term());
    if (!beaten.isEmpty()) {
      return new Finding<>(
          tenet.stance(),
          Stream.concat(
                  tenet.refs().stream(),
                  beaten.stream().flatMap(loss -> loss.discarded().refs().stream()))
              .toList(),
          "prevails",
          "%s, and it prevails by %s over what %s"
              .formatted(
                  said,
                  Words.list(beaten.stream().map(View.Loss::rule).distinct().toList()),
                  Words.list(
                      beaten.stream().map(l -> speakers(l.discarded()) + " says").toList())));
    }
    boolean isDecided = view.policy().filter(p -> p == Policy.WINNER_TAKES_ALL).isPresent();
    return new Finding<>(
        tenet.stance(),
        tenet.refs(),
        isDecided ? "unopposed" : "nothing-against",
        "%s, and no part of the viewpoint says what excludes it".formatted(said));
  }

  /** Why it is not held, though a part says it. */
  public Finding<Stance> why(View.Contest contest, Tenet side) {
    List<Ref> others = contest.sides().stream().flatMap(tenet -> tenet.refs().stream()).toList();
    Optional<Conflict> conflict =
        contest.conflict().stream()
            .filter(c -> side.refs().stream().anyMatch(c.witnesses()::contains))
            .findFirst();
    return new Finding<>(
        side.stance(),
        others,
        conflict.map(Conflict::rule).orElse("in-doubt"),
        conflict
            .map(c -> "contested within %s: %s".formatted(name(contest.at()), c.why()))
            .orElse(
                "contested within %s: another part leaves it open or contests it itself"
                    .formatted(name(contest.at()))));
  }

  /** Why it was discarded. */
  public Finding<Stance> why(View.Loss loss) {
    return new Finding<>(
        loss.discarded().stance(),
        Stream.concat(loss.discarded().refs().stream(), loss.kept().refs().stream()).toList(),
        "lost-by-" + loss.rule(),
        "%s says it, and it lost by %s to what %s says"
            .formatted(name(loss.by()), loss.rule(), name(loss.winner())));
  }

  private static boolean isSame(Tenet one, Tenet other) {
    return Objects.equals(one.proposition(), other.proposition()) && one.stance() == other.stance();
  }

  private String speakers(Tenet tenet) {
    return Words.list(
        tenet.claims().stream().map(Speech::principal).distinct().map(this::name).toList());
  }

  private String name(Ref ref) {
    return catalogue.name(ref);
  }
}
