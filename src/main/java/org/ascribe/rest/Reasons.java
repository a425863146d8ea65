package org.ascribe.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.AsOfSheet;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.EventSheet;
import org.ascribe.export.Reason;
import org.ascribe.model.Ref;
import org.ascribe.weigh.Conflict;
import org.ascribe.weigh.Matrix;
import org.ascribe.weigh.Toll;

/** The derived values of an answer, each by its name in the answer's JSON. */
final class Reasons {

  private final Ref event;
  private final List<Reason> reasons = new ArrayList<>();

  private Reasons(Ref event) {
    this.event = event;
  }

  static List<Reason> of(Collection<AttackSheet> attacks) {
    return attacks.stream()
        .map(attack -> new Reason(List.of(attack.event().ref()), "status", attack.status()))
        .toList();
  }

  static List<Reason> of(EventSheet sheet, Optional<AsOfSheet> asOf) {
    Ref event = sheet.event().ref();
    Reasons made = new Reasons(event);
    made.reasons.add(new Reason(List.of(event), "status", sheet.status()));
    asOf.flatMap(AsOfSheet::mustStatus)
        .ifPresent(must -> made.reasons.add(new Reason(List.of(event), "mustStatus", must)));
    made.conflicts("conflict", sheet.conflicts());
    sheet.matrix().rows().forEach(made::row);
    sheet.toll().forEach(made::toll);
    sheet
        .independence()
        .forEach(support ->
            made.reasons.add(
                new Reason(
                    List.of(event, support.actor()), "independence verdict", support.verdict())));
    return List.copyOf(made.reasons);
  }

  private void row(Matrix.Row row) {
    reasons.add(new Reason(List.of(event, row.claimant()), "group", row.group()));
    row.relationships()
        .forEach((actor, found) ->
            reasons.add(new Reason(List.of(event, row.claimant(), actor), "relationship", found)));
    row.derived()
        .forEach(
            remark -> reasons.add(new Reason(List.of(event, row.claimant()), "derived", remark)));
  }

  private void toll(Toll toll) {
    String name = "toll %s %s ".formatted(toll.kind().term(), toll.side().term());
    List<Ref> about = List.of(event);
    reasons.add(new Reason(about, name + "agreedMin", toll.agreedMin()));
    reasons.add(new Reason(about, name + "agreedMax", toll.agreedMax()));
    reasons.add(new Reason(about, name + "highestMin", toll.highestMin()));
    reasons.add(new Reason(about, name + "lowestMax", toll.lowestMax()));
    conflicts(name + "conflict", toll.conflicts());
  }

  private void conflicts(String name, List<Conflict> conflicts) {
    conflicts.forEach(conflict -> reasons.add(Reason.of(event, name, conflict)));
  }
}
