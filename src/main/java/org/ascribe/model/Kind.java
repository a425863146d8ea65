package org.ascribe.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of things that have an IRI of their own, {@code {base}id/{kind}/{slug}}. */
public enum Kind {
  GROUP("group", "Group"),
  FACTION("faction", "Faction"),
  STATE_BODY("state-body", "StateBody"),
  OUTLET("outlet", "Outlet"),
  PERSON("person", "Person"),
  UNNAMED_ACTOR("unnamed-actor", "UnnamedActor"),
  EVENT("event", "Event"),
  PLACE("place", "Place"),
  DOCUMENT("document", "Document"),
  CHANNEL("channel", "Channel"),
  CLAIM("claim", "Claim"),
  EVIDENCE("evidence", "Evidence"),
  RECORD("record", "Record"),
  VIEWPOINT("viewpoint", "Viewpoint");

  private final String path;
  private final String term;

  Kind(String path, String term) {
    this.path = path;
    this.term = term;
  }

  /** The path segment of the kind in IRIs, lower case and hyphenated. */
  public String path() {
    return path;
  }

  /** The local name of the ontology class of this kind. */
  public String term() {
    return term;
  }

  /** Whether things of this kind act or speak: they all answer at {@code /groups/{slug}}. */
  public boolean isActor() {
    return compareTo(UNNAMED_ACTOR) <= 0;
  }

  /** Whether such an actor passes on the word of others: an outlet, a person, a caller. */
  public boolean isMouthpiece() {
    return this == OUTLET || this == PERSON || this == UNNAMED_ACTOR;
  }

  /** The kind with this path segment. */
  public static Optional<Kind> ofPath(String path) {
    return Arrays.stream(values()).filter(k -> k.path.equals(path)).findFirst();
  }

  /** The kind whose ontology class has this local name. */
  public static Optional<Kind> ofTerm(String term) {
    return Arrays.stream(values()).filter(k -> k.term.equals(term)).findFirst();
  }
}
