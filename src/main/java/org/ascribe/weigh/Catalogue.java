package org.ascribe.weigh;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.model.Document;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;

/**
 * What is known of things apart from claims: names, the publishers and authors of documents, the
 * places that lie within places. One catalogue serves any number of events.
 *
 * @param resources the things, by their references
 */
public record Catalogue(Map<Ref, Resource> resources) {

  /** Copies the map. */
  public Catalogue {
    resources = Map.copyOf(resources);
  }

  /**
   * The catalogue of these things. A thing that several records declare keeps its first name; of a
   * document the authors and cited documents add up, and the first publisher and date count.
   */
  public static Catalogue of(Collection<? extends Resource> things) {
    Map<Ref, Resource> byRef = new HashMap<>();
    things.forEach(thing -> byRef.merge(thing.ref(), thing, Catalogue::join));
    return new Catalogue(byRef);
  }

  /** What either knows. */
  public Catalogue with(Catalogue other) {
    return of(
        Stream.concat(resources.values().stream(), other.resources.values().stream()).toList());
  }

  /** The name of a thing, or its slug where it is not in the catalogue. */
  public String name(Ref ref) {
    Resource thing = resources.get(ref);
    return thing == null ? ref.slug().value() : thing.name().text();
  }

  /** The document, if it is in the catalogue. */
  public Optional<Document> document(Ref ref) {
    return resources.get(ref) instanceof Document document
        ? Optional.of(document)
        : Optional.empty();
  }

  /** Who published and who wrote the document, as far as the catalogue tells. */
  public Stream<Ref> makers(Ref document) {
    return document(document).stream()
        .flatMap(d -> Stream.concat(d.publisher().stream(), d.authors().stream()));
  }

  /**
   * The place and all places around it, the innermost first; a circle of places ends where it
   * closes.
   */
  public Set<Ref> around(Ref place) {
    Set<Ref> seen = new LinkedHashSet<>();
    Optional<Ref> next = Optional.of(place);
    while (next.isPresent() && seen.add(next.get())) {
      next = resources.get(next.get()) instanceof Place p ? p.within() : Optional.empty();
    }
    return seen;
  }

  private static Resource join(Resource first, Resource second) {
    if (first instanceof Document a && second instanceof Document b) {
      return new Document(
          a.ref(),
          a.name(),
          a.type().or(b::type),
          a.publisher().or(b::publisher),
          union(a.authors(), b.authors()),
          a.published().or(b::published),
          a.url().or(b::url),
          union(a.cites(), b.cites()),
          a.textDigest().or(b::textDigest),
          a.row().or(b::row));
    }
    if (first instanceof Place a && second instanceof Place b) {
      return new Place(
          a.ref(),
          a.name(),
          a.point().or(b::point),
          a.precision().or(b::precision),
          a.within().or(b::within));
    }
    return first;
  }

  private static List<Ref> union(List<Ref> first, List<Ref> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }
}
