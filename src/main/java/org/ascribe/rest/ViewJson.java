package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.answer.ViewpointSheet;
import org.ascribe.export.Reason;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Value;
import org.ascribe.model.Viewpoint;
import org.ascribe.weigh.Compatibility;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Proposition;
import org.ascribe.weigh.Tenet;
import org.ascribe.weigh.View;
import org.ascribe.weigh.ViewReasons;
import org.ascribe.weigh.ViewStance;

/** Viewpoints and what they hold as JSON. */
final class ViewJson {

  private final ThingJson things;
  private final ClaimJson claims;
  private final SheetJson sheets;

  ViewJson(Session session) {
    things = session.things();
    claims = session.claims();
    sheets = session.sheets();
  }

  ObjectNode list(List<Viewpoint> viewpoints) {
    ObjectNode json = ThingJson.object();
    ArrayNode items = json.putArray("items");
    viewpoints.forEach(viewpoint -> items.add(things.viewpoint(viewpoint)));
    return json;
  }

  ObjectNode sheet(ViewpointSheet sheet) {
    View view = sheet.view();
    ObjectNode json = ThingJson.object();
    json.set("viewpoint", things.viewpoint(sheet.viewpoint()));
    json.set("members", things.mentions(sheet.members()));
    json.set("parts", things.mentions(sheet.parts().stream().map(Viewpoint::ref).toList()));
    Map<Proposition, ViewStance> stances = view.stances();
    Set<Proposition> strong = view.strong();
    ArrayNode tenets = json.putArray("tenets");
    ViewReasons reasons = sheet.reasons();
    for (Tenet tenet : sheet.tenets()) {
      ObjectNode each =
          tenet(tenet)
              .put(
                  "memberStance",
                  stances.getOrDefault(tenet.proposition(), ViewStance.SILENT).term())
              .put("strong", strong.contains(tenet.proposition()));
      sheets.why(each, "stance", reasons.why(tenet));
      tenets.add(each);
    }
    ArrayNode contests = json.putArray("contests");
    for (View.Contest contest : view.contests()) {
      ObjectNode each = contests.addObject();
      each.set("at", things.typed(contest.at()));
      ArrayNode sides = each.putArray("sides");
      for (Tenet side : contest.sides()) {
        ObjectNode told = tenet(side);
        sheets.why(told, "stance", reasons.why(contest, side));
        sides.add(told);
      }
      each.set("conflicts", sheets.conflicts(contest.conflict()));
    }
    ArrayNode losses = json.putArray("losses");
    for (View.Loss loss : view.losses()) {
      ObjectNode each = losses.addObject();
      each.set("at", things.typed(loss.at()));
      each.set("by", things.typed(loss.by()));
      each.set("discarded", tenet(loss.discarded()));
      each.set("winner", things.typed(loss.winner()));
      each.set("kept", tenet(loss.kept()));
      each.put("rule", loss.rule());
      sheets.why(each, "discarded", reasons.why(loss));
    }
    json.putNull("next");
    return json;
  }

  ObjectNode compatibility(List<Compatibility> pairs) {
    ObjectNode json = ThingJson.object();
    ArrayNode array = json.putArray("pairs");
    for (Compatibility pair : pairs) {
      ObjectNode each = array.addObject();
      each.set("a", things.typed(pair.a()));
      each.set("b", things.typed(pair.b()));
      each.put("verdict", pair.verdict().value().term());
      each.put("rule", pair.verdict().rule()).put("why", pair.verdict().why());
      each.set("witnesses", sheets.mentions(pair.verdict().claims()));
      each.set("conflicts", sheets.conflicts(pair.conflicts()));
      each.put("conflictCount", pair.conflictCount());
      each.set("agreements", sheets.mentions(pair.agreements()));
      each.put("agreementCount", pair.agreementCount());
    }
    return json;
  }

  ObjectNode tenet(Tenet tenet) {
    Proposition proposition = tenet.proposition();
    ObjectNode json = ThingJson.object();
    json.set("subject", things.typed(proposition.subject()));
    json.put("property", proposition.property()).put("stance", tenet.stance().term());
    json.set("object", object(proposition));
    json.set("claims", claims.claims(tenet.claims().stream().<Claim>map(c -> c).toList()));
    return json;
  }

  /** Why a viewpoint holds, contests and discards what it does, each by its property. */
  static List<Reason> reasons(ViewpointSheet sheet) {
    Ref viewpoint = sheet.viewpoint().ref();
    List<Reason> reasons = new ArrayList<>();
    sheet
        .tenets()
        .forEach(
            tenet -> reasons.add(reason(viewpoint, "held", tenet, sheet.reasons().why(tenet))));
    for (View.Contest contest : sheet.view().contests()) {
      contest
          .sides()
          .forEach(side ->
              reasons.add(
                  reason(viewpoint, "contested", side, sheet.reasons().why(contest, side))));
    }
    sheet
        .view()
        .losses()
        .forEach(loss ->
            reasons.add(
                reason(viewpoint, "discarded", loss.discarded(), sheet.reasons().why(loss))));
    return reasons;
  }

  /** About the viewpoint, the subject, and the object where it is a thing. */
  private static Reason reason(Ref viewpoint, String what, Tenet tenet, Finding<?> finding) {
    List<Ref> about = new ArrayList<>(List.of(viewpoint, tenet.proposition().subject()));
    if (tenet.proposition().object() instanceof Proposition.Matter.Said(Value.Thing(var thing))) {
      about.add(thing);
    }
    return new Reason(about, what + " " + tenet.proposition().property(), finding);
  }

  /** Why each two viewpoints go together as they do. */
  static List<Reason> reasons(List<Compatibility> pairs) {
    return pairs.stream()
        .map(pair ->
            new Reason(List.of(pair.a(), pair.b()), "compatibility verdict", pair.verdict()))
        .toList();
  }

  private ObjectNode object(Proposition proposition) {
    return switch (proposition.object()) {
      case Proposition.Matter.Said(Value value) -> claims.value(value);
      case Proposition.Matter.Time(var bounds) -> {
        ObjectNode json = ThingJson.object();
        ThingJson.putText(json, "earliest", bounds.earliest().map(Object::toString));
        ThingJson.putText(json, "latest", bounds.latest().map(Object::toString));
        yield json;
      }
      case Proposition.Matter.Count(var range, var groups) -> {
        ObjectNode json = ThingJson.object();
        ClaimJson.putNumber(json, "min", range.min());
        ClaimJson.putNumber(json, "max", range.max());
        json.set("ofGroup", things.mentions(groups.stream().sorted().toList()));
        yield json;
      }
    };
  }
}
