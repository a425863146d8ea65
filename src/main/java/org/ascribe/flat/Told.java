package org.ascribe.flat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ascribe.model.Actor;
import org.ascribe.model.Channel;
import org.ascribe.model.Document;
import org.ascribe.model.Event;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Viewpoint;

/**
 * What the rows of a record have told of its things: a thing of which there is nothing to say but
 * its name needs no row of its own, once a claim calls it by that name.
 */
final class Told {

  private final Map<Ref, Resource> resources = new LinkedHashMap<>();
  private final Set<Ref> named = new HashSet<>();

  Told(List<Resource> resources) {
    resources.forEach(resource -> this.resources.put(resource.ref(), resource));
  }

  /** What the thing is called; from now on it counts as named. */
  Optional<String> name(Ref ref) {
    Resource resource = resources.get(ref);
    if (resource == null) {
      return Optional.empty();
    }
    named.add(ref);
    return Optional.of(resource.name().text());
  }

  /** The things that need a row of their own. */
  List<Resource> untold() {
    return resources.values().stream()
        .filter(resource -> !named.contains(resource.ref()) || !isPlain(resource))
        .toList();
  }

  private static boolean isPlain(Resource resource) {
    Name name = resource.name();
    Ref ref = resource.ref();
    return name.language().isEmpty() && plain(ref, name).filter(resource::equals).isPresent();
  }

  /** The thing of which nothing is known but its name; none for what is no thing of its own. */
  static Optional<Resource> plain(Ref ref, Name name) {
    return switch (ref.kind()) {
      case GROUP, FACTION, STATE_BODY, OUTLET, PERSON, UNNAMED_ACTOR ->
          Optional.of(new Actor(ref, name));
      case EVENT -> Optional.of(new Event(ref, name));
      case PLACE ->
          Optional.of(new Place(ref, name, Optional.empty(), Optional.empty(), Optional.empty()));
      case DOCUMENT -> Optional.of(Document.named(ref, name));
      case CHANNEL -> Optional.of(new Channel(ref, name, Optional.empty()));
      case CLAIM, EVIDENCE, RECORD, VIEWPOINT -> Optional.empty();
    };
  }

  /** Whether the claim table has rows for things of this kind. */
  static boolean hasRows(Resource resource) {
    return switch (resource) {
      case Actor a -> true;
      case Event e -> true;
      case Place p -> true;
      case Document d -> true;
      case Channel c -> true;
      case Viewpoint v -> false;
    };
  }
}
