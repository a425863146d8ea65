package org.ascribe.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ascribe.ingest.table.Head;
import org.ascribe.model.Certainty;
import org.ascribe.model.EventType;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Precision;
import org.ascribe.model.Qualifier;
import org.ascribe.model.Report;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;

/**
 * Builds a mapping from JSON that its schema has passed, and collects what is wrong all the same.
 */
final class TableMappingBuilder {

  private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

  /** What a part that is wrong is taken for, so that the rest can be looked at too. */
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final LocatedJson json;
  private final Member root;
  private final Head head;
  private final List<Reading.Fault> faults;

  TableMappingBuilder(LocatedJson json, List<Reading.Fault> faults) {
    this.json = json;
    this.root = new Member(json.root(), "");
    this.faults = faults;
    this.head = Head.of(root.items("columns").stream().map(Member::text).toList());
  }

  TableMapping build() {
    String slug = root.get("slug").text();
    Member licence = root.get("licence");
    return new TableMapping(
        new DataSet(
            slug,
            root.get("name").text(),
            attempt(() -> licence.convert(Report::requireLicence), "")),
        root.text("prefix").orElse(slug),
        root.items("columns").stream().map(Member::text).toList(),
        root.items("key").stream().map(this::column).toList(),
        event(root.get("event")),
        root.optional("clean").map(this::pattern),
        root.optional("when").map(this::dates),
        root.optional("claimant").map(this::claimant),
        root.items("sources").stream().map(this::sources).toList(),
        root.optional("place").map(this::column),
        root.optional("point").map(this::point),
        root.optional("type").map(this::type),
        root.optional("details").map(this::column),
        root.items("actors").stream().map(this::actors).toList(),
        root.items("figures").stream().map(this::figures).toList());
  }

  private String event(Member event) {
    MappedTable.CELL
        .matcher(event.text())
        .results()
        .forEach(cell -> requireColumn(event, cell.group(1)));
    return event.text();
  }

  private String column(Member member) {
    requireColumn(member, member.text());
    return member.text();
  }

  private void requireColumn(Member member, String name) {
    if (!head.has(name)) {
      fault(member, "'%s' is none of the columns of /columns".formatted(name));
    }
  }

  private TableMapping.Dates dates(Member when) {
    return new TableMapping.Dates(
        column(when.get("column")),
        when.items("ranges").stream()
            .map(range -> {
              Pattern match = pattern(range.get("match"));
              return new TableMapping.Range(
                  match, filling(range.get("from"), match), filling(range.get("to"), match));
            })
            .toList());
  }

  private TableMapping.Claimant claimant(Member claimant) {
    return new TableMapping.Claimant(
        column(claimant.get("column")),
        claimant.text("kind").flatMap(Kind::ofTerm).orElse(Kind.OUTLET),
        claimant.optional("when").map(this::column));
  }

  private TableMapping.Sources sources(Member sources) {
    return new TableMapping.Sources(
        column(sources.get("column")),
        sources.optional("split").map(this::pattern),
        sources.optional("url").map(this::column),
        sources.optional("publisher").map(this::column),
        sources.optional("published").map(this::column));
  }

  private TableMapping.Point point(Member point) {
    Map<String, Precision> words = new LinkedHashMap<>();
    Optional<Member> precision = point.optional("precision");
    precision.ifPresent(told ->
        told.get("words")
            .node()
            .fieldNames()
            .forEachRemaining(word ->
                told.get("words")
                    .term(word, Precision.class)
                    .ifPresent(meant -> words.put(word, meant))));
    return new TableMapping.Point(
        column(point.get("latitude")),
        column(point.get("longitude")),
        precision.map(told -> column(told.get("column"))),
        words);
  }

  private TableMapping.Type type(Member type) {
    Map<String, EventType> words = new LinkedHashMap<>();
    type.get("words")
        .node()
        .fieldNames()
        .forEachRemaining(word ->
            words.put(
                word,
                attempt(
                    () -> type.get("words").term(word, EventType.class).orElseThrow(),
                    EventType.OTHER_EVENT)));
    return new TableMapping.Type(column(type.get("column")), words);
  }

  private TableMapping.Actors actors(Member actors) {
    return new TableMapping.Actors(
        column(actors.get("column")),
        attempt(() -> actors.term("role", Role.class).orElseThrow(), Role.PERPETRATOR),
        actors.optional("split").map(this::pattern),
        actors.items("rules").stream().map(this::actorRule).toList());
  }

  private TableMapping.ActorRule actorRule(Member rule) {
    Pattern match = pattern(rule.get("match"));
    return new TableMapping.ActorRule(
        match,
        rule.optional("name").map(name -> filling(name, match)),
        rule.text("kind").flatMap(Kind::ofTerm).orElse(Kind.GROUP),
        attempt(
            () -> rule.term("speechAct", SpeechAct.class).orElse(SpeechAct.ATTRIBUTION),
            SpeechAct.ATTRIBUTION),
        rule.term("stance", Stance.class).orElse(Stance.AFFIRMS),
        rule.term("certainty", Certainty.class).orElse(Certainty.STATED));
  }

  private TableMapping.Figures figures(Member figures) {
    return new TableMapping.Figures(
        column(figures.get("column")),
        figures.term("figure", FigureKind.class).orElse(FigureKind.CASUALTIES),
        figures.items("rules").stream().map(this::figureRule).toList());
  }

  private TableMapping.FigureRule figureRule(Member rule) {
    Pattern match = pattern(rule.get("match"));
    return new TableMapping.FigureRule(
        match,
        rule.optional("min").map(number -> filling(number, match)),
        rule.optional("max").map(number -> filling(number, match)),
        rule.optional("above").map(number -> filling(number, match)),
        rule.optional("below").map(number -> filling(number, match)),
        rule.optional("exact").map(number -> filling(number, match)),
        attempt(() -> rule.term("qualifier", Qualifier.class), Optional.empty()));
  }

  private Pattern pattern(Member member) {
    try {
      return Pattern.compile(member.text(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      fault(member, "'%s' is no pattern: %s".formatted(member.text(), e.getDescription()));
      return NOTHING;
    }
  }

  /** Words with $1 for the first group of the pattern, and so on. */
  private String filling(Member member, Pattern pattern) {
    int groups = pattern.matcher("").groupCount();
    Matcher named = GROUP.matcher(member.text());
    while (named.find()) {
      if (Integer.parseInt(named.group(1)) > groups && pattern != NOTHING) {
        fault(member, "%s: the pattern has %d groups".formatted(named.group(), groups));
      }
    }
    return member.text();
  }

  private <T> T attempt(Supplier<T> part, T instead) {
    try {
      return part.get();
    } catch (Misplaced e) {
      faults.add(
          new Reading.Fault(Optional.of(e.pointer()), json.position(e.pointer()), e.reason()));
      return instead;
    }
  }

  private void fault(Member member, String reason) {
    faults.add(
        new Reading.Fault(Optional.of(member.pointer()), json.position(member.pointer()), reason));
  }
}
