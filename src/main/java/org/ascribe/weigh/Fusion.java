package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Stance;

/**
 * Brings the parts of a viewpoint together without taking sides (DOMAIN section 1.3, VPH fusion): a
 * tenet is accepted where every part that says anything of it accepts it, else it stays in the
 * parts and is listed as contested. A part that says what conflicts with it does not accept it, nor
 * a part in which it is contested, nor a part that calls it unclear; the doubt of a single member
 * does not keep the others from agreeing.
 *
 * @param tenets what is accepted
 * @param contests what is not, and the contests of the parts
 */
record Fusion(List<Tenet> tenets, List<View.Contest> contests) {

  static Fusion preserving(Ref at, List<View> parts, Clashes clashes, Entailment entailment) {
    List<Tenet> accepted = new ArrayList<>();
    List<View.Contest> contests = new ArrayList<>();
    parts.forEach(part -> contests.addAll(part.contests()));
    Map<Proposition.Question, List<Said>> byQuestion = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      int number = i;
      View part = parts.get(i);
      Set<Tenet> agreed = new HashSet<>(part.tenets());
      part.everything()
          .distinct()
          .forEach(tenet ->
              byQuestion
                  .computeIfAbsent(tenet.proposition().question(), q -> new ArrayList<>())
                  .add(new Said(number, part.of(), tenet, agreed.contains(tenet))));
    }
    byQuestion
        .values()
        .forEach(said -> {
          Set<Tenet> sides = new LinkedHashSet<>();
          Set<Conflict> conflicts = new LinkedHashSet<>();
          for (Said one : said) {
            if (!one.isAgreed) {
              continue;
            }
            List<Said> against =
                said.stream()
                    .filter(other -> other.number != one.number)
                    .filter(other -> opposes(other, one, said, clashes, entailment))
                    .toList();
            if (against.isEmpty()) {
              accepted.add(one.tenet);
            } else {
              sides.add(one.tenet);
              against.forEach(other -> {
                sides.add(other.tenet);
                clashes.between(one.tenet, other.tenet).ifPresent(conflicts::add);
              });
            }
          }
          if (!sides.isEmpty()) {
            contests.add(new View.Contest(at, View.merged(sides.stream()), distinct(conflicts)));
          }
        });
    Set<Tenet> contested = new HashSet<>();
    contests.stream().filter(c -> c.at().equals(at)).forEach(c -> contested.addAll(c.sides()));
    return new Fusion(
        View.merged(accepted.stream()).stream().filter(t -> !contested.contains(t)).toList(),
        contests);
  }

  private static boolean opposes(
      Said other, Said one, List<Said> said, Clashes clashes, Entailment entailment) {
    if (clashes.between(one.tenet, other.tenet).isPresent()) {
      return true;
    }
    if (!entailment.isSame(one.tenet.proposition(), other.tenet.proposition())) {
      return false;
    }
    return !other.isAgreed
        || (other.tenet.stance() == Stance.UNDETERMINED
            && one.tenet.stance() != Stance.UNDETERMINED
            && other.by.kind() == Kind.VIEWPOINT
            && said.stream()
                .noneMatch(s ->
                    s.number == other.number
                        && s.tenet.stance() != Stance.UNDETERMINED
                        && entailment.isSame(s.tenet.proposition(), one.tenet.proposition())));
  }

  /** A conflict is found from both sides and told once. */
  private static List<Conflict> distinct(Set<Conflict> conflicts) {
    Map<List<Ref>, Conflict> byWitnesses = new LinkedHashMap<>();
    conflicts.forEach(conflict -> byWitnesses.putIfAbsent(conflict.witnesses(), conflict));
    return List.copyOf(byWitnesses.values());
  }

  /**
   * What a part says.
   *
   * @param number the number of the part
   * @param by what the part is
   * @param tenet what it says
   * @param isAgreed whether it is settled within the part
   */
  private record Said(int number, Ref by, Tenet tenet, boolean isAgreed) {}
}
