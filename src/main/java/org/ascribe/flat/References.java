package org.ascribe.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Slug;

/**
 * The things that the rows of one record speak of. A cell names one by kind and slug ({@code
 * group/red-front}), or by the slug alone where its column or another row tells the kind.
 */
final class References {

  private final Map<String, Set<Ref>> bySlug = new HashMap<>();
  private final Map<Ref, Resource> resources = new LinkedHashMap<>();
  private final Map<Ref, Place> used = new LinkedHashMap<>();

  /** Where a thing was named first. */
  private record Place(int line, Column column) {}

  /** Notes that there is such a thing, so that other rows can name it by its slug alone. */
  void note(String cell, Optional<Kind> kind) {
    parse(cell, kind)
        .ifPresent(
            ref -> bySlug.computeIfAbsent(ref.slug().value(), s -> new LinkedHashSet<>()).add(ref));
  }

  void declare(Resource resource) {
    if (resources.putIfAbsent(resource.ref(), resource) != null) {
      throw new CellFault(Column.SUBJECT, "%s is declared twice".formatted(resource.ref()));
    }
  }

  /** What a row calls the thing; another name than before is a fault. */
  void name(Ref ref, Line row, Column column) {
    Optional<String> called = row.cell(column);
    if (called.isEmpty()) {
      return;
    }
    Resource known = resources.get(ref);
    if (known == null) {
      Told.plain(ref, named(called.get(), column)).ifPresent(plain -> resources.put(ref, plain));
    } else if (!known.name().text().equals(called.get())) {
      throw new CellFault(
          column,
          "%s is called '%s' here and '%s' in another row; further names are claims of kind name"
              .formatted(ref, called.get(), known.name()));
    }
  }

  private static Name named(String text, Column column) {
    if (text.isBlank()) {
      throw new CellFault(column, "the name is blank");
    }
    return Name.of(text);
  }

  Ref actor(Line row, Column column) {
    return find(row, column, Codes.required(row, column), Kind::isActor, "an actor");
  }

  Optional<Ref> optionalActor(Line row, Column column) {
    return row.cell(column).map(cell -> find(row, column, cell, Kind::isActor, "an actor"));
  }

  List<Ref> actors(Line row, Column column) {
    return each(row, column, Kind::isActor, "an actor");
  }

  List<Ref> actorsOrDocuments(Line row, Column column) {
    return each(
        row, column, kind -> kind.isActor() || kind == Kind.DOCUMENT, "an actor or a document");
  }

  List<Ref> documents(Line row, Column column) {
    return each(row, column, kind -> kind == Kind.DOCUMENT, "a document");
  }

  Optional<Ref> optional(Line row, Column column, Kind kind) {
    return row.cell(column).map(cell -> find(row, column, cell, kind::equals, "a " + kind.path()));
  }

  Ref one(Line row, Column column, Kind kind) {
    String cell = Codes.required(row, column);
    return find(row, column, cell, kind::equals, "a " + kind.path());
  }

  Ref any(Line row, Column column) {
    return find(row, column, Codes.required(row, column).strip(), kind -> true, "a thing");
  }

  private List<Ref> each(Line row, Column column, Predicate<Kind> fits, String wanted) {
    return Codes.several(row, column).stream()
        .map(cell -> find(row, column, cell, fits, wanted))
        .toList();
  }

  private Ref find(Line row, Column column, String cell, Predicate<Kind> fits, String wanted) {
    List<Ref> found =
        cell.contains("/")
            ? parse(cell, Optional.empty()).stream().toList()
            : bySlug.getOrDefault(cell, Set.of()).stream()
                .filter(r -> fits.test(r.kind()))
                .toList();
    if (found.size() != 1) {
      throw new CellFault(
          column,
          found.isEmpty()
              ? "'%s' names nothing: write kind and slug, such as group/red-front".formatted(cell)
              : "'%s' may be any of %s; write kind and slug".formatted(cell, found));
    }
    Ref ref = found.getFirst();
    if (!fits.test(ref.kind())) {
      throw new CellFault(column, "'%s' is not %s, which is needed here".formatted(cell, wanted));
    }
    used.putIfAbsent(ref, new Place(row.number(), column));
    return ref;
  }

  /** What the cell names; a slug alone is of the kind that is told. */
  static Optional<Ref> parse(String cell, Optional<Kind> kind) {
    int slash = cell.indexOf('/');
    String slug = cell.substring(slash + 1);
    Optional<Kind> told = slash < 0 ? kind : Kind.ofPath(cell.substring(0, slash));
    return told.filter(k -> Slug.fits(slug)).map(k -> Ref.of(k, slug));
  }

  List<Resource> resources() {
    return List.copyOf(resources.values());
  }

  /** The things that no row calls by a name. */
  List<Fault> nameless() {
    List<Fault> faults = new ArrayList<>();
    used.forEach((ref, place) -> {
      boolean isResource = Told.plain(ref, Name.of("?")).isPresent();
      if (isResource && !resources.containsKey(ref)) {
        faults.add(
            new Fault(
                place.line(),
                place.column(),
                "%s has no name: fill the column of its name, or add a row of kind %s for it"
                    .formatted(ref, ref.kind().term())));
      }
    });
    return faults;
  }
}
