package org.ascribe.weigh;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Certainty;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
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
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Resource;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Term;
import org.ascribe.model.Utterance;
import org.ascribe.model.Utterance.Answer;
import org.ascribe.model.Utterance.Response;
import org.ascribe.model.Value;
import org.ascribe.model.Voice;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;

/** One line of a case; {@link WeighCase} tells the format. */
record ClaimLine(String kind, Map<String, String> words) {

  static ClaimLine parse(String line) {
    List<String> parts = List.of(line.trim().split("\\s+"));
    Map<String, String> words = new HashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      String[] pair = part.split("=", 2);
      words.put(pair[0], pair.length == 2 ? pair[1] : "true");
    }
    return new ClaimLine(parts.getFirst(), words);
  }

  Resource resource() {
    return switch (kind) {
      case "document" ->
          new Document(
              ref(must("ref")),
              Name.of(must("ref")),
              words.containsKey("row") ? Optional.of(DocumentType.DATA_SET_ROW) : Optional.empty(),
              find("publisher").map(ClaimLine::ref),
              refs("authors"),
              when("published"),
              Optional.empty(),
              refs("cites"),
              Optional.empty(),
              Optional.empty());
      case "lies" ->
          new Place(
              ref(must("ref")),
              Name.of(must("ref")),
              Optional.empty(),
              Optional.empty(),
              find("in").map(ClaimLine::ref));
      default -> throw new IllegalArgumentException("no such line: " + kind);
    };
  }

  Claim claim() {
    return switch (kind) {
      case "attribution" ->
          new AttributionClaim(
              id(),
              utterance(),
              event(),
              term(Role.class, "role", "perpetrator"),
              ref(must("of")),
              words.containsKey("sole"),
              Optional.empty());
      case "figure" ->
          new FigureClaim(
              id(),
              utterance(),
              event(),
              term(FigureKind.class, "kind", "killed"),
              new Figure(
                  number("min"),
                  number("max"),
                  number("best"),
                  number("exact"),
                  Optional.empty(),
                  Optional.empty(),
                  words.getOrDefault("text", "as told")),
              refs("groups"));
      case "type" ->
          fact(EventProperty.EVENT_TYPE, new Value.Concept(term(EventType.class, "is", "raid")));
      case "date" ->
          fact(EventProperty.OCCURRED_WHEN, new Value.Time(When.of(Edtf.parse(must("is")))));
      case "place" -> fact(EventProperty.OCCURRED_AT, new Value.Thing(ref(must("is"))));
      case "relation" ->
          new RelationClaim(
              id(),
              utterance(),
              ref(must("from")),
              term(RelationType.class, "is", "factionOf"),
              ref(must("to")),
              Optional.empty());
      case "description" ->
          new DescriptionClaim(
              id(),
              utterance(),
              ref(must("of")),
              term(DescriptionProperty.class, "is", "describedAs"),
              new Value.Words(Name.of(must("words").replace('_', ' '))),
              Optional.empty());
      case "identity" -> new IdentityClaim(id(), utterance(), ref(must("from")), ref(must("to")));
      default -> throw new IllegalArgumentException("no such line: " + kind);
    };
  }

  private EventClaim fact(EventProperty property, Value value) {
    return new EventClaim(id(), utterance(), event(), property, value);
  }

  private Utterance utterance() {
    Voice voice = term(Voice.class, "voice", "indirect");
    List<Ref> documents = refs("in");
    return new Utterance(
        ref(must("by")),
        find("for").map(ClaimLine::ref),
        term(SpeechAct.class, "act", "Attribution"),
        term(Stance.class, "stance", "affirms"),
        term(Certainty.class, "certainty", "stated"),
        when("on"),
        (documents.isEmpty() ? List.of(ref("document/paper")) : documents)
            .stream().map(d -> new Evidence(d, voice, Optional.empty())).toList(),
        refs("from-source"),
        refs("relies"),
        Stream.of(Answer.values())
            .flatMap(answer ->
                list(answer.term()).map(id -> new Response(answer, Ref.of(Kind.CLAIM, id))))
            .toList(),
        Optional.empty());
  }

  private Ref id() {
    return Ref.of(Kind.CLAIM, must("id"));
  }

  private Ref event() {
    return ref(words.getOrDefault("event", "event/raid"));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(words.get(key));
  }

  private String must(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("%s needs %s".formatted(kind, key)));
  }

  private Optional<When> when(String key) {
    return find(key).map(Edtf::parse).map(When::of);
  }

  private Optional<BigDecimal> number(String key) {
    return find(key).map(BigDecimal::new);
  }

  private <E extends Enum<E> & Term> E term(Class<E> list, String key, String otherwise) {
    String word = words.getOrDefault(key, otherwise);
    return Term.find(list, word)
        .orElseThrow(() -> new IllegalArgumentException("no such " + key + ": " + word));
  }

  private Stream<String> list(String key) {
    return find(key).stream().flatMap(all -> Arrays.stream(all.split(",")));
  }

  List<Ref> refs(String key) {
    return list(key).map(ClaimLine::ref).toList();
  }

  static Ref ref(String kindAndSlug) {
    String[] parts = kindAndSlug.split("/", 2);
    return Ref.of(
        Kind.ofPath(parts[0]).orElseThrow(() -> new IllegalArgumentException(kindAndSlug)),
        parts[1]);
  }
}
