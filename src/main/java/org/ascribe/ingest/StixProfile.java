package org.ascribe.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Value;
import org.ascribe.model.When;

/**
 * What an object says of the actor or event that it is (STIX 2.1 sections 4.2, 4.5, 4.7, 4.8 and
 * 4.17): names, descriptions, times.
 */
final class StixProfile {

  /** Members of actors that stay words, each with what is written before it. */
  private static final Map<String, String> TRAITS =
      Map.ofEntries(
          Map.entry("threat_actor_types", "threat actor type: "),
          Map.entry("labels", "label: "),
          Map.entry("sophistication", "sophistication: "),
          Map.entry("resource_level", "resource level: "),
          Map.entry("primary_motivation", "primary motivation: "),
          Map.entry("secondary_motivations", "secondary motivation: "),
          Map.entry("personal_motivations", "personal motivation: "),
          Map.entry("identity_class", "identity class: "),
          Map.entry("sectors", "sector: "));

  private StixProfile() {}

  /** An intrusion set, a threat actor or an identity. */
  static Reading.Read actor(StixObject object) {
    Ref actor = names(object);
    describe(object, actor, DescriptionProperty.DESCRIBED_AS, object.texts("description"), "");
    new TreeMap<>(TRAITS)
        .forEach((member, before) ->
            describe(
                object, actor, DescriptionProperty.DESCRIBED_AS, object.texts(member), before));
    describe(object, actor, DescriptionProperty.ACTIVITY, object.texts("roles"), "role: ");
    describe(object, actor, DescriptionProperty.ACTIVITY, object.texts("goals"), "goal: ");
    object
        .span("first_seen", "last_seen")
        .ifPresent(when ->
            object
                .record()
                .claim(
                    "seen",
                    object.own(SpeechAct.REPORT),
                    (ref, said) ->
                        new DescriptionClaim(
                            ref,
                            said,
                            actor,
                            DescriptionProperty.ACTIVITY,
                            new Value.Words(Name.of("seen")),
                            Optional.of(when))));
    return object.read(title(object), Optional.empty());
  }

  /** A campaign or an incident. */
  static Reading.Read event(StixObject object) {
    Ref event = names(object);
    EventType type =
        object.id().type().equals("campaign") ? EventType.CAMPAIGN : EventType.OTHER_EVENT;
    String description = object.text("description").orElse("");
    claim(
        object,
        event,
        EventProperty.EVENT_TYPE,
        new Value.Concept(type),
        object.cited(description),
        object.text("description"));
    Optional<When> when = object.span("first_seen", "last_seen");
    when.ifPresent(span ->
        claim(
            object,
            event,
            EventProperty.OCCURRED_WHEN,
            new Value.Time(span),
            object.cited(
                object.text("x_mitre_first_seen_citation").orElse("")
                    + object.text("x_mitre_last_seen_citation").orElse("")),
            Optional.empty()));
    object
        .text("objective")
        .ifPresent(words ->
            claim(
                object,
                event,
                EventProperty.OBJECTIVE,
                new Value.Words(object.name(words)),
                object.cited(words),
                Optional.empty()));
    return object.read(title(object), Optional.empty());
  }

  private static String title(StixObject object) {
    return "STIX %s: %s".formatted(object.id().type(), object.required("name"));
  }

  private static Ref names(StixObject object) {
    Ref subject = object.declare(object.id()).orElseThrow();
    String name = object.required("name");
    named(object, subject, NameType.NAME, name);
    Stream.of("aliases", "x_opencti_aliases")
        .flatMap(member -> object.texts(member).stream())
        .filter(alias -> !alias.equals(name))
        .forEach(alias -> named(object, subject, NameType.ALIAS, alias));
    return subject;
  }

  private static void named(StixObject object, Ref subject, NameType type, String name) {
    object
        .record()
        .claim(
            "name|" + name,
            object.own(SpeechAct.CHARACTERIZATION),
            object.citedFor(name),
            List.of(),
            (ref, said) ->
                new NameClaim(ref, said, subject, type, object.name(name), Optional.empty()));
  }

  private static void describe(
      StixObject object,
      Ref actor,
      DescriptionProperty property,
      List<String> texts,
      String before) {
    for (String words : texts) {
      object
          .record()
          .claim(
              property.term() + "|" + before + words,
              object.own(SpeechAct.CHARACTERIZATION),
              object.cited(words),
              List.of(),
              (ref, said) ->
                  new DescriptionClaim(
                      ref,
                      said,
                      actor,
                      property,
                      new Value.Words(object.name(before + words)),
                      Optional.empty()));
    }
  }

  private static void claim(
      StixObject object,
      Ref event,
      EventProperty property,
      Value value,
      List<Ref> reliesOn,
      Optional<String> quote) {
    object
        .record()
        .claim(
            property.term(),
            object.own(SpeechAct.REPORT).quoting(quote),
            reliesOn,
            List.of(),
            (ref, said) -> new EventClaim(ref, said, event, property, value));
  }
}
