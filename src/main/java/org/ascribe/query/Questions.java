package org.ascribe.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that Ascribe asks of its store, all parsed when this is made. */
public final class Questions {

  final Question actors = read("actors");
  final Question actorClaims = read("actor-claims");
  final Question actorNames = read("actor-names");
  final Question actorRelations = read("actor-relations");
  final Question attributedAttacks = read("attributed-attacks");
  final Question claimRecord = read("claim-record");
  final Question claimsMadeAfter = read("claims-made-after");
  final Question claimedAttacks = read("claimed-attacks");
  final Question documentClaims = read("document-claims");
  final Question eventClaims = read("event-claims");
  final Question events = read("events");
  final Question identityClaims = read("identity-claims");
  final Question memberClaims = read("member-claims");
  final Question portraitNames = read("portrait-names");
  final Question portraitNeighbours = read("portrait-neighbours");
  final Question portraitPlaces = read("portrait-places");
  final Question portraitYears = read("portrait-years");
  final Question record = read("record");
  final Question recordClaims = read("record-claims");
  final Question sourceClaims = read("source-claims");
  final Question statistics = read("statistics");
  final Question thingClaims = read("thing-claims");
  final Question viewpoints = read("viewpoints");

  private final Map<String, Question> byName = new LinkedHashMap<>();

  /**
   * Reads and parses every question, so that a broken one stops the start and not a request.
   *
   * @throws IllegalArgumentException when one is no query
   */
  public Questions() {
    Stream.of(
            actors,
            actorClaims,
            actorNames,
            actorRelations,
            attributedAttacks,
            claimRecord,
            claimedAttacks,
            claimsMadeAfter,
            documentClaims,
            eventClaims,
            events,
            identityClaims,
            memberClaims,
            portraitNames,
            portraitNeighbours,
            portraitPlaces,
            portraitYears,
            record,
            recordClaims,
            sourceClaims,
            statistics,
            thingClaims,
            viewpoints)
        .sorted(Comparator.comparing(Question::name))
        .forEach(question -> byName.put(question.name(), question));
  }

  /** Every question, in the order of the names. */
  public List<Question> all() {
    return List.copyOf(byName.values());
  }

  /** The question of that name. */
  public Optional<Question> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static Question read(String name) {
    String file = name + ".rq";
    try (InputStream in = Questions.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new Question(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
