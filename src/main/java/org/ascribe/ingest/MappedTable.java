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
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Figure;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.model.edtf.EdtfException;
import org.ascribe.model.edtf.RelativeDate;

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
    describe(record, row, event);
    when(row)
        .ifPresent(when ->
            record.event(
                "when",
                record.own(SpeechAct.REPORT),
                event,
                EventProperty.OCCURRED_WHEN,
                new Value.Time(when)));
    mapping
        .place()
        .flatMap(column -> clean(row, column))
        .ifPresent(place -> place(record, event, place));
    for (TableMapping.Actors actors : mapping.actors()) {
      actors(record, row, event, actors);
    }
    for (TableMapping.Figures figures : mapping.figures()) {
      clean(row, figures.column())
          .flatMap(words -> figure(figures, words))
          .ifPresent(figure ->
              record.figure(
                  figures.figure().term(),
                  record.own(SpeechAct.REPORT),
                  event,
                  figures.figure(),
                  figure,
                  List.of()));
    }
    return record.read("%s, row %d".formatted(mapping.dataSet().name(), row.number()));
  }

  private void place(RowRecord record, Ref event, String name) {
    Ref place =
        record.add(
            new Place(
                Ref.of(Kind.PLACE, Slugs.named(mapping.prefix(), name)),
                Name.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    record.event(
        "where",
        record.own(SpeechAct.REPORT),
        event,
        EventProperty.OCCURRED_AT,
        new Value.Thing(place));
  }

  private void describe(RowRecord record, Row row, Ref event) {
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
        record.own(SpeechAct.REPORT).quoting(details).noting(words),
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
        .flatMap(when -> clean(row, when.column()).map(words -> when(when, words)));
  }

  private static When when(TableMapping.Dates when, String words) {
    for (TableMapping.Range range : when.ranges()) {
      Matcher matcher = Effort.matcher(range.match(), words);
      if (matcher.matches()) {
        Optional<Edtf> from = date(filled(matcher, range.from()));
        Optional<Edtf> to = date(filled(matcher, range.to()));
        if (from.isPresent() && to.isPresent()) {
          return interval(from.get().text() + "/" + to.get().text(), words);
        }
      }
    }
    return date(words)
        .map(date -> Cells.when(date.text(), words))
        .orElseGet(() -> Cells.worded(words));
  }

  private static When interval(String edtf, String words) {
    try {
      return Cells.when(edtf, words);
    } catch (EdtfException e) {
      return Cells.worded(words);
    }
  }

  private static Optional<Edtf> date(String words) {
    try {
      return Optional.of(Edtf.parse(words));
    } catch (EdtfException e) {
      return RelativeDate.resolve(words, Optional.empty()).map(RelativeDate.Resolved::date);
    }
  }

  private void actors(RowRecord record, Row row, Ref event, TableMapping.Actors actors) {
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
        actor(record, event, actors, name.strip(), cell.get(), ++count);
      }
    }
  }

  private void actor(
      RowRecord record,
      Ref event,
      TableMapping.Actors actors,
      String words,
      String cell,
      int count) {
    for (TableMapping.ActorRule rule : actors.rules()) {
      Matcher matcher = Effort.matcher(rule.match(), words);
      if (matcher.matches()) {
        if (rule.name().isPresent()) {
          say(record, event, actors, rule, filled(matcher, rule.name().get()), cell, count);
        }
        return;
      }
    }
    throw new RowFault(actors.column(), "no rule of the mapping matches '%s'".formatted(words));
  }

  private void say(
      RowRecord record,
      Ref event,
      TableMapping.Actors actors,
      TableMapping.ActorRule rule,
      String name,
      String cell,
      int count) {
    String id = actors.role().term() + "-" + count;
    String slug =
        rule.kind() == Kind.UNNAMED_ACTOR
            ? record.slug() + "-" + id.toLowerCase(Locale.ROOT)
            : Slugs.named(mapping.prefix(), name);
    Ref actor = record.actor(rule.kind(), slug, name);
    Saying saying =
        rule.speechAct() == SpeechAct.SELF_CLAIM
            ? Saying.reported(actor, rule.speechAct(), rule.certainty())
            : record.own(rule.speechAct()).as(rule.certainty());
    record.attribution(
        id.toLowerCase(Locale.ROOT),
        saying.as(rule.stance()).quoting(Optional.of(cell)),
        event,
        actors.role(),
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
    return template.map(text -> Cells.number(filled(matcher, text), figures.column()));
  }

  private Optional<String> clean(Row row, String column) {
    return row.text(column)
        .map(text -> mapping.clean().map(c -> Effort.matcher(c, text).replaceAll("")).orElse(text))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static String filled(Matcher matcher, String template) {
    String filled = template;
    for (int group = matcher.groupCount(); group > 0; group--) {
      String found = matcher.group(group);
      filled = filled.replace("$" + group, found == null ? "" : found);
    }
    return filled.strip();
  }
}
