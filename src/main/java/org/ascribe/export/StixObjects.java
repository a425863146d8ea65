package org.ascribe.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Stance;

/** Actors, events and licences as objects of STIX 2.1, and what every object has. */
final class StixObjects {

  /** Timestamps have milliseconds and end in Z (STIX 2.1 section 3.2). */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final Set<String> EVENTS = Set.of("incident", "campaign");

  private static final Set<String> NAMED =
      Set.of("threat-actor", "intrusion-set", "campaign", "malware", "tool");

  private final Holdings holdings;

  StixObjects(Holdings holdings) {
    this.holdings = holdings;
  }

  /** A licence as a marking, which every object of its records bears. */
  ObjectNode marking(String licence, Instant time) {
    ObjectNode json = JsonText.object().put("type", "marking-definition");
    json.put("spec_version", "2.1")
        .put("id", markingId(licence))
        .put("created", TIME.format(time))
        .put("name", licence)
        .put("definition_type", "statement")
        .putObject("definition")
        .put("statement", "Licence: " + licence);
    return json;
  }

  static String markingId(String licence) {
    return StixIds.of("marking-definition", licence);
  }

  /** An actor as a threat actor or what it came in as, with every name that somebody gives it. */
  ObjectNode threat(Ref actor, String id) {
    Names names = names(actor);
    ObjectNode json = thing(actor, id, names);
    NavigableSet<String> aliases = names.names();
    aliases.remove(json.get("name").asText());
    if (!aliases.isEmpty() && hasAliases(id)) {
      ArrayNode array = json.putArray("aliases");
      aliases.forEach(array::add);
    }
    if (StixIds.type(id).equals("malware")) {
      json.put("is_family", true);
    }
    return json;
  }

  /** An actor as an identity. */
  ObjectNode identity(Ref actor, String id) {
    return thing(actor, id, names(actor))
        .put(
            "identity_class",
            switch (actor.kind()) {
              case PERSON -> "individual";
              case GROUP, FACTION -> "group";
              case STATE_BODY, OUTLET -> "organization";
              case UNNAMED_ACTOR -> "class";
              case EVENT, PLACE, DOCUMENT, CHANNEL, CLAIM, EVIDENCE, RECORD, VIEWPOINT -> "unknown";
            });
  }

  /** An event as an incident, or as what it came in as. */
  ObjectNode event(Ref event) {
    String id = eventId(event);
    return hasAliases(id) ? threat(event, id) : thing(event, id, names(event));
  }

  String eventId(Ref event) {
    return StixIds.original(event)
        .filter(id -> EVENTS.contains(StixIds.type(id)))
        .orElseGet(() -> StixIds.of("incident", holdings.iris().iri(event)));
  }

  /** Whether objects of the type have a list of other names. */
  static boolean hasAliases(String id) {
    return NAMED.contains(StixIds.type(id));
  }

  private ObjectNode thing(Ref thing, String id, Names names) {
    List<Ref> records = holdings.recordsOf(thing);
    Instant first =
        records.stream().map(holdings::recordedAt).min(Instant::compareTo).orElseThrow();
    Instant last = records.stream().map(holdings::recordedAt).max(Instant::compareTo).orElseThrow();
    ObjectNode json = object(id, first, last);
    Resource resource = holdings.resource(thing).orElseThrow();
    json.put("name", resource.name().text());
    if (names.revoked()) {
      json.put("revoked", true);
    }
    json.putArray("external_references").add(own(thing));
    mark(json, records);
    return json;
  }

  /** An object made of a claim. */
  ObjectNode of(Claim claim, String id) {
    Ref record = holdings.record(claim.ref()).orElseThrow();
    Instant time = holdings.recordedAt(record);
    ObjectNode json = object(id, time, time);
    ArrayNode references = json.putArray("external_references");
    references.add(own(claim.ref()));
    claim.utterance().evidence().forEach(evidence -> references.add(reference(evidence)));
    mark(json, List.of(record));
    return json;
  }

  private static ObjectNode object(String id, Instant created, Instant modified) {
    return JsonText.object()
        .put("type", StixIds.type(id))
        .put("spec_version", "2.1")
        .put("id", id)
        .put("created", TIME.format(created))
        .put("modified", TIME.format(modified));
  }

  private void mark(ObjectNode json, List<Ref> records) {
    NavigableSet<String> licences = new TreeSet<>();
    records.forEach(
        record -> holdings.licence(holdings.iris().node(record)).ifPresent(licences::add));
    if (!licences.isEmpty()) {
      ArrayNode marks = json.putArray("object_marking_refs");
      licences.stream().map(StixObjects::markingId).forEach(marks::add);
    }
  }

  private ObjectNode own(Ref ref) {
    return JsonText.object()
        .put("source_name", "Ascribe")
        .put("description", ref.toString())
        .put("url", holdings.iris().iri(ref));
  }

  private ObjectNode reference(Evidence evidence) {
    Optional<Resource> document = holdings.resource(evidence.document());
    ObjectNode json =
        JsonText.object()
            .put(
                "source_name",
                document
                    .map(Resource::name)
                    .map(name -> name.text())
                    .orElse(evidence.document().slug().value()));
    document
        .filter(Document.class::isInstance)
        .flatMap(found -> ((Document) found).url())
        .map(Object::toString)
        .filter(url -> url.matches("https?://[^\\s]+"))
        .ifPresent(url -> json.put("url", url));
    return json.put(
        "description", evidence.quote().map(Quote::text).orElse("as " + evidence.voice().term()));
  }

  /**
   * What a thing is called.
   *
   * @param names every name that somebody gives it; of a thing that came in revoked, so that nobody
   *     does any more, those that were taken back
   * @param revoked whether it came in revoked
   */
  record Names(NavigableSet<String> names, boolean revoked) {

    /** Whether the claim is among them. */
    boolean hold(NameClaim claim) {
      return claim.utterance().stance() == (revoked ? Stance.WITHDRAWS : Stance.AFFIRMS);
    }
  }

  Names names(Ref thing) {
    NavigableSet<String> given = new TreeSet<>();
    NavigableSet<String> takenBack = new TreeSet<>();
    for (Iterator<Claim> claims = holdings.claims(RDF.Nodes.subject, thing); claims.hasNext(); ) {
      if (claims.next() instanceof NameClaim claim) {
        String name = claim.name().text();
        Stance stance = claim.utterance().stance();
        if (stance == Stance.AFFIRMS) {
          given.add(name);
        } else if (stance == Stance.WITHDRAWS) {
          takenBack.add(name);
        }
      }
    }
    boolean revoked =
        given.isEmpty() && !takenBack.isEmpty() && StixIds.original(thing).isPresent();
    return new Names(revoked ? takenBack : given, revoked);
  }

  /** A time within the limits of a day, for the start or end of a relation. */
  static Optional<String> startOfDay(Optional<LocalDate> day) {
    return day.map(d -> TIME.format(d.atStartOfDay(ZoneOffset.UTC)));
  }

  static boolean isActorOrEvent(Ref ref) {
    return ref.kind().isActor() || ref.kind() == Kind.EVENT;
  }
}
