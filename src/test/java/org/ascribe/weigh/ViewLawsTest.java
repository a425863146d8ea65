package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;
import org.ascribe.model.Viewpoint;
import org.junit.jupiter.api.Test;

/** Laws of viewpoints, tried on generated claims and hierarchies; a failure names its seed. */
class ViewLawsTest {

  private static final int SETS = 300;
  private static final List<String> MEMBERS =
      List.of(
          "group/a", "group/b", "faction/d", "outlet/x", "outlet/y", "person/p", "document/two");
  private static final List<String> NAMES = List.of("root", "one", "two", "three");

  @Test
  void aViewNeverHoldsWhatNoneOfItsMembersAffirms() {
    forEverySet((seed, given) -> {
      for (Viewpoint viewpoint : given.viewpoints()) {
        View view = given.finder().view(viewpoint.ref());
        Membership membership = given.finder().membership(viewpoint.ref());
        for (Tenet tenet : view.tenets()) {
          assertThat(tenet.claims())
              .as("seed %d, %s, %s", seed, viewpoint.ref(), tenet)
              .allMatch(claim ->
                  claim.utterance().stance() == tenet.stance()
                      && Proposition.of(claim).equals(tenet.proposition())
                      && membership.includes(claim, given.testimony().catalogue()));
        }
      }
    });
  }

  @Test
  void fusionLosesNothingThatItsReportDoesNotName() {
    forEverySet((seed, given) -> {
      for (Viewpoint viewpoint : given.viewpoints()) {
        View view = given.finder().view(viewpoint.ref());
        Set<Ref> named = new HashSet<>();
        Stream.of(
                view.tenets().stream(),
                view.contests().stream().flatMap(contest -> contest.sides().stream()),
                view.losses().stream().map(View.Loss::discarded))
            .flatMap(tenets -> tenets)
            .forEach(tenet -> named.addAll(tenet.refs()));
        Set<Ref> said =
            View.all(view.members()).stream()
                .flatMap(tenet -> tenet.refs().stream())
                .collect(Collectors.toSet());
        assertThat(named).as("seed %d, %s", seed, viewpoint.ref()).isEqualTo(said);
      }
    });
  }

  @Test
  void whatIsHeldExcludesNothingElseThatIsHeld() {
    forEverySet((seed, given) -> {
      for (Viewpoint viewpoint : given.viewpoints()) {
        View view = given.finder().view(viewpoint.ref());
        List<Claim> scope =
            View.all(view.members()).stream().flatMap(t -> t.claims().stream()).toList();
        List<Claim> standing = given.testimony().standing(viewpoint.asOf());
        Clashes clashes =
            new Clashes(scope, new Entailment(Kinship.of(standing), given.testimony().catalogue()));
        for (Tenet one : view.tenets()) {
          assertThat(view.tenets())
              .as("seed %d, %s, %s", seed, viewpoint.ref(), one)
              .noneMatch(other -> clashes.between(one, other).isPresent());
        }
      }
    });
  }

  @Test
  void itIsAllOneWhichSourceIsLeftOutFirst() {
    forEverySet((seed, given) -> {
      Ref one = ClaimLine.ref(MEMBERS.get((int) (seed % MEMBERS.size())));
      Ref other = ClaimLine.ref(MEMBERS.get((int) ((seed / 7 + 1) % MEMBERS.size())));
      assertThat(given.through(Lens.clear().leavingOut(one).leavingOut(other)).answers())
          .as("seed %d", seed)
          .isEqualTo(given.through(Lens.clear().leavingOut(other).leavingOut(one)).answers());
    });
  }

  @Test
  void withoutASourceAViewHoldsNothingThatOnlyThatSourceSays() {
    forEverySet((seed, given) -> {
      Ref source = ClaimLine.ref(MEMBERS.get((int) (seed % MEMBERS.size())));
      ViewCase less = given.through(Lens.clear().leavingOut(source));
      for (Viewpoint viewpoint : given.viewpoints()) {
        View after = less.finder().view(viewpoint.ref());
        assertThat(after.tenets())
            .as("seed %d, %s without %s", seed, viewpoint.ref(), source)
            .allMatch(tenet ->
                tenet.claims().stream()
                    .noneMatch(claim -> claim.utterance().claimant().equals(source)));
        Optional<ViewChange> change =
            ViewChange.between(given.finder().view(viewpoint.ref()), after);
        change.ifPresent(c -> assertThat(c.fallen()).as("seed %d", seed).containsAll(c.silenced()));
      }
    });
  }

  @Test
  void compatibilityIsSymmetric() {
    forEverySet((seed, given) -> {
      for (String one : NAMES) {
        for (String other : NAMES) {
          Compatibility there = given.compare(one, other);
          Compatibility back = given.compare(other, one);
          assertThat(there.verdict().value()).as("seed %d", seed).isEqualTo(back.verdict().value());
          assertThat(there.verdict().claims()).isEqualTo(back.verdict().claims());
          assertThat(there.agreements()).isEqualTo(back.agreements());
        }
      }
    });
  }

  @Test
  void aSilentMemberChangesNothing() {
    LongStream.range(0, SETS)
        .forEach(seed -> {
          List<String> lines = lines(seed);
          List<String> more = new ArrayList<>();
          lines.forEach(
              line -> more.add(line.replace("members=", "members=outlet/silent,document/silent,")));
          more.add(
              "attribution id=silent by=outlet/silent of=group/a stance=omits in=document/five");
          assertThat(found(more)).as("seed %d", seed).isEqualTo(found(lines));
        });
  }

  @Test
  void asOfTheEndOfTimeIsAsOfNoDay() {
    LongStream.range(0, SETS)
        .forEach(seed -> {
          List<String> lines = lines(seed);
          List<String> late =
              lines.stream()
                  .map(line -> line.startsWith("viewpoint ") ? line + " asOf=9999-12-31" : line)
                  .toList();
          assertThat(found(late)).as("seed %d", seed).isEqualTo(found(lines));
        });
  }

  @Test
  void theGeneratedSetsReachEveryVerdictContestAndLoss() {
    Map<Object, Integer> reached = new HashMap<>();
    forEverySet((seed, given) -> {
      for (String one : NAMES) {
        View view = given.view(one);
        view.contests().forEach(c -> reached.merge("contest", 1, Integer::sum));
        view.losses().forEach(l -> reached.merge(l.rule(), 1, Integer::sum));
        view.tenets().forEach(t -> reached.merge(t.stance(), 1, Integer::sum));
        NAMES.forEach(
            other -> reached.merge(given.compare(one, other).verdict().value(), 1, Integer::sum));
      }
    });
    assertThat(reached)
        .containsKeys((Object[]) Compatibility.Verdict.values())
        .containsKeys("contest", "weight", "recency", "order")
        .containsKeys(Stance.AFFIRMS, Stance.DENIES, Stance.UNDETERMINED);
  }

  private interface Law {
    void holds(long seed, ViewCase given);
  }

  private static void forEverySet(Law law) {
    LongConsumer each = seed -> law.holds(seed, ViewCase.parse(lines(seed)));
    LongStream.range(0, SETS).forEach(each);
  }

  private static Map<String, String> found(List<String> lines) {
    Map<String, String> answers = ViewCase.parse(lines).answers();
    answers.keySet().removeIf(key -> key.startsWith("members.") || key.contains(" refines "));
    return answers;
  }

  /** Claims, and four viewpoints on them: a root with parts, of which one may have a part. */
  private static List<String> lines(long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(GeneratedClaims.lines(seed));
    for (int i = 0; i < NAMES.size(); i++) {
      String parent =
          i == 0 ? "" : " parent=viewpoint/" + NAMES.get(i == 3 ? random.nextInt(3) : 0);
      lines.add(
          "viewpoint ref=viewpoint/%s members=%s,%s weight=%d%s%s%s"
              .formatted(
                  NAMES.get(i),
                  MEMBERS.get(random.nextInt(MEMBERS.size())),
                  MEMBERS.get(random.nextInt(MEMBERS.size())),
                  random.nextInt(3),
                  parent,
                  random.nextBoolean() ? " policy=winnerTakesAll" : "",
                  i > 0 && random.nextInt(8) == 0 ? " rule=factionOf:group/a" : ""));
    }
    return lines;
  }
}
