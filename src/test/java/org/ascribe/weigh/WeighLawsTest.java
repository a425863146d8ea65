package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ascribe.model.Claim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;
import org.ascribe.model.Value;
import org.junit.jupiter.api.Test;

/** Laws that hold for every set of claims, tried on generated ones; a failure names its seed. */
class WeighLawsTest {

  private static final int SETS = 1_000;
  private static final Ref RAID = Ref.of(Kind.EVENT, "raid");
  private static final List<String> SOURCES =
      List.of("outlet/x", "outlet/y", "group/a", "person/p", "document/two", "document/four");

  @Test
  void aSilentSourceChangesNothingButItsOwnRow() {
    forEverySet(seed -> {
      List<String> lines = GeneratedClaims.lines(seed);
      List<String> more = new ArrayList<>(lines);
      more.add("attribution id=silent-1 by=outlet/silent of=group/a stance=omits in=document/five");
      more.add("attribution id=silent-2 by=outlet/silent of=group/b stance=undetermined");
      assertThat(judgements(more)).as("seed %d", seed).isEqualTo(judgements(lines));
    });
  }

  @Test
  void itIsAllOneWhichSourceIsLeftOutFirst() {
    forEverySet(seed -> {
      WeighCase given = WeighCase.parse(GeneratedClaims.lines(seed));
      Ref one = source(seed);
      Ref other = source(seed + 1);
      Lens both = Lens.clear().leavingOut(one).leavingOut(other);
      assertThat(Answers.of(given.dossier(RAID, both)))
          .as("seed %d", seed)
          .isEqualTo(
              Answers.of(given.dossier(RAID, Lens.clear().leavingOut(other).leavingOut(one))));
      Catalogue catalogue = Catalogue.of(given.things());
      Lens first = Lens.clear().leavingOut(one);
      Lens second = Lens.clear().leavingOut(other);
      assertThat(second.sift(first.sift(given.claims(), catalogue), catalogue))
          .as("seed %d", seed)
          .isEqualTo(first.sift(second.sift(given.claims(), catalogue), catalogue))
          .isEqualTo(both.sift(given.claims(), catalogue));
    });
  }

  @Test
  void asOfTheEndOfTimeIsAsOfNoDay() {
    forEverySet(seed -> {
      WeighCase given = WeighCase.parse(GeneratedClaims.lines(seed));
      Lens end = Lens.clear().asOf(LocalDate.MAX, Lens.Reading.MAY);
      assertThat(Answers.of(given.dossier(RAID, end)))
          .as("seed %d", seed)
          .isEqualTo(Answers.of(given.dossier(RAID, Lens.clear())));
    });
  }

  @Test
  void whatMustBeSaidByADayMayBeSaidByIt() {
    forEverySet(seed -> {
      WeighCase given = WeighCase.parse(GeneratedClaims.lines(seed));
      Catalogue catalogue = Catalogue.of(given.things());
      LocalDate day = LocalDate.of(2018, 6, 1).plusDays(seed % 60);
      assertThat(Lens.clear().asOf(day, Lens.Reading.MAY).sift(given.claims(), catalogue))
          .as("seed %d, %s", seed, day)
          .containsAll(Lens.clear().asOf(day, Lens.Reading.MUST).sift(given.claims(), catalogue));
    });
  }

  @Test
  void aSpecialisationNeverRaisesAConflict() {
    forEverySet(seed -> {
      List<String> lines = GeneratedClaims.lines(seed);
      List<String> more = new ArrayList<>(lines);
      more.add("relation id=part by=outlet/new from=faction/e is=partOfActor to=group/a");
      Dossier before = dossier(lines);
      assertThat(StatusFinder.conflicts(dossier(more)))
          .as("seed %d", seed)
          .allMatch(
              c -> StatusFinder.conflicts(before).stream().anyMatch(b -> isTold(c, b, before)));
    });
  }

  @Test
  void aFactionThatSomebodyNamesIsNoRivalOfItsGroup() {
    forEverySet(seed -> {
      List<String> lines = GeneratedClaims.lines(seed);
      List<String> more = new ArrayList<>(lines);
      more.add("relation id=part by=outlet/new from=faction/new is=factionOf to=group/a");
      more.add("attribution id=narrower by=outlet/new of=faction/new in=document/five");
      assertThat(StatusFinder.conflicts(dossier(more)))
          .as("seed %d", seed)
          .noneMatch(c ->
              c.between()
                  .containsAll(List.of(Ref.of(Kind.GROUP, "a"), Ref.of(Kind.FACTION, "new"))));
    });
  }

  @Test
  void theSameFigureAndAPlaceWithinThePlaceRaiseNoConflict() {
    forEverySet(seed -> {
      WeighCase given = WeighCase.parse(GeneratedClaims.lines(seed));
      List<String> more = new ArrayList<>(GeneratedClaims.lines(seed));
      more.add("document ref=document/new publisher=outlet/new");
      for (Claim claim : given.dossier(RAID, Lens.clear()).claims()) {
        if (claim instanceof EventClaim fact
            && claim.utterance().stance() == Stance.AFFIRMS
            && fact.value() instanceof Value.Thing(Ref place)
            && place.equals(Ref.of(Kind.PLACE, "town"))) {
          more.add("place id=within by=outlet/new is=place/quarter in=document/new");
        }
      }
      Dossier before = dossier(GeneratedClaims.lines(seed));
      before.figures().stream()
          .filter(figure -> figure.kind() == FigureKind.KILLED && Speech.affirms(figure))
          .filter(figure -> figure.figure().min().isPresent())
          .findFirst()
          .ifPresent(figure -> more.add(again(figure)));
      Dossier after = dossier(more);
      if (tollConflicts(before).isEmpty() && before.figures().stream().noneMatch(Speech::denies)) {
        assertThat(tollConflicts(after)).as("seed %d", seed).isEmpty();
      }
      assertThat(StatusFinder.conflicts(after)).isEqualTo(StatusFinder.conflicts(before));
      if (EventFacts.of(before).conflicts().isEmpty()) {
        assertThat(EventFacts.of(after).conflicts()).as("seed %d", seed).isEmpty();
      }
    });
  }

  /** The same count of the same groups, by somebody else. */
  private static String again(FigureClaim figure) {
    String groups = figure.ofGroups().stream().map(Ref::toString).collect(Collectors.joining(","));
    return "figure id=again by=outlet/new in=document/new min="
        + figure.figure().min().orElseThrow().toPlainString()
        + (groups.isEmpty() ? "" : " groups=" + groups);
  }

  private static List<Conflict> tollConflicts(Dossier dossier) {
    return TollCounter.tolls(dossier).stream().flatMap(t -> t.conflicts().stream()).toList();
  }

  @Test
  void nothingChangesWithoutASourceThatSaysNothing() {
    forEverySet(seed -> {
      WeighCase given = WeighCase.parse(GeneratedClaims.lines(seed));
      Ref silent = ClaimLine.ref("outlet/never-heard-of");
      Dossier whole = given.dossier(RAID, Lens.clear());
      assertThat(EventChange.between(whole, given.dossier(RAID, Lens.clear().leavingOut(silent))))
          .as("seed %d", seed)
          .isEmpty();
    });
  }

  @Test
  void aSourceThatMakesAllFallIsOneThatAllHaveInCommon() {
    Map<Boolean, Integer> reached = new HashMap<>();
    forEverySet(seed -> {
      WeighCase given = WeighCase.parse(GeneratedClaims.lines(seed));
      Dossier whole = given.dossier(RAID, Lens.clear());
      Set<Ref> shared = SharedSources.of(whole.claims(), whole.catalogue());
      for (String name : SOURCES) {
        Ref source = ClaimLine.ref(name);
        Dossier less = given.dossier(RAID, Lens.clear().leavingOut(source));
        boolean falls = !whole.claims().isEmpty() && less.claims().isEmpty();
        reached.merge(falls, 1, Integer::sum);
        if (falls) {
          assertThat(shared).as("seed %d", seed).contains(source);
        }
      }
    });
    assertThat(reached).containsOnlyKeys(true, false);
  }

  @Test
  void theOrderInWhichClaimsComeChangesNoJudgement() {
    forEverySet(seed -> {
      List<String> lines = GeneratedClaims.lines(seed);
      List<String> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(judgements(shuffled)).as("seed %d", seed).isEqualTo(judgements(lines));
    });
  }

  @Test
  void everyFindingComesFromClaimsThatCount() {
    forEverySet(seed -> {
      Dossier dossier = dossier(GeneratedClaims.lines(seed));
      List<Ref> counting = dossier.claims().stream().map(Claim::ref).toList();
      Finding<Status> status = StatusFinder.status(dossier);
      assertThat(counting).as("seed %d", seed).containsAll(status.claims());
      if (status.value() != Status.UNATTRIBUTED) {
        assertThat(status.claims()).as("seed %d, %s", seed, status).isNotEmpty();
      }
      TollCounter.tolls(dossier)
          .forEach(toll ->
              assertThat(toll.highestMin().value())
                  .as("seed %d, %s", seed, toll)
                  .matches(highest ->
                      toll.agreedMin().value().isEmpty()
                          || highest.orElseThrow().compareTo(toll.agreedMin().value().get()) >= 0));
    });
  }

  @Test
  void everyStatusIsReachedByTheGeneratedSets() {
    Map<Status, Integer> reached = new HashMap<>();
    forEverySet(seed ->
        reached.merge(
            StatusFinder.status(dossier(GeneratedClaims.lines(seed))).value(), 1, Integer::sum));
    assertThat(reached).containsOnlyKeys(Status.values());
  }

  private static void forEverySet(LongConsumer law) {
    LongStream.range(0, SETS).forEach(law);
  }

  private static Dossier dossier(List<String> lines) {
    return WeighCase.parse(lines).dossier(RAID, Lens.clear());
  }

  private static Ref source(long seed) {
    return ClaimLine.ref(SOURCES.get((int) (seed % SOURCES.size())));
  }

  /** What is found, without the lists that merely show the claims. */
  private static Map<String, String> judgements(List<String> lines) {
    Map<String, String> answers = Answers.of(dossier(lines));
    answers
        .keySet()
        .removeIf(key ->
            key.equals("counts")
                || key.equals("candidates")
                || key.startsWith("row.")
                || key.startsWith("relationships.")
                || key.equals("group.outlet/silent")
                || key.equals("derived.outlet/silent")
                || key.equals("conflicts"));
    return answers;
  }

  /** Whether a conflict was there before, of the same actors or of the groups they are part of. */
  private static boolean isTold(Conflict conflict, Conflict before, Dossier dossier) {
    return before.rule().equals(conflict.rule())
        && conflict.between().stream()
            .allMatch(actor ->
                before.between().stream()
                    .anyMatch(whole -> dossier.kinship().isWithin(actor, whole)));
  }
}
