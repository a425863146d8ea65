package org.ascribe.ingest;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.DocumentProperty;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EvaluationProperty;
import org.ascribe.model.Event;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.When;

/**
 * What is said of objects by others: relationships, opinions, sightings, reports and notes (STIX
 * 2.1 sections 4.14, 4.15, 4.16, 5.1 and 5.2). Each is empty where it is said of no actor and no
 * event.
 */
final class StixStatement {

  private static final String TIE = "tie";

  private StixStatement() {}

  static Optional<Reading.Read> relationship(StixObject object) {
    StixTie tie =
        new StixTie(
            object.requiredRef("source_ref"),
            object.required("relationship_type"),
            object.requiredRef("target_ref"));
    String description = object.text("description").orElse("");
    return tie.content(object, object.span("start_time", "stop_time"))
        .map(content -> {
          Saying saying =
              StixObject.noting(object.own(content.act()), tie.type())
                  .quoting(object.text("description"));
          List<Ref> reliesOn = object.cited(description);
          object.record().claim(TIE, saying, reliesOn, List.of(), content.kind());
          return object.read(title(object, tie), Optional.empty());
        });
  }

  private static String title(StixObject object, StixTie tie) {
    return "STIX relationship: %s %s %s"
        .formatted(
            object.index().words(tie.source()), tie.type(), object.index().words(tie.target()));
  }

  /**
   * An opinion of a relationship takes a stance to what it says; one of an actor or event appraises
   * it. Agreeing affirms and disagreeing denies; the word itself stays as note (section 10.18).
   */
  static Optional<Reading.Read> opinion(StixObject object) {
    String opinion = object.required("opinion");
    Stance stance =
        switch (opinion) {
          case "strongly-agree", "agree" -> Stance.AFFIRMS;
          case "neutral" -> Stance.UNDETERMINED;
          case "disagree", "strongly-disagree" -> Stance.DENIES;
          default ->
              throw new IllegalArgumentException(
                  "'%s' is no opinion, from strongly-disagree to strongly-agree"
                      .formatted(opinion));
        };
    boolean told = false;
    for (StixId of : object.refs("object_refs")) {
      told |=
          of.type().equals("relationship")
              ? opinionOfTie(object, of, opinion, stance)
              : opinionOfThing(object, of, opinion, stance);
    }
    return told
        ? Optional.of(object.read("STIX opinion: " + opinion, Optional.empty()))
        : Optional.empty();
  }

  private static boolean opinionOfTie(StixObject object, StixId of, String opinion, Stance stance) {
    Optional<StixEntry> entry = object.index().find(of);
    Optional<StixId> source = entry.flatMap(e -> StixId.parse(e.source()));
    Optional<StixId> target = entry.flatMap(e -> StixId.parse(e.target()));
    if (source.isEmpty() || target.isEmpty()) {
      object.odd("object_refs", "the bundle has no relationship %s".formatted(of));
      return false;
    }
    StixTie tie = new StixTie(source.get(), entry.get().detail(), target.get());
    Optional<StixTie.Content> content = tie.content(object, Optional.empty());
    content.ifPresent(found -> {
      boolean against = stance == Stance.DENIES;
      Saying saying = stand(object, against ? SpeechAct.CONTESTATION : found.act(), stance);
      List<Utterance.Response> responds =
          against
              ? List.of(
                  new Utterance.Response(
                      Utterance.Answer.CONTESTS, UnitRecord.claimRef(of.slug(), TIE)))
              : List.of();
      object
          .record()
          .claim(
              TIE + "|" + of,
              StixObject.noting(saying, opinion).quoting(object.text("explanation")),
              List.of(),
              responds,
              found.kind());
    });
    return content.isPresent();
  }

  private static boolean opinionOfThing(
      StixObject object, StixId of, String opinion, Stance stance) {
    if (!of.isActor() && !of.isEvent()) {
      return false;
    }
    Ref thing = object.declare(of).orElseThrow();
    object
        .record()
        .claim(
            "opinion|" + of,
            StixObject.noting(stand(object, SpeechAct.CHARACTERIZATION, stance), opinion),
            (ref, said) ->
                new EvaluationClaim(
                    ref,
                    said,
                    thing,
                    EvaluationProperty.ASSESSES,
                    object.name(object.text("explanation").orElse(opinion))));
    return true;
  }

  /** The stance of an opinion; a revoked one is taken back whatever it was. */
  private static Saying stand(StixObject object, SpeechAct act, Stance stance) {
    Saying own = object.own(act);
    return own.stance() == Stance.WITHDRAWS ? own : own.as(stance);
  }

  /**
   * A sighting of an actor or event is an event of its own, in which the actor took part, according
   * to its maker and to those by whom it was seen ({@code where_sighted_refs}).
   */
  static Optional<Reading.Read> sighting(StixObject object) {
    StixId of = object.requiredRef("sighting_of_ref");
    if (!of.isActor() && !of.isEvent()) {
      return Optional.empty();
    }
    String name = "sighting of " + object.index().words(of);
    Ref event =
        object.record().add(new Event(Ref.of(Kind.EVENT, object.id().slug()), Name.of(name)));
    Ref seen = object.declare(of).orElseThrow();
    Saying own =
        object
            .text("count")
            .map(count -> StixObject.noting(object.own(SpeechAct.REPORT), "count " + count))
            .orElse(object.own(SpeechAct.REPORT));
    took(object, "seen", own.quoting(object.text("description")), event, seen);
    for (StixId witness : object.refs("where_sighted_refs")) {
      if (witness.isActor()) {
        Ref who = object.declare(witness).orElseThrow();
        took(object, "seen|" + witness, object.reported(who, SpeechAct.REPORT), event, seen);
      }
    }
    object
        .span("first_seen", "last_seen")
        .ifPresent(when ->
            object
                .record()
                .claim(
                    "when",
                    object.own(SpeechAct.REPORT),
                    (ref, said) ->
                        new EventClaim(
                            ref, said, event, EventProperty.OCCURRED_WHEN, new Value.Time(when))));
    return Optional.of(object.read("STIX " + name, Optional.empty()));
  }

  private static void took(StixObject object, String key, Saying saying, Ref event, Ref seen) {
    object
        .record()
        .claim(
            key,
            saying,
            (ref, said) ->
                seen.kind().isActor()
                    ? new AttributionClaim(
                        ref, said, event, Role.PARTICIPANT, seen, false, Optional.empty())
                    : new EventClaim(
                        ref, said, event, EventProperty.RELATED_EVENT, new Value.Thing(seen)));
  }

  /** A report is a document; which actors and events it deals with, and in which words. */
  static Optional<Reading.Read> report(StixObject object) {
    String name = object.required("name");
    object
        .text("description")
        .ifPresent(words -> contains(object, new Value.Words(object.name(words))));
    for (StixId of : object.refs("object_refs")) {
      if (of.isActor() || of.isEvent()) {
        contains(object, new Value.Thing(object.declare(of).orElseThrow()));
      }
    }
    Optional<When> published = object.moment("published");
    return Optional.of(object.read("STIX report: " + name, published));
  }

  private static void contains(StixObject object, Value value) {
    object
        .record()
        .claim(
            "contains|" + value,
            object.own(SpeechAct.REPORT),
            (ref, said) ->
                new DocumentClaim(
                    ref, said, object.record().document(), DocumentProperty.CONTAINS, value));
  }

  /** A note describes the actors that it is made on; of events it is a document on them. */
  static Optional<Reading.Read> note(StixObject object) {
    String content = object.required("content");
    List<StixId> all = object.refs("object_refs");
    List<StixId> actors = all.stream().filter(StixId::isActor).toList();
    List<StixId> events = all.stream().filter(StixId::isEvent).toList();
    if (!events.isEmpty()) {
      contains(object, new Value.Words(object.name(content)));
    }
    for (StixId of : events) {
      contains(object, new Value.Thing(object.declare(of).orElseThrow()));
    }
    for (StixId of : actors) {
      Ref actor = object.declare(of).orElseThrow();
      object
          .record()
          .claim(
              "note|" + of,
              object.own(SpeechAct.CHARACTERIZATION),
              object.cited(content),
              List.of(),
              (ref, said) ->
                  new DescriptionClaim(
                      ref,
                      said,
                      actor,
                      DescriptionProperty.DESCRIBED_AS,
                      new Value.Words(object.name(content)),
                      Optional.empty()));
    }
    String title = object.text("abstract").orElse("note");
    return actors.isEmpty() && events.isEmpty()
        ? Optional.empty()
        : Optional.of(object.read("STIX note: " + title, Optional.<When>empty()));
  }
}
