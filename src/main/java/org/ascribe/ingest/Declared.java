package org.ascribe.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;

/** What a report declares, by slug: the only things that its claims may speak of. */
final class Declared {

  private final Map<String, Ref> refs = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();

  /** Declares the slug of {@code member} as a thing of this kind; twice is a fault. */
  Ref declare(Member member, Kind kind) {
    Member slug = member.get("slug");
    String earlier = places.putIfAbsent(slug.text(), slug.pointer());
    if (earlier != null) {
      throw slug.fault(
          "the slug '%s' is declared twice, first at %s".formatted(slug.text(), earlier));
    }
    Ref ref = slug.attempt(() -> Ref.of(kind, slug.text()));
    refs.put(slug.text(), ref);
    return ref;
  }

  Ref actor(Member member) {
    return find(member, Kind::isActor, "an actor");
  }

  Ref thing(Member member, Kind kind) {
    return find(member, kind::equals, "a " + kind.path());
  }

  Ref any(Member member) {
    return find(member, kind -> true, "a thing");
  }

  Ref actorOrDocument(Member member) {
    return find(member, kind -> kind.isActor() || kind == Kind.DOCUMENT, "an actor or document");
  }

  Optional<Ref> actor(Member parent, String name) {
    return parent.optional(name).map(this::actor);
  }

  List<Ref> documents(Member parent, String name) {
    return parent.items(name).stream().map(m -> thing(m, Kind.DOCUMENT)).toList();
  }

  private Ref find(Member member, Predicate<Kind> fits, String wanted) {
    Ref ref = refs.get(member.text());
    if (ref == null) {
      throw member.fault(
          "'%s' is not declared in this report; declare it as %s".formatted(member.text(), wanted));
    }
    if (!fits.test(ref.kind())) {
      throw member.fault(
          "'%s' is declared as %s, and %s is needed here"
              .formatted(member.text(), ref.kind().path(), wanted));
    }
    return ref;
  }
}
