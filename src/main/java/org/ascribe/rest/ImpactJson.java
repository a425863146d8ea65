package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.ImpactSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.RestingOn;
import org.ascribe.export.Reason;
import org.ascribe.model.Ref;
import org.ascribe.weigh.EventChange;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Tenet;
import org.ascribe.weigh.ViewChange;

/** What changes without a source, and which sources are single points of failure, as JSON. */
final class ImpactJson {

  private final ThingJson things;
  private final SheetJson sheets;
  private final ViewJson views;

  ImpactJson(Session session) {
    things = session.things();
    sheets = session.sheets();
    views = new ViewJson(session);
  }

  ObjectNode impact(ImpactSheet sheet) {
    ObjectNode json = ThingJson.object();
    json.set("source", things.typed(sheet.source().ref()));
    json.put("claims", sheet.claims());
    json.put("singlePointOfFailure", sheet.failures().isAny());
    json.putObject("rests")
        .put("events", sheet.failures().events())
        .put("attributions", sheet.failures().attributions())
        .put("bounds", sheet.failures().bounds())
        .put("relations", sheet.failures().relations())
        .put("tenets", sheet.failures().tenets());
    ArrayNode events = json.putArray("events");
    sheet.events().items().forEach(event -> events.add(event(event)));
    json.set("relations", sheets.mentions(sheet.relations()));
    ArrayNode changed = json.putArray("viewpoints");
    sheet.views().forEach(view -> changed.add(view(view)));
    ArrayNode verdicts = json.putArray("compatibility");
    for (ImpactSheet.VerdictChange change : sheet.verdicts()) {
      ObjectNode each = verdicts.addObject();
      each.set("a", things.typed(change.a()));
      each.set("b", things.typed(change.b()));
      each.put("before", change.before().value().term());
      each.put("after", change.after().value().term());
      sheets.why(each, "before", change.before());
      sheets.why(each, "after", change.after());
    }
    json.putNull("next");
    return json;
  }

  ObjectNode singlePoints(Listed<RestingOn> points) {
    ObjectNode json = ThingJson.object();
    ArrayNode items = json.putArray("items");
    for (RestingOn point : points.items()) {
      ObjectNode each = items.addObject();
      each.set("source", things.typed(point.source()));
      each.put("events", point.events()).put("attributions", point.attributions());
    }
    json.putNull("next");
    return json;
  }

  private ObjectNode event(EventChange change) {
    ObjectNode json = ThingJson.object();
    json.set("event", things.typed(change.event()));
    json.put("before", change.before().value().term());
    ThingJson.putText(json, "after", change.after().map(after -> after.value().term()));
    json.put("vanishes", change.vanishes());
    json.put("singlePointOfFailure", change.vanishes() || change.losesAttribution());
    json.set("candidates", things.mentions(change.candidates()));
    ArrayNode bounds = json.putArray("bounds");
    for (EventChange.BoundChange bound : change.bounds()) {
      ObjectNode each =
          bounds
              .addObject()
              .put("kind", bound.kind().term())
              .put("side", bound.side().term())
              .put("bound", bound.bound());
      ClaimJson.putNumber(each, "before", bound.before().value());
      ClaimJson.putNumber(each, "after", bound.after().flatMap(Finding::value));
      each.put("singlePointOfFailure", bound.falls());
      sheets.why(each, "before", bound.before());
      bound.after().ifPresent(after -> sheets.why(each, "after", after));
    }
    sheets.why(json, "before", change.before());
    change.after().ifPresent(after -> sheets.why(json, "after", after));
    return json;
  }

  private ObjectNode view(ViewChange change) {
    ObjectNode json = ThingJson.object();
    json.set("viewpoint", things.typed(change.viewpoint()));
    ArrayNode fallen = json.putArray("fallen");
    for (Tenet tenet : change.fallen()) {
      fallen.add(views.tenet(tenet).put("singlePointOfFailure", change.silenced().contains(tenet)));
    }
    ArrayNode risen = json.putArray("risen");
    change.risen().forEach(tenet -> risen.add(views.tenet(tenet)));
    return json;
  }

  /** What was found of events and pairs of viewpoints, with the source and without. */
  static List<Reason> reasons(ImpactSheet sheet) {
    List<Reason> reasons = new ArrayList<>();
    for (EventChange change : sheet.events().items()) {
      List<Ref> about = List.of(change.event());
      reasons.add(new Reason(about, "status before", change.before()));
      change.after().ifPresent(after -> reasons.add(new Reason(about, "status after", after)));
      for (EventChange.BoundChange bound : change.bounds()) {
        String name =
            "toll %s %s %s ".formatted(bound.kind().term(), bound.side().term(), bound.bound());
        reasons.add(new Reason(about, name + "before", bound.before()));
        Optional<Finding<Optional<BigDecimal>>> after = bound.after();
        after.ifPresent(found -> reasons.add(new Reason(about, name + "after", found)));
      }
    }
    for (ImpactSheet.VerdictChange change : sheet.verdicts()) {
      List<Ref> about = List.of(change.a(), change.b());
      reasons.add(new Reason(about, "compatibility verdict before", change.before()));
      reasons.add(new Reason(about, "compatibility verdict after", change.after()));
    }
    return reasons;
  }
}
