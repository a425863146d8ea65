package org.ascribe.flat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.ascribe.model.Actor;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Basis;
import org.ascribe.model.Certainty;
import org.ascribe.model.Channel;
import org.ascribe.model.Claim;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.DocumentProperty;
import org.ascribe.model.DocumentType;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EvaluationProperty;
import org.ascribe.model.Event;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.EventType;
import org.ascribe.model.Evidence;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.FigureKind;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Qualifier;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;
import org.ascribe.model.Voice;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;

/** A report with claims of every kind, any member there or not, in words that break tables. */
final class AwkwardReport {

  private static final List<String> WORDS =
      List.of(
          "=HYPERLINK(\"http://x\")",
          "'quoted' in part",
          "+5, or more; \"perhaps\"",
          " leading and trailing ",
          "two\r\nlines\nand \t a tab",
          "NA",
          "-",
          "@handle",
          "\u200Bzero width\u00A0",
          "هيئة تحرير الشام",
          "group/red-front",
          "2018-07-09",
          "plain");

  private static final List<String> DATES =
      List.of("2018-07", "2018-07-09/2018-07-10", "[..2016-02]", "2014~", "-0044-03", "156X");

  private final Random random;
  private final Ref record;
  private final List<Resource> resources = new ArrayList<>();
  private final List<Ref> actors = new ArrayList<>();
  private final List<Ref> documents = new ArrayList<>();
  private final List<Ref> events = new ArrayList<>();
  private final List<Ref> places = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  AwkwardReport(Random random) {
    this.random = random;
    this.record = Ref.of(Kind.RECORD, "awkward-" + random.nextInt(1_000_000));
  }

  Report report() {
    for (Kind kind : Kind.values()) {
      if (kind.isActor()) {
        actors.add(add(new Actor(Ref.of(kind, "a-" + kind.path()), name())));
      }
    }
    for (int i = 0; i < 3; i++) {
      events.add(add(new Event(Ref.of(Kind.EVENT, "e-" + i), name())));
      places.add(add(place(i)));
      documents.add(add(document(i)));
    }
    Ref channel =
        add(
            new Channel(
                Ref.of(Kind.CHANNEL, "ch"), name(), maybe(() -> URI.create("http://x.test/a;b"))));
    for (int round = 0; round < 3; round++) {
      claims(channel);
    }
    return new Report(record, documents.getFirst(), resources, claims, maybe(() -> "CC-BY-SA-4.0"));
  }

  private void claims(Ref channel) {
    claim((ref, said) ->
        new AttributionClaim(
            ref, said, any(events), any(Role.values()), any(actors), random.nextBoolean(), when()));
    claim((ref, said) ->
        new FigureClaim(ref, said, any(events), any(FigureKind.values()), figure(), some(actors)));
    claim((ref, said) ->
        new EventClaim(
            ref,
            said,
            any(events),
            EventProperty.EVENT_TYPE,
            new Value.Concept(any(EventType.values()))));
    claim((ref, said) ->
        new EventClaim(
            ref, said, any(events), EventProperty.OCCURRED_WHEN, new Value.Time(time())));
    claim((ref, said) ->
        new EventClaim(
            ref, said, any(events), EventProperty.OCCURRED_AT, new Value.Thing(any(places))));
    claim((ref, said) ->
        new EventClaim(ref, said, any(events), EventProperty.OUTCOME, new Value.Words(name())));
    claim((ref, said) ->
        new RelationClaim(
            ref, said, actors.get(0), any(RelationType.values()), actors.get(1), when()));
    claim((ref, said) ->
        new NameClaim(ref, said, any(places), any(NameType.values()), name(), when()));
    claim((ref, said) -> new IdentityClaim(ref, said, actors.get(2), actors.get(3)));
    claim((ref, said) ->
        new DescriptionClaim(
            ref,
            said,
            any(actors),
            any(DescriptionProperty.values()),
            new Value.Words(name()),
            when()));
    claim((ref, said) ->
        new DocumentClaim(
            ref, said, any(documents), DocumentProperty.PUBLISHED_ON, new Value.Thing(channel)));
    claim((ref, said) ->
        new EvaluationClaim(ref, said, any(events), any(EvaluationProperty.values()), name()));
  }

  /** A claim of one kind, given its name and its making. */
  private interface Making {
    Claim of(Ref ref, Utterance said);
  }

  private void claim(Making making) {
    Ref ref = Ref.of(Kind.CLAIM, record.slug() + "-x" + (claims.size() + 1));
    claims.add(making.of(ref, utterance()));
  }

  private Utterance utterance() {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      evidence.add(new Evidence(any(documents), any(Voice.values()), maybe(this::quote)));
    }
    List<Utterance.Response> responds = new ArrayList<>();
    if (!claims.isEmpty() && random.nextBoolean()) {
      responds.add(new Utterance.Response(any(Utterance.Answer.values()), any(claims).ref()));
      responds.add(
          new Utterance.Response(
              Utterance.Answer.CONTESTS, Ref.of(Kind.CLAIM, "another-record-c1")));
    }
    return new Utterance(
        any(actors),
        maybe(() -> any(actors)),
        any(SpeechAct.values()),
        any(Stance.values()),
        any(Certainty.values()),
        maybe(this::moment),
        evidence,
        some(documents),
        some(actors),
        responds,
        maybe(() -> any(WORDS)));
  }

  private Quote quote() {
    String text = any(WORDS);
    int start = random.nextInt(1000);
    boolean placed = random.nextBoolean();
    return new Quote(
        text,
        placed ? Optional.of(start) : Optional.empty(),
        placed ? Optional.of(start + text.codePointCount(0, text.length())) : Optional.empty(),
        maybe(() -> "ar"));
  }

  private Figure figure() {
    boolean exact = random.nextBoolean();
    Supplier<BigDecimal> number = () -> new BigDecimal(random.nextInt(100) + ".50");
    return new Figure(
        exact ? Optional.empty() : maybe(() -> new BigDecimal("1E+1")),
        exact ? Optional.empty() : maybe(() -> new BigDecimal("200")),
        maybe(number),
        exact ? Optional.of(number.get()) : Optional.empty(),
        maybe(() -> any(Qualifier.values())),
        maybe(() -> any(WORDS)),
        any(WORDS));
  }

  private Place place(int number) {
    return new Place(
        Ref.of(Kind.PLACE, "p-" + number),
        name(),
        maybe(() -> new Place.Point(-random.nextDouble() * 90, random.nextDouble() * 180)),
        maybe(() -> any(Precision.values())),
        places.isEmpty() ? Optional.empty() : maybe(() -> any(places)));
  }

  private Document document(int number) {
    boolean row = random.nextBoolean();
    return new Document(
        Ref.of(Kind.DOCUMENT, "d-" + number),
        name(),
        row ? Optional.of(DocumentType.DATA_SET_ROW) : maybe(() -> DocumentType.ARTICLE),
        maybe(() -> any(actors)),
        some(actors),
        maybe(this::moment),
        maybe(() -> URI.create("https://example.org/?q=%20;x")),
        some(documents),
        maybe(() -> "0123456789abcdef".repeat(4)),
        row
            ? Optional.of(
                new DataSetRow(any(actors), maybe(() -> "22.1"), number + 1, "=key; " + number))
            : Optional.empty());
  }

  private Optional<When> when() {
    return maybe(this::time);
  }

  private When time() {
    LocalDate day = LocalDate.of(2014, 4, 1).plusDays(random.nextInt(500));
    return switch (random.nextInt(3)) {
      case 0 -> dated();
      case 1 ->
          new When(
              Optional.empty(),
              new Bounds(
                  maybe(() -> day),
                  maybe(() -> day.plusDays(3)),
                  maybe(() -> day.plusDays(1)),
                  Optional.of(day.plusDays(9))),
              maybe(() -> any(WORDS)),
              any(Basis.values()));
      default ->
          new When(Optional.empty(), Bounds.unknown(), Optional.of(any(WORDS)), Basis.UNRESOLVED);
    };
  }

  private When moment() {
    LocalDate day = LocalDate.of(2014, 4, 1).plusDays(random.nextInt(500));
    return random.nextBoolean()
        ? dated()
        : new When(
            Optional.empty(),
            Bounds.between(day, day.plusDays(2)),
            maybe(() -> any(WORDS)),
            any(Basis.values()));
  }

  private When dated() {
    Edtf date = Edtf.parse(any(DATES));
    return new When(Optional.of(date), date.bounds(), maybe(() -> any(WORDS)), any(Basis.values()));
  }

  private Name name() {
    return new Name(any(WORDS), random.nextInt(3) == 0 ? Optional.of("ar") : Optional.empty());
  }

  private Ref add(Resource resource) {
    resources.add(resource);
    return resource.ref();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> some(List<T> values) {
    return values.stream().filter(value -> random.nextInt(3) == 0).toList();
  }
}
