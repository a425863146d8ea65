package org.ascribe.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.answer.Dossiers;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.Lens;

/**
 * Events as a GeoJSON feature collection (RFC 7946), a feature a line. What an event is shown as is
 * what most claims bear out; who is said to have done it is told claimant by claimant.
 */
final class GeoJson implements HoldingsWriter {

  @Override
  public void write(Holdings holdings, Tally tally, OutputStream out) throws IOException {
    Dossiers dossiers = new Dossiers(new Shelf(holdings));
    try (JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (Iterator<Ref> events = holdings.things(Set.of(Kind.EVENT)); events.hasNext(); ) {
        Ref event = events.next();
        List<Claim> claims = Iter.toList(holdings.claims(RDF.Nodes.subject, event));
        if (claims.isEmpty()) {
          tally.passedOver("events without a claim");
          continue;
        }
        Dossier dossier = dossiers.of(event, claims, Lens.clear());
        ObjectNode feature = new EventFeature(holdings, dossier).json();
        tally.wrote(feature.get("geometry").isNull() ? "events without a point" : "points");
        tally.wrote("events");
        licences(holdings, claims, (ObjectNode) feature.get("properties"));
        JsonText.line(json, feature);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void licences(Holdings holdings, List<Claim> claims, ObjectNode properties) {
    Set<String> licences = new TreeSet<>();
    for (Claim claim : claims) {
      holdings
          .record(claim.ref())
          .flatMap(record -> holdings.licence(holdings.iris().node(record)))
          .ifPresent(licences::add);
    }
    ArrayNode array = properties.putArray("licences");
    licences.forEach(array::add);
  }

  /** What the holdings know of the things that are weighed; the same ones come back. */
  private static final class Shelf implements Dossiers.Library {
    private static final int REMEMBERED = 4_096;

    private final Holdings holdings;
    private final Map<Ref, Optional<Resource>> things = new HashMap<>();
    private final Map<Ref, List<Claim>> relations = new HashMap<>();

    Shelf(Holdings holdings) {
      this.holdings = holdings;
    }

    @Override
    public Optional<Resource> resource(Ref thing) {
      return remembered(things, thing, holdings::resource);
    }

    @Override
    public List<Claim> relationsOf(Ref actor) {
      return remembered(relations, actor, ref -> Iter.toList(holdings.relations(ref)));
    }

    private static <T> T remembered(Map<Ref, T> known, Ref ref, Function<Ref, T> find) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      return known.computeIfAbsent(ref, find);
    }
  }
}
