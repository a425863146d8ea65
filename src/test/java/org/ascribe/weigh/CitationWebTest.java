package org.ascribe.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.junit.jupiter.api.Test;

/** A web of 100,000 documents that cite each other: circles are found, and nothing else is one. */
class CitationWebTest {

  private static final int DOCUMENTS = 100_000;

  @Test
  void justThePlantedCirclesAreFound() {
    Map<Ref, List<Ref>> cites = earlierOnes(new Random(5));
    List<List<Ref>> planted = new ArrayList<>();
    for (int circle = 0; circle < 200; circle++) {
      int size = 2 + circle % 5;
      List<Ref> members = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        members.add(document(DOCUMENTS + circle * 10 + i));
      }
      for (int i = 0; i < size; i++) {
        Ref next = members.get((i + 1) % size);
        cites.put(members.get(i), List.of(next, document(circle * 100)));
      }
      planted.add(members.stream().sorted().toList());
    }
    Reliance web = Reliance.of(cites);
    assertThat(web.circles()).containsExactlyInAnyOrderElementsOf(planted);
    assertThat(web.head(planted.getFirst().getLast())).isEqualTo(planted.getFirst().getFirst());
    assertThat(web.head(document(77))).isEqualTo(document(77));
  }

  @Test
  void aWordGoesBackToThoseWhoCiteNobody() {
    Map<Ref, List<Ref>> cites = earlierOnes(new Random(6));
    Reliance web = Reliance.of(cites);
    assertThat(web.circles()).isEmpty();
    assertThat(web.roots(document(DOCUMENTS - 1)))
        .isNotEmpty()
        .allMatch(root -> cites.getOrDefault(root, List.of()).isEmpty());
  }

  @Test
  void aChainOfAllOfThemEndsAtItsFirst() {
    Map<Ref, List<Ref>> cites = new HashMap<>();
    for (int i = 1; i < DOCUMENTS; i++) {
      cites.put(document(i), List.of(document(i - 1)));
    }
    assertThat(Reliance.of(cites).roots(document(DOCUMENTS - 1))).isEqualTo(Set.of(document(0)));
    cites.put(document(0), List.of(document(DOCUMENTS - 1)));
    List<List<Ref>> circles = Reliance.of(cites).circles();
    assertThat(circles).hasSize(1);
    assertThat(circles.getFirst()).hasSize(DOCUMENTS);
  }

  /** Each cites up to three earlier ones, mostly well-known ones, so that nothing goes round. */
  private static Map<Ref, List<Ref>> earlierOnes(Random random) {
    Map<Ref, List<Ref>> cites = new HashMap<>();
    for (int i = 1; i < DOCUMENTS; i++) {
      List<Ref> cited = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        cited.add(document((int) (i * Math.pow(random.nextDouble(), 3))));
      }
      cites.put(document(i), cited);
    }
    return cites;
  }

  private static Ref document(int number) {
    return Ref.of(Kind.DOCUMENT, "document-" + number);
  }
}
