package org.ascribe.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.model.edtf.EdtfException;

/**
 * The query parameters of a read (DESIGN section 5), read strictly: what cannot be read is refused
 * with its name and what would be right, and so is a parameter that the path does not know, because
 * a filter that is silently left out gives a wrong answer.
 */
public final class Parameters {

  /** The parameters that every read of claims takes. */
  public static final Set<String> VIEW = Set.of("asOf", "knownAt", "viewpoint", "without", "why");

  /** The parameters that every list takes beside. */
  public static final Set<String> LIST =
      Set.of("asOf", "knownAt", "viewpoint", "without", "why", "from", "to", "limit", "cursor");

  /** The parameters of a list of things that have names. */
  public static final Set<String> NAMED_LIST = with(LIST, "q");

  /** The parameters of a read whose answer holds one long list. */
  public static final Set<String> PART = with(with(VIEW, "limit"), "cursor");

  /** The parameters of a read of a viewpoint: which of its triples, too. */
  public static final Set<String> TRIPLES = with(with(with(PART, "subject"), "property"), "object");

  /** The parameters of a read of one actor: whether it follows identity claims, too. */
  public static final Set<String> ACTOR = with(VIEW, "identity");

  /** The parameters of a list about one actor. */
  public static final Set<String> ACTOR_LIST = with(LIST, "identity");

  /** The most characters of the words that are looked for; a name is seldom half as long. */
  private static final int MAX_WORDS = 200;

  /** The most items of a page (DESIGN section 5). */
  public static final int MAX_LIMIT = 500;

  /** The items of a page when nothing is said (DESIGN section 5). */
  public static final int DEFAULT_LIMIT = 50;

  private final Map<String, List<String>> given;

  /**
   * Reads what was given.
   *
   * @throws AscribeException.BadInput naming a parameter that is not known, and the nearest that is
   */
  public Parameters(MultivaluedMap<String, String> given, Set<String> known) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new AscribeException.BadInput(unknown(name, known));
      }
    }
    this.given = new LinkedHashMap<>();
    given.forEach((name, values) -> this.given.put(name, List.copyOf(values)));
  }

  private static Set<String> with(Set<String> known, String further) {
    return Stream.concat(known.stream(), Stream.of(further))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String unknown(String name, Set<String> known) {
    String all =
        known.isEmpty()
            ? "this address takes none"
            : "known are " + String.join(", ", new TreeSet<>(known));
    return Nearest.to(name, known)
        .map(near -> "unknown parameter '%s': did you mean '%s'? %s".formatted(name, near, all))
        .orElseGet(() -> "unknown parameter '%s': %s".formatted(name, all));
  }

  /** The items of a page: {@code limit}, 1 to {@value #MAX_LIMIT}. */
  public int limit() {
    return one("limit").map(Parameters::limit).orElse(DEFAULT_LIMIT);
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      throw new AscribeException.BadInput(limitSays(text));
    }
    throw new AscribeException.BadInput(limitSays(text));
  }

  private static String limitSays(String text) {
    return "limit is '%s', and must be a number from 1 to %d".formatted(text, MAX_LIMIT);
  }

  /** Only claims made by the end of this day: {@code asOf}, an EDTF date; its last day counts. */
  public Optional<LocalDate> asOf() {
    return one("asOf").map(Parameters::asOf);
  }

  /** Only what happened on this day or later: {@code from}, an EDTF date; its first day counts. */
  public Optional<LocalDate> from() {
    return day("from", Bounds::earliest);
  }

  /** Only what happened on this day or before: {@code to}, an EDTF date; its last day counts. */
  public Optional<LocalDate> to() {
    Optional<LocalDate> to = day("to", Bounds::latest);
    Optional<LocalDate> from = from();
    if (to.isPresent() && from.filter(to.get()::isBefore).isPresent()) {
      throw new AscribeException.BadInput(
          "from is %s and to is %s, and nothing happened after the one and before the other"
              .formatted(from.get(), to.get()));
    }
    return to;
  }

  /** The last day of what {@code asOf} can be, wherever it is given. */
  public static LocalDate asOf(String text) {
    return day("asOf", text, Bounds::latest);
  }

  private Optional<LocalDate> day(String name, Function<Bounds, Optional<LocalDate>> side) {
    return one(name).map(text -> day(name, text, side));
  }

  private static LocalDate day(
      String name, String text, Function<Bounds, Optional<LocalDate>> side) {
    try {
      return side.apply(Edtf.parse(text).bounds()).orElseThrow(() -> noDay(name, text));
    } catch (EdtfException | DateTimeException notADate) {
      throw new AscribeException.BadInput(
          "%s must be a date such as 2018-07-09, 2018-07 or 2018: %s"
              .formatted(name, notADate.getMessage()));
    }
  }

  private static AscribeException.BadInput noDay(String name, String text) {
    return new AscribeException.BadInput(
        "%s is '%s', which has no bound on that side".formatted(name, text));
  }

  /** Only records held at this instant: {@code knownAt}, ISO 8601 with an offset or {@code Z}. */
  public Optional<Instant> knownAt() {
    return one("knownAt").map(Parameters::knownAt);
  }

  /** The instant that {@code knownAt} can be, wherever it is given. */
  public static Instant knownAt(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notAnInstant) {
      throw new AscribeException.BadInput(
          "knownAt is '%s', and must be an instant such as 2026-11-22T19:00:00Z".formatted(text));
    }
  }

  /** The words of a name to look for: {@code q}. Blank, as an empty form sends it, asks nothing. */
  public Optional<String> named() {
    Optional<String> words = one("q").map(String::strip).filter(text -> !text.isEmpty());
    words
        .filter(text -> text.length() > MAX_WORDS)
        .ifPresent(text -> {
          throw new AscribeException.BadInput(
              "q has %d characters, and may have %d".formatted(text.length(), MAX_WORDS));
        });
    return words;
  }

  /** The sources to leave out: {@code without}, given once for each. */
  public List<Slug> without() {
    return slugs("without");
  }

  /** The viewpoint to see through: {@code viewpoint}. */
  public Optional<Slug> viewpoint() {
    return slug("viewpoint");
  }

  /** The thing of a parameter, by its slug. */
  public Optional<Slug> slug(String name) {
    return one(name).map(text -> slug(name, text));
  }

  /** The things of a parameter that is given once for each, by their slugs. */
  public List<Slug> slugs(String name) {
    return all(name).stream().map(text -> slug(name, text)).toList();
  }

  /** The values of a parameter that can be given several times. */
  public List<String> all(String name) {
    return given.getOrDefault(name, List.of());
  }

  private static Slug slug(String name, String text) {
    if (!Slug.fits(text)) {
      throw new AscribeException.BadInput(
          "%s is '%s', and must be a slug such as al-masdar-news".formatted(name, text));
    }
    return new Slug(text);
  }

  /** Whether each derived value brings its reasons: {@code why=true}. */
  public boolean why() {
    return flag("why");
  }

  /** A parameter that is {@code true}, {@code false}, or not there, which is false. */
  public boolean flag(String name) {
    return one(name)
        .map(text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default ->
                  throw new AscribeException.BadInput(
                      "%s is '%s', and must be true or false".formatted(name, text));
            })
        .orElse(false);
  }

  /**
   * Whether actors that accepted identity claims say are the same are looked at together: {@code
   * identity=accepted}; {@code none}, which is the default, looks at each alone.
   */
  public boolean followsIdentity() {
    return one("identity")
        .map(text ->
            switch (text) {
              case "accepted" -> true;
              case "none" -> false;
              default ->
                  throw new AscribeException.BadInput(
                      "identity is '%s', and must be accepted or none".formatted(text));
            })
        .orElse(false);
  }

  /**
   * The place in the list to go on from: {@code cursor}, which must stem from the same question.
   */
  public Optional<Cursor> cursor(Asked asked) {
    return one("cursor").map(text -> Cursor.read(text, fingerprint(asked)));
  }

  /**
   * What the pages of one list have in common: its path and all parameters but limit and cursor.
   */
  public String fingerprint(Asked asked) {
    return given.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("cursor") && !entry.getKey().equals("limit"))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("&", asked.path() + "?", ""));
  }

  /** The value of a parameter, if it is given; given twice, it is refused. */
  public Optional<String> one(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new AscribeException.BadInput(
          "%s is given %d times, and can be given once".formatted(name, values.size()));
    }
    return values.stream().findFirst();
  }
}
