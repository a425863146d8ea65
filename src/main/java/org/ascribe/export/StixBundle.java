package org.ascribe.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;

/** A bundle of STIX 2.1: licences, actors, events, and every claim that STIX has a place for. */
final class StixBundle implements HoldingsWriter {

  private static final Set<Kind> ACTORS =
      EnumSet.copyOf(EnumSet.allOf(Kind.class).stream().filter(Kind::isActor).toList());

  private final Revision revision;
  private final Scope scope;

  StixBundle(ExportOrder order, Revision revision) {
    this.scope = order.scope();
    this.revision = revision;
  }

  @Override
  public void write(Holdings holdings, Tally tally, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      json.writeStringField("type", "bundle");
      json.writeStringField(
          "id", StixIds.of("bundle", holdings.iris().base() + revision.hash() + "/" + scope));
      json.writeArrayFieldStart("objects");
      new Writing(holdings, tally, json).write();
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** One bundle while it is written. */
  private final class Writing {
    private final Holdings holdings;
    private final Tally tally;
    private final JsonGenerator json;
    private final StixActors actors;
    private final StixObjects objects;
    private final StixClaims claims;

    Writing(Holdings holdings, Tally tally, JsonGenerator json) {
      this.holdings = holdings;
      this.tally = tally;
      this.json = json;
      this.actors = new StixActors(holdings);
      this.objects = new StixObjects(holdings);
      this.claims = new StixClaims(holdings, actors, objects);
    }

    void write() throws IOException {
      for (String licence : holdings.census().records().keySet()) {
        if (!licence.isEmpty() && holdings.wants(Census.classOf(licence))) {
          put(objects.marking(licence, revision.time()));
        }
      }
      for (Iterator<Ref> all = holdings.things(ACTORS); all.hasNext(); ) {
        actor(all.next());
      }
      for (Iterator<Ref> all = holdings.things(Set.of(Kind.EVENT)); all.hasNext(); ) {
        put(objects.event(all.next()));
      }
      for (Iterator<Ref> records = holdings.records(); records.hasNext(); ) {
        for (Claim claim : holdings.report(records.next()).claims()) {
          claim(claim);
        }
      }
    }

    private void actor(Ref actor) throws IOException {
      StixActors.Objects found = actors.of(actor);
      if (found.threat().isPresent()) {
        put(objects.threat(actor, found.threat().get()));
      }
      if (found.identity().isPresent()) {
        put(objects.identity(actor, found.identity().get()));
      }
    }

    private void claim(Claim claim) throws IOException {
      if (claims.isName(claim)) {
        tally.wrote("names");
        return;
      }
      Optional<ObjectNode> object = claims.of(claim);
      if (object.isPresent()) {
        put(object.get());
      } else {
        tally.passedOver("claims on documents and places");
      }
    }

    private void put(ObjectNode object) throws IOException {
      tally.wrote(object.get("type").asText());
      JsonText.line(json, object);
    }
  }
}
