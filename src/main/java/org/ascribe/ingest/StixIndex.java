package org.ascribe.ingest;

import java.io.IOException;
import java.util.Optional;
import org.ascribe.model.Actor;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Event;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;

/**
 * What the objects of a bundle are called, for the others that refer to them: on disk, so that a
 * bundle can have any number of them. Of several versions of an object the newest counts.
 */
final class StixIndex implements JsonUnits.Sink, AutoCloseable {

  /** The identity that makes ATT&CK, in all its releases; the data set has a slug of its own. */
  private static final StixId MITRE =
      new StixId("identity", "c78cb6e5-0c4b-4611-8297-d1b8b55e40b5");

  private static final Actor ATTACK =
      new Actor(Ref.of(Kind.OUTLET, "mitre-attack"), Name.of("MITRE ATT&CK"));

  private final DiskIndex entries;
  private Optional<StixId> bundle = Optional.empty();
  private Optional<String> release = Optional.empty();

  StixIndex() throws IOException {
    this.entries = new DiskIndex();
  }

  /** The release of ATT&CK, where the bundle holds the object that tells it. */
  Optional<String> release() {
    return release;
  }

  Optional<StixEntry> find(StixId id) {
    return entries.get(id.toString()).map(StixEntry::parse);
  }

  /** Whether an object of the bundle is the newest of its id, and the first of those. */
  boolean isNewest(StixId id, int index) {
    return find(id).filter(entry -> entry.index() == index).isPresent();
  }

  static boolean isAttack(StixId identity) {
    return identity.equals(MITRE);
  }

  /** Who speaks where nobody is named: whoever made the bundle. */
  Actor unnamed() {
    String slug = bundle.map(StixId::uuid).map("stix-bundle-"::concat).orElse("stix-bundle");
    String name = bundle.map(id -> "unnamed maker of " + id).orElse("unnamed maker of a bundle");
    return new Actor(Ref.of(Kind.UNNAMED_ACTOR, slug), Name.of(name));
  }

  /** The actor or event that an object is, under its name or its bare id; others are neither. */
  Optional<Resource> thing(StixId id) {
    if (isAttack(id)) {
      return Optional.of(ATTACK);
    }
    Optional<StixEntry> entry = find(id);
    Name name = Name.of(entry.flatMap(StixEntry::called).orElse(id.toString()));
    if (id.isEvent()) {
      return Optional.of(new Event(Ref.of(Kind.EVENT, id.slug()), name));
    }
    if (!id.isActor()) {
      return Optional.empty();
    }
    Kind kind = entry.map(known -> kind(known.detail())).orElse(Kind.GROUP);
    return Optional.of(new Actor(Ref.of(kind, id.slug()), name));
  }

  /** The open vocabulary of identity classes (STIX 2.1 section 10.7); a class has no members. */
  private static Kind kind(String identityClass) {
    return switch (identityClass) {
      case "individual" -> Kind.PERSON;
      case "class" -> Kind.UNNAMED_ACTOR;
      default -> Kind.GROUP;
    };
  }

  /** What an object is called in the words of a claim: its name and type. */
  String words(StixId id) {
    return find(id)
        .flatMap(StixEntry::called)
        .map(name -> "%s (%s)".formatted(name, id.type()))
        .orElse(id.toString());
  }

  @Override
  public void member(String name, String value) {
    if (name.equals("id")) {
      bundle = StixId.parse(value);
    }
  }

  @Override
  public void unit(JsonUnits.Unit unit) {
    Optional<StixId> id = unit.text("id").flatMap(StixId::parse);
    if (id.isEmpty()) {
      return;
    }
    StixEntry entry = StixEntry.of(unit);
    Optional<StixEntry> other = find(id.get());
    if (other.filter(o -> o.modified().compareTo(entry.modified()) >= 0).isEmpty()) {
      entries.put(id.get().toString(), entry.written());
    }
    if (id.get().type().equals("x-mitre-collection")) {
      release = unit.text("x_mitre_version");
    }
  }

  @Override
  public void refused(int index, AscribeException.BadInput fault) {
    // refused by name when the objects are read
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
