package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.AsOfSheet;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.EventSheet;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.weigh.Conflict;
import org.ascribe.weigh.Finding;
import org.ascribe.weigh.Independence;
import org.ascribe.weigh.Matrix;
import org.ascribe.weigh.Relationship;
import org.ascribe.weigh.Toll;

/**
 * Answers as JSON, with the members of DESIGN section 5. With {@code why=true} every object that
 * holds derived values has a member {@code why} that gives, by the name of the value, the rule, the
 * sentence and the claims.
 */
final class SheetJson {

  private final ThingJson things;
  private final ClaimJson claims;
  private final FactsJson facts;
  private final boolean why;

  SheetJson(ThingJson things, ClaimJson claims, boolean why) {
    this.things = things;
    this.claims = claims;
    this.facts = new FactsJson(things);
    this.why = why;
  }

  ObjectNode attack(AttackSheet attack) {
    ObjectNode json = ThingJson.object();
    json.set("event", facts.event(attack.event(), attack.facts()));
    json.put("status", attack.status().value().term());
    json.set("claims", claims.claims(attack.claims()));
    json.set("figures", figures(attack.figures()));
    why(json, "status", attack.status());
    return json;
  }

  ObjectNode event(EventSheet sheet) {
    ObjectNode json = ThingJson.object();
    json.set("event", facts.event(sheet.event(), sheet.facts()));
    json.put("status", sheet.status().value().term());
    json.set("conflicts", conflicts(sheet.conflicts()));
    json.set("matrix", matrix(sheet.matrix()));
    json.set("figures", figures(sheet.figures()));
    ArrayNode tolls = json.putArray("toll");
    sheet.toll().forEach(toll -> tolls.add(toll(toll)));
    ArrayNode independence = json.putArray("independence");
    sheet.independence().forEach(support -> independence.add(independence(support)));
    json.set("claims", claims.claims(sheet.claims()));
    why(json, "status", sheet.status());
    return json;
  }

  /** What the answer owes to dates not known to the day. */
  ObjectNode asOf(AsOfSheet sheet) {
    ObjectNode json = ThingJson.object().put("day", sheet.day().toString());
    json.put("may", sheet.may()).put("must", sheet.must());
    json.set("onlyMay", mentions(sheet.onlyMay()));
    ThingJson.putText(json, "mustStatus", sheet.mustStatus().map(f -> f.value().term()));
    sheet.mustStatus().ifPresent(status -> why(json, "mustStatus", status));
    return json;
  }

  private ArrayNode figures(List<FigureClaim> figures) {
    ArrayNode array = ThingJson.array();
    figures.forEach(figure -> array.add(claims.figure(figure)));
    return array;
  }

  private ArrayNode matrix(Matrix matrix) {
    ArrayNode rows = ThingJson.array();
    for (Matrix.Row row : matrix.rows()) {
      ObjectNode json = rows.addObject();
      json.set("claimant", things.typed(row.claimant()));
      json.set("group", group(row.group()));
      ArrayNode cells = json.putArray("cells");
      row.cells().forEach(cell -> cells.add(cell(cell)));
      ArrayNode relationships = json.putArray("relationships");
      row.relationships()
          .forEach((actor, found) -> {
            ObjectNode each = finding(found).put("relationship", found.value().term());
            each.set("actor", things.typed(actor));
            relationships.add(each);
          });
      ArrayNode derived = json.putArray("derived");
      row.derived().forEach(remark -> derived.add(remark(remark)));
    }
    return rows;
  }

  /** No claim says how a row is to be grouped: it always comes with what it is derived from. */
  private ObjectNode group(Finding<Relationship> group) {
    return finding(group).put("relationship", group.value().term()).put("derived", true);
  }

  private ObjectNode cell(Matrix.Cell cell) {
    ObjectNode json = ThingJson.object();
    json.set("actor", things.typed(cell.actor()));
    json.put("stance", cell.stance().term())
        .put("speechAct", cell.speechAct().term())
        .put("certainty", cell.certainty().term());
    ThingJson.putTime(json, "claimedWhen", cell.claimedWhen());
    ThingJson.putText(json, "quote", cell.quote().map(Quote::text));
    json.set("claim", things.mention(cell.claim()));
    return json;
  }

  /** A remark that no claimant made is always told with its reason, asked for or not. */
  private ObjectNode remark(Finding<Ref> remark) {
    ObjectNode json = finding(remark);
    json.set("actor", things.typed(remark.value()));
    return json;
  }

  private ObjectNode toll(Toll toll) {
    ObjectNode json =
        ThingJson.object().put("kind", toll.kind().term()).put("side", toll.side().term());
    number(json, "agreedMin", toll.agreedMin());
    number(json, "agreedMax", toll.agreedMax());
    number(json, "highestMin", toll.highestMin());
    number(json, "lowestMax", toll.lowestMax());
    ArrayNode claimants = json.putArray("claimants");
    for (Toll.Bound bound : toll.claimants()) {
      ObjectNode claimant = claimants.addObject();
      claimant.set("claimant", things.typed(bound.claimant()));
      ClaimJson.putNumber(claimant, "min", bound.range().min());
      ClaimJson.putNumber(claimant, "max", bound.range().max());
      claimant.set("claims", mentions(bound.claims()));
    }
    json.set("withoutNumber", mentions(toll.withoutNumber()));
    json.set("conflicts", conflicts(toll.conflicts()));
    return json;
  }

  private void number(ObjectNode json, String member, Finding<Optional<BigDecimal>> number) {
    ClaimJson.putNumber(json, member, number.value());
    why(json, member, number);
  }

  ArrayNode conflicts(List<Conflict> conflicts) {
    ArrayNode array = ThingJson.array();
    for (Conflict conflict : conflicts) {
      ObjectNode json =
          array
              .addObject()
              .put("grade", conflict.grade().term())
              .put("rule", conflict.rule())
              .put("why", conflict.why());
      json.set("between", things.mentions(conflict.between()));
      json.set("witnesses", mentions(conflict.witnesses()));
    }
    return array;
  }

  private ObjectNode independence(Independence support) {
    ObjectNode json = ThingJson.object();
    json.set("actor", things.typed(support.actor()));
    json.set("claimants", things.mentions(support.claimants()));
    json.set("namedOrigins", things.mentions(support.namedOrigins()));
    json.set("attestingDocuments", things.mentions(support.attestingDocuments()));
    ArrayNode circles = json.putArray("circular");
    support.circles().forEach(circle -> circles.add(things.mentions(circle)));
    json.put("verdict", support.verdict().value().term()).put("why", support.verdict().why());
    json.put("rule", support.verdict().rule());
    json.set("witnesses", mentions(support.verdict().claims()));
    return json;
  }

  void why(ObjectNode json, String member, Finding<?> finding) {
    if (why) {
      json.withObjectProperty("why").set(member, finding(finding));
    }
  }

  private ObjectNode finding(Finding<?> finding) {
    ObjectNode json = ThingJson.object().put("rule", finding.rule()).put("why", finding.why());
    json.set("claims", mentions(finding.claims()));
    return json;
  }

  ArrayNode mentions(List<Ref> refs) {
    ArrayNode array = ThingJson.array();
    refs.forEach(ref -> array.add(things.mention(ref)));
    return array;
  }
}
