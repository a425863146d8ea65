package org.ascribe.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Certainty;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Figure;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Value;
import org.ascribe.model.When;

/** A table whose columns are explained by a mapping file. */
final class MappedTable implements RowMapping {

  /** A cell in the name of an event. */
  static final Pattern CELL = Pattern.compile("\\{([^{}]+)}");

  private final TableMapping mapping;

  MappedTable(TableMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public String format() {
    return mapping.dataSet().slug();
  }

  @Override
  public String description() {
    return "%s: CSV with the columns %s"
        .formatted(mapping.dataSet().name(), String.join(", ", mapping.columns()));
  }

  @Override
  public boolean fits(Head head) {
    return head.has(mapping.columns());
  }

  @Override
  public Reading.Read read(Row row) {
    List<String> parts = mapping.key().stream().map(c -> row.text(c).orElse("")).toList();
    if (parts.stream().allMatch(String::isEmpty)) {
      throw new RowFault(mapping.key().getFirst(), "the row is empty: %s".formatted(mapping.key()));
    }
    String key = parts.size() == 1 ? parts.getFirst() : Slugs.digest(parts.toArray(String[]::new));
    RowRecord record = new RowRecord(mapping.dataSet(), row, key);
    String name =
        CELL.matcher(mapping.event())
            .replaceAll(cell -> Matcher.quoteReplacement(clean(row, cell.group(1)).orElse("?")));
    Ref event = record.event(name);
    Voices voices = voices(record, row);
    describe(record, row, event, voices);
    when(row)
        .ifPresent(when ->
            record.event(
                "when",
                voices.say(SpeechAct.REPORT),
                event,
                EventProperty.OCCURRED_WHEN,
                new Value.Time(when)));
    place(record, row)
        .ifPresent(place ->
            record.event(
                "where",
                voices.say(SpeechAct.REPORT),
                event,
                EventProperty.OCCURRED_AT,
                new Value.Thing(place)));
    for (TableMapping.Actors actors : mapping.actors()) {
      actors(record, row, event, actors, voices);
    }
    for (TableMapping.Sources sources : mapping.sources()) {
      new MappedSources(mapping.prefix(), sources).cite(record, row);
    }
    for (TableMapping.Figures figures : mapping.figures()) {
      clean(row, figures.column())
          .flatMap(words -> figure(figures, words))
          .ifPresent(figure ->
              record.figure(
                  figures.figure().term(),
                  voices.say(SpeechAct.REPORT),
                  event,
                  figures.figure(),
                  figure,
                  List.of()));
    }
    return record.read("%s, row %s".formatted(mapping.dataSet().name(), key));
  }

  /** Whose claims the row has: the claimant of its own cell, or else the data set. */
  private Voices voices(RowRecord record, Row row) {
    Optional<TableMapping.Claimant> told = mapping.claimant();
    Optional<String> name = told.flatMap(claimant -> clean(row, claimant.column()));
    if (told.isEmpty() || name.isEmpty()) {
      return record::own;
    }
    TableMapping.Claimant claimant = told.get();
    String slug =
        claimant.kind() == Kind.UNNAMED_ACTOR
            ? record.slug() + "-claimant"
            : Slugs.named(mapping.prefix(), name.get());
    Ref actor = record.actor(claimant.kind(), slug, name.get());
    Optional<When> when = claimant.when().flatMap(row::text).map(MappedDates::when);
    return act -> Saying.reported(actor, act, Certainty.STATED).at(when);
  }

  /** Who makes the claims of a row. */
  @FunctionalInterface
  private interface Voices {
    Saying say(SpeechAct act);
  }

  /** The place by its name; one that has no name is called by its position. */
  private Optional<Ref> place(RowRecord record, Row row) {
    Optional<Place.Point> point =
        mapping.point().flatMap(p -> Cells.point(row, p.latitude(), p.longitude()));
    Optional<Precision> precision =
        mapping
            .point()
            .flatMap(p ->
                p.precision()
                    .flatMap(row::text)
                    .flatMap(cell -> Optional.ofNullable(p.words().get(cell))));
    Optional<String> name =
        mapping
            .place()
            .flatMap(column -> clean(row, column))
            .or(() -> point.map(at -> "%s, %s".formatted(at.latitude(), at.longitude())));
    return name.map(called -> {
      String bare = Slugs.named(mapping.prefix(), called);
      String exactly = precision.map(Precision::term).orElse("");
      String slug =
          point
              .map(at -> "%s,%s,%s".formatted(at.latitude(), at.longitude(), exactly))
              .map(where -> bare + "-" + Slugs.digest(called, where))
              .orElse(bare);
      return record.add(
          new Place(Ref.of(Kind.PLACE, slug), Name.of(called), point, precision, Optional.empty()));
    });
  }

  private void describe(RowRecord record, Row row, Ref event, Voices voices) {
    Optional<String> words = mapping.type().flatMap(type -> clean(row, type.column()));
    Optional<String> details = mapping.details().flatMap(row::text);
    if (words.isEmpty() && details.isEmpty()) {
      return;
    }
    EventType type =
        words
            .flatMap(text ->
                mapping.type().stream()
                    .flatMap(t -> t.words().entrySet().stream())
                    .filter(word -> holds(text, word.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst())
            .orElse(EventType.OTHER_EVENT);
    record.event(
        "type",
        voices.say(SpeechAct.REPORT).quoting(details).noting(words),
        event,
        EventProperty.EVENT_TYPE,
        new Value.Concept(type));
  }

  private static boolean holds(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  private Optional<When> when(Row row) {
    return mapping
        .when()
        .flatMap(when -> clean(row, when.column()).map(words -> MappedDates.when(when, words)));
  }

  private void actors(
      RowRecord record, Row row, Ref event, TableMapping.Actors actors, Voices voices) {
    Optional<String> cell = clean(row, actors.column());
    if (cell.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>(List.of(cell.get()));
    actors
        .split()
        .ifPresent(split -> {
          names.clear();
          names.addAll(Effort.split(split, cell.get()));
        });
    int count = 0;
    for (String name : names) {
      if (!name.isBlank()) {
        Naming naming = new Naming(record, event, actors, voices, cell.get(), ++count);
        actor(naming, name.strip());
      }
    }
  }

  /** What the naming of an actor in a cell needs to know of its row. */
  private record Naming(
      RowRecord record,
      Ref event,
      TableMapping.Actors actors,
      Voices voices,
      String cell,
      int count) {}

  private void actor(Naming naming, String words) {
    for (TableMapping.ActorRule rule : naming.actors().rules()) {
      Matcher matcher = Effort.matcher(rule.match(), words);
      if (matcher.matches()) {
        rule.name().ifPresent(name -> say(naming, rule, Filling.of(matcher, name)));
        return;
      }
    }
    throw new RowFault(
        naming.actors().column(), "no rule of the mapping matches '%s'".formatted(words));
  }

  private void say(Naming naming, TableMapping.ActorRule rule, String name) {
    RowRecord record = naming.record();
    String id = naming.actors().role().term().toLowerCase(Locale.ROOT) + "-" + naming.count();
    String slug =
        rule.kind() == Kind.UNNAMED_ACTOR
            ? record.slug() + "-" + id
            : Slugs.named(mapping.prefix(), name);
    Ref actor = record.actor(rule.kind(), slug, name);
    Saying saying =
        rule.speechAct() == SpeechAct.SELF_CLAIM
            ? Saying.reported(actor, rule.speechAct(), rule.certainty())
            : naming.voices().say(rule.speechAct()).as(rule.certainty());
    record.attribution(
        id,
        saying.as(rule.stance()).quoting(Optional.of(naming.cell())),
        naming.event(),
        naming.actors().role(),
        actor);
  }

  /** A number that the wording tells; words alone stay words. */
  private Optional<Figure> figure(TableMapping.Figures figures, String words) {
    for (TableMapping.FigureRule rule : figures.rules()) {
      Matcher m = Effort.matcher(rule.match(), words);
      if (m.matches()) {
        return Optional.of(
            new Figure(
                number(figures, m, rule.min())
                    .or(() -> number(figures, m, rule.above()).map(BigDecimal.ONE::add)),
                number(figures, m, rule.max())
                    .or(() ->
                        number(figures, m, rule.below()).map(n -> n.subtract(BigDecimal.ONE))),
                Optional.empty(),
                number(figures, m, rule.exact()),
                rule.qualifier(),
                Optional.empty(),
                words));
      }
    }
    return Optional.of(
        new Figure(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            words));
  }

  private static Optional<BigDecimal> number(
      TableMapping.Figures figures, Matcher matcher, Optional<String> template) {
    return template.map(text -> Cells.number(Filling.of(matcher, text), figures.column()));
  }

  private Optional<String> clean(Row row, String column) {
    return row.text(column)
        .map(text -> mapping.clean().map(c -> Effort.matcher(c, text).replaceAll("")).orElse(text))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
