package org.ascribe.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.Actor;
import org.ascribe.model.Basis;
import org.ascribe.model.Certainty;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.DocumentProperty;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.ascribe.model.edtf.Edtf;
import org.ascribe.model.edtf.EdtfException;

/**
 * One object of a bundle on its way to its record: what all types have in common (STIX 2.1 section
 * 3.2), which is who says it, when, how surely, by which references, and who may see it.
 */
final class StixObject {

  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}:\\d{2})(?:\\.\\d+)?Z");

  /** How ATT&CK refers from its texts to its references. */
  private static final Pattern CITATION =
      Pattern.compile("\\(Citation: ([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");

  private static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*";

  private final JsonUnits.Unit unit;
  private final StixId id;
  private final StixIndex index;
  private final UnitRecord record;
  private final boolean attack;
  private final Ref claimant;
  private final Map<String, Ref> references = new HashMap<>();
  private final Map<String, String> citedFor = new HashMap<>();
  private Optional<URI> page = Optional.empty();

  StixObject(JsonUnits.Unit unit, StixId id, StixIndex index) {
    this.unit = unit;
    this.id = id;
    this.index = index;
    this.record = new UnitRecord(id.slug(), unit.line());
    Optional<StixId> creator = ref("created_by_ref").or(() -> ref("x_mitre_modified_by_ref"));
    this.attack = StixIndex.isAttack(creator.orElse(id));
    this.claimant = claimant(attack && creator.isEmpty() ? Optional.of(id) : creator);
    unit.node().path("external_references").forEach(this::refer);
  }

  private Ref claimant(Optional<StixId> creator) {
    Optional<Resource> known = creator.flatMap(index::thing).filter(Actor.class::isInstance);
    return record.add(known.orElseGet(index::unnamed));
  }

  StixId id() {
    return id;
  }

  StixIndex index() {
    return index;
  }

  UnitRecord record() {
    return record;
  }

  JsonNode node() {
    return unit.node();
  }

  Optional<String> text(String member) {
    return unit.text(member);
  }

  List<String> texts(String member) {
    return JsonUnits.texts(node().path(member));
  }

  String required(String member) {
    return text(member)
        .orElseThrow(
            () -> new IllegalArgumentException("the %s has no %s".formatted(id.type(), member)));
  }

  /** An id that the member gives; a fault where it is none. */
  StixId requiredRef(String member) {
    String told = required(member);
    return StixId.parse(told)
        .orElseThrow(() ->
            new IllegalArgumentException("%s '%s' is no id: type--uuid".formatted(member, told)));
  }

  Optional<StixId> ref(String member) {
    return text(member).flatMap(StixId::parse);
  }

  /** The ids of a list; what is none is told of. */
  List<StixId> refs(String member) {
    List<StixId> ids = new ArrayList<>();
    for (String told : texts(member)) {
      StixId.parse(told)
          .ifPresentOrElse(ids::add, () -> odd(member, "'%s' is no id".formatted(told)));
    }
    return ids;
  }

  /** Declares the actor or event that an id stands for; empty where it is neither. */
  Optional<Ref> declare(StixId other) {
    look(other);
    return index.thing(other).map(record::add);
  }

  /** What another object is called in the words of a claim. */
  String words(StixId other) {
    look(other);
    return index.words(other);
  }

  private void look(StixId other) {
    if (index.find(other).isEmpty() && !StixIndex.isAttack(other) && !other.equals(id)) {
      odd(id.type(), "the bundle has no object %s".formatted(other));
    }
  }

  void odd(String member, String reason) {
    record.odd(member, reason);
  }

  /** A name in the language of the object, where it tells it. */
  Name name(String words) {
    return new Name(words, text("lang").filter(tag -> tag.matches(LANGUAGE)));
  }

  /** What the maker of the object says in it; of a revoked object it takes that back. */
  Saying own(SpeechAct act) {
    boolean revoked = node().path("revoked").asBoolean(false);
    Saying plain = told(Saying.own(claimant, revoked ? SpeechAct.RETRACTION : act));
    return revoked ? plain.as(Stance.WITHDRAWS) : plain;
  }

  /** What the object says that another says. */
  Saying reported(Ref other, SpeechAct act) {
    return told(Saying.reported(other, act, Certainty.IMPLIED));
  }

  private Saying told(Saying saying) {
    Optional<Integer> confidence = text("confidence").flatMap(Likelihood::confidence);
    if (confidence.isEmpty() && text("confidence").isPresent()) {
      odd("confidence", "'%s' is no number from 0 to 100".formatted(required("confidence")));
    }
    List<String> notes = new ArrayList<>();
    confidence.ifPresent(number -> notes.add("confidence " + number));
    if (node().path("x_mitre_deprecated").asBoolean(false)) {
      notes.add("deprecated");
    }
    return saying
        .as(confidence.map(Likelihood::ofConfidence).orElse(saying.certainty()))
        .at(moment("modified").or(() -> moment("created")))
        .noting(joined(notes));
  }

  /** The saying with one remark more. */
  static Saying noting(Saying saying, String remark) {
    return saying.noting(Optional.of(saying.note().map(n -> n + ", " + remark).orElse(remark)));
  }

  private static Optional<String> joined(List<String> notes) {
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", notes));
  }

  /** The references that a text cites in the manner of ATT&CK. */
  List<Ref> cited(String words) {
    List<Ref> cited = new ArrayList<>();
    Matcher citation = CITATION.matcher(words);
    while (citation.find()) {
      Ref document = references.get(citation.group(1).strip());
      if (document != null && !cited.contains(document)) {
        cited.add(document);
      }
    }
    return cited;
  }

  /** The references that are given for a name. */
  List<Ref> citedFor(String name) {
    return Optional.ofNullable(citedFor.get(name)).map(this::cited).orElse(List.of());
  }

  /** An instant; fractions of seconds are left out, which EDTF does not have. */
  Optional<When> moment(String member) {
    return text(member)
        .flatMap(told -> {
          Matcher moment = MOMENT.matcher(told);
          Optional<When> when =
              moment.matches()
                  ? when(moment.group(1) + moment.group(2) + "Z", told)
                  : Optional.empty();
          if (when.isEmpty()) {
            odd(member, "'%s' is no instant such as 2020-01-31T12:00:00.000Z".formatted(told));
          }
          return when;
        });
  }

  /** From the day of one member to the day of another; an end that is not told is unknown. */
  Optional<When> span(String first, String last) {
    Optional<String> from = text(first);
    Optional<String> to = text(last);
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    String words = "%s %s, %s %s".formatted(first, from.orElse("-"), last, to.orElse("-"));
    String edtf = day(from) + "/" + day(to);
    Optional<When> when =
        edtf.equals("/")
            ? Optional.empty()
            : when(day(from).equals(day(to)) ? day(from) : edtf, words);
    if (when.isEmpty()) {
      odd(first, "no days, or in the wrong order, kept in words: " + words);
    }
    return Optional.of(
        when.orElse(
            new When(Optional.empty(), Bounds.unknown(), Optional.of(words), Basis.UNRESOLVED)));
  }

  private static String day(Optional<String> told) {
    return told.map(MOMENT::matcher).filter(Matcher::matches).map(m -> m.group(1)).orElse("");
  }

  private static Optional<When> when(String edtf, String words) {
    try {
      Edtf date = Edtf.parse(edtf);
      return Optional.of(
          new When(Optional.of(date), date.bounds(), Optional.of(words), Basis.METADATA));
    } catch (EdtfException e) {
      return Optional.empty();
    }
  }

  private void refer(JsonNode reference) {
    String source = JsonUnits.text(reference, "source_name").orElse("reference");
    Optional<String> words = JsonUnits.text(reference, "description");
    Optional<String> address = JsonUnits.text(reference, "url");
    Optional<String> number = JsonUnits.text(reference, "external_id");
    if (source.startsWith("mitre-") && number.isPresent()) {
      page = address.flatMap(WebAddress::parse);
    } else if (address.isEmpty() && words.filter(w -> isCitation(w)).isPresent()) {
      citedFor.putIfAbsent(source, words.get());
    } else {
      String named = words.orElse(number.map(n -> source + " " + n).orElse(source));
      references.putIfAbsent(source, record.cite("web", named, address));
    }
  }

  private static boolean isCitation(String words) {
    return CITATION.matcher(words).replaceAll("").isBlank();
  }

  /** The whole record, named as the document. */
  Reading.Read read(String name, Optional<When> published) {
    List<StixId> markings = refs("object_marking_refs");
    for (StixId marking : markings) {
      StixMarkings.words(marking, index)
          .ifPresent(words ->
              record.claim(
                  "marking|" + marking,
                  Saying.own(claimant, SpeechAct.REPORT),
                  (ref, said) ->
                      new DocumentClaim(
                          ref,
                          said,
                          record.document(),
                          DocumentProperty.CONTENT_WARNING,
                          new Value.Words(Name.of(words)))));
    }
    if (node().has("granular_markings")) {
      odd("granular_markings", "markings of single members are not kept; keep the file");
    }
    return record.read(
        Name.of(name),
        DocumentType.DATA_SET_ROW,
        claimant,
        published.or(() -> moment("created")),
        page,
        Optional.of(new DataSetRow(claimant, release(), unit.index() + 1, id.toString())),
        StixMarkings.licence(markings, index, attack));
  }

  private Optional<String> release() {
    return attack ? index.release() : Optional.empty();
  }
}
