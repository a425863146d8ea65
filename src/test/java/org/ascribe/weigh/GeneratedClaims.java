package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sets of claims of many shapes, in the lines of {@link WeighCase}; the same seed gives the same
 * set. Names are few, so that claimants meet, disagree, rely on each other and take things back.
 */
final class GeneratedClaims {

  private static final List<String> ACTORS =
      List.of(
          "group/a", "group/b", "group/c", "faction/d", "faction/e", "unnamed-actor/f", "outlet/x");
  private static final List<String> CLAIMANTS =
      List.of("group/a", "group/b", "faction/d", "outlet/x", "outlet/y", "person/p", "group/c");
  private static final List<String> STANCES =
      List.of(
          "affirms",
          "affirms",
          "affirms",
          "affirms",
          "denies",
          "undetermined",
          "omits",
          "withdraws");
  private static final List<String> CERTAINTIES =
      List.of("stated", "stated", "stated", "implied", "possible", "unclear");
  private static final List<String> DATES =
      List.of("2018", "2018-06", "2018-07", "2018-07-09", "2018-07-10", "2018-07-09/2018-07-12");
  private static final List<String> PLACES =
      List.of("place/country", "place/town", "place/quarter", "place/elsewhere");
  private static final List<String> TIES =
      List.of("opposes", "alignedWith", "mediaArmOf", "memberOf", "renamedTo");
  private static final List<String> ANSWERS = List.of("retracts", "supersedes", "echoes");
  private static final List<String> DOCUMENTS =
      List.of("document/one", "document/two", "document/three", "document/four");

  private final Random random;
  private final List<String> lines = new ArrayList<>();

  private GeneratedClaims(long seed) {
    random = new Random(seed);
  }

  static List<String> lines(long seed) {
    GeneratedClaims generated = new GeneratedClaims(seed);
    generated.lines.add("document ref=document/one publisher=outlet/x cites=document/three");
    generated.lines.add(
        "document ref=document/two publisher=outlet/y authors=person/p published=2018-07-10");
    generated.lines.add("document ref=document/three publisher=group/a cites=document/four");
    generated.lines.add("document ref=document/four publisher=outlet/x");
    generated.lines.add("lies ref=place/quarter in=place/town");
    generated.lines.add("lies ref=place/town in=place/country");
    int count = 1 + generated.random.nextInt(14);
    for (int number = 0; number < count; number++) {
      generated.lines.add(generated.claim(number));
    }
    return List.copyOf(generated.lines);
  }

  private String claim(int number) {
    String claim =
        switch (random.nextInt(15)) {
          case 0 -> "relation from=faction/d to=" + any(ACTORS.subList(0, 3));
          case 1 -> "figure min=" + random.nextInt(30) + maybe(" groups=" + any(ACTORS));
          case 2 -> "figure exact=" + random.nextInt(30) + maybe(" groups=" + any(ACTORS));
          case 3 -> "attribution role=target of=" + any(ACTORS);
          case 4 -> "date is=" + any(DATES);
          case 5 -> "place is=" + any(PLACES);
          case 6 ->
              "relation is="
                  + any(TIES)
                  + " from="
                  + any(ACTORS.subList(3, 7))
                  + " to="
                  + any(ACTORS.subList(0, 3));
          case 7 -> "identity from=group/b to=" + any(ACTORS.subList(2, 7));
          default -> "attribution of=" + any(ACTORS) + (random.nextInt(9) == 0 ? " sole" : "");
        };
    String answer =
        number > 0 && random.nextInt(4) == 0
            ? " %s=c%d".formatted(any(ANSWERS), random.nextInt(number))
            : "";
    return claim
        + " id=c%d by=%s stance=%s certainty=%s"
            .formatted(number, any(CLAIMANTS), any(STANCES), any(CERTAINTIES))
        + " in="
        + any(DOCUMENTS)
        + maybe("," + any(DOCUMENTS))
        + maybe(" on=" + any(DATES))
        + maybe(" from-source=" + any(DOCUMENTS))
        + maybe(" relies=" + any(CLAIMANTS))
        + (random.nextInt(8) == 0 ? " for=" + any(ACTORS.subList(0, 3)) : "")
        + answer;
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private String maybe(String word) {
    return random.nextBoolean() ? word : "";
  }
}
