package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Actor;
import org.ascribe.model.Certainty;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameType;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationType;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.When;

/**
 * The attributions of EuRepoC: who said of whom that it was behind an incident. One attribution can
 * have several rows, each with another initiator; they have one claimant, so that together they say
 * that the initiators did it jointly.
 */
final class EurepocAttributions implements RowMapping {

  private static final String COUNTRY = "attributed_initiator_country";

  private static final String SUGGESTED = "state-affiliation suggested";

  @Override
  public String format() {
    return Eurepoc.DATA_SET.slug();
  }

  @Override
  public String description() {
    return "EuRepoC attributions: CSV with the columns incident_ID, attribution_ID,"
        + " attributed_initiator";
  }

  @Override
  public boolean fits(Head head) {
    return head.has("incident_ID", "attribution_ID", "attribution_basis", "attributed_initiator");
  }

  @Override
  public Reading.Read read(Row row) {
    String incident = code(row, "incident_ID");
    String attribution = code(row, "attribution_ID");
    String told =
        Slugs.digest(
            row.text("attributed_initiator").orElse(""),
            row.text("attributed_initiator_country").orElse(""),
            row.text("attributed_initiator_category").orElse(""));
    RowRecord record =
        new RowRecord(Eurepoc.DATA_SET, row, "attribution-%s-%s".formatted(attribution, told));
    Ref event = Eurepoc.incident(record, incident);
    Optional<When> when = when(record, row);
    statement(record, attribution, when);
    List<String> initiators = Eurepoc.list(row, "attributed_initiator");
    List<String> countries = countries(record, row, initiators.size() > 1);
    for (int i = 0; i < initiators.size(); i++) {
      attribute(record, row, attribution, event, initiators.get(i), countries, when, i);
    }
    if (initiators.isEmpty()) {
      record.odd("attributed_initiator", "it is empty: neither a name nor Unknown");
      attribute(record, row, attribution, event, "", countries, when, 0);
    }
    return record.read("EuRepoC, attribution " + attribution);
  }

  private static String code(Row row, String column) {
    return Cells.code(row, column)
        .orElseThrow(() -> new RowFault(column, "'%s' is empty".formatted(column)));
  }

  private static Optional<When> when(RowRecord record, Row row) {
    return Eurepoc.told(row, "attribution_date")
        .map(cell ->
            Cells.day(cell)
                .map(day -> Cells.when(day.toString(), cell))
                .orElseGet(() -> {
                  record.odd("attribution_date", "'%s' is no day; kept in words".formatted(cell));
                  return Cells.worded(cell);
                }));
  }

  /** The attribution itself, which all its rows cite. */
  private static void statement(RowRecord record, String attribution, Optional<When> when) {
    record.cite(
        new Document(
            Ref.of(Kind.DOCUMENT, Slugs.named("eurepoc-attribution", attribution)),
            Name.of("attribution %s in EuRepoC".formatted(attribution)),
            Optional.of(DocumentType.STATEMENT),
            Optional.empty(),
            List.of(),
            when,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  /**
   * The first of the names that slashes part is the actor's name, the others are aliases. Who is
   * unknown or not on record is an unnamed actor of this attribution.
   */
  private static Ref initiator(RowRecord record, String attribution, String cell) {
    if (cell.isEmpty()) {
      return unnamed(record, attribution, "initiator not given");
    }
    return Eurepoc.isUnavailable(cell) || Eurepoc.isUnknown(cell)
        ? unnamed(record, attribution, cell)
        : named(record, cell);
  }

  private static Ref unnamed(RowRecord record, String attribution, String words) {
    String slug = Slugs.named("eurepoc-initiator", attribution + " " + words);
    return record.add(new Actor(Ref.of(Kind.UNNAMED_ACTOR, slug), Name.of(words)));
  }

  private static Ref named(RowRecord record, String cell) {
    List<String> names = new ArrayList<>();
    for (String part : cell.split("/")) {
      if (!part.isBlank() && !names.contains(part.strip())) {
        names.add(part.strip());
      }
    }
    if (names.isEmpty()) {
      throw new RowFault("attributed_initiator", "'%s' is no name".formatted(cell));
    }
    Ref actor = Eurepoc.actor(record, names.getFirst());
    for (String name : names) {
      record.name(
          "name-" + Slugs.digest(names.getFirst(), name),
          record.own(SpeechAct.CHARACTERIZATION).quoting(Optional.of(cell)),
          actor,
          name.equals(names.getFirst()) ? NameType.NAME : NameType.ALIAS,
          Name.of(name));
    }
    return actor;
  }

  private static void attribute(
      RowRecord record,
      Row row,
      String attribution,
      Ref event,
      String cell,
      List<String> countries,
      Optional<When> when,
      int number) {
    Ref initiator = initiator(record, attribution, cell);
    boolean unnamed = initiator.kind() == Kind.UNNAMED_ACTOR;
    boolean unknown =
        Eurepoc.isUnknown(cell)
            || row.text("attributed_initiator_category").filter(Eurepoc::isUnknown).isPresent();
    List<Ref> claimants = claimants(record, row, attribution, initiator);
    for (int i = 0; i < claimants.size(); i++) {
      Saying saying =
          saying(row, claimants.get(i)).at(when).quoting(row.text("attributed_initiator"));
      Saying sure =
          isSelf(row) || !unnamed
              ? saying
              : unknown ? saying.as(Stance.UNDETERMINED) : saying.as(Certainty.UNCLEAR);
      String id = number + "x" + i;
      record.attribution("attribution" + id, sure, event, Role.PERPETRATOR, initiator);
      describe(record, row, saying.quoting(Optional.empty()), initiator, countries, id);
    }
    Eurepoc.told(row, "attributed_initiator_category")
        .ifPresent(category ->
            Eurepoc.describe(
                record,
                "category" + number,
                record.own(SpeechAct.CHARACTERIZATION),
                initiator,
                DescriptionProperty.DESCRIBED_AS,
                category));
  }

  /** Where the initiator is from, and that a state is thought to be behind it. */
  private static void describe(
      RowRecord record, Row row, Saying saying, Ref initiator, List<String> countries, String id) {
    boolean suggested =
        row.text("attributed_initiator_category").filter(c -> c.contains(SUGGESTED)).isPresent();
    Saying said =
        new Saying(
            saying.claimant(),
            SpeechAct.CHARACTERIZATION,
            saying.stance(),
            saying.certainty(),
            saying.voice(),
            saying.when(),
            saying.quote(),
            saying.note());
    for (int i = 0; i < countries.size(); i++) {
      String name = countries.get(i);
      String key = i == 0 ? id : id + "x" + i;
      Eurepoc.describe(record, "origin" + key, said, initiator, DescriptionProperty.ORIGIN, name);
      if (suggested && Eurepoc.list(row, COUNTRY).contains(name)) {
        record.relation(
            "state" + key,
            said.as(Certainty.POSSIBLE),
            initiator,
            RelationType.AFFILIATED_WITH,
            record.actor(Kind.STATE_BODY, Slugs.named("eurepoc-state", name), name));
      }
    }
  }

  /** The countries of every initiator; lists lose their order, so that two cannot be matched. */
  private static List<String> countries(RowRecord record, Row row, boolean severalInitiators) {
    List<String> told =
        Eurepoc.list(row, COUNTRY).stream()
            .filter(name -> !Eurepoc.isUnavailable(name) && !Eurepoc.isUnknown(name))
            .toList();
    if (severalInitiators && told.size() > 1) {
      record.odd(COUNTRY, "which country is whose cannot be told; all are kept of each in words");
      return List.of(String.join("; ", told));
    }
    return told;
  }

  /**
   * Whoever attributes: the initiator itself where it confirms; else the actors and companies that
   * are named; else an unnamed actor, of whom only the basis and the country are told.
   */
  private static List<Ref> claimants(RowRecord record, Row row, String attribution, Ref initiator) {
    if (isSelf(row)) {
      return List.of(initiator);
    }
    List<Ref> named = new ArrayList<>();
    for (String column : List.of("attributing_actor", "attribution_it_company")) {
      Eurepoc.list(row, column).stream()
          .filter(name -> !Eurepoc.isUnavailable(name) && !Eurepoc.isUnknown(name))
          .forEach(name -> named.add(Eurepoc.actor(record, name)));
    }
    if (!named.isEmpty()) {
      return named.stream().distinct().toList();
    }
    String basis = Eurepoc.told(row, "attribution_basis").orElse("basis not available");
    String country = Eurepoc.told(row, "attributing_country").map(name -> ", " + name).orElse("");
    return List.of(
        record.add(
            new Actor(
                Ref.of(Kind.UNNAMED_ACTOR, Slugs.named("eurepoc-attributor", attribution)),
                Name.of("not named: " + basis + country))));
  }

  private static boolean isSelf(Row row) {
    return row.text("attribution_basis").filter("Attacker confirms"::equals).isPresent()
        || row.text("attribution_type").filter(t -> t.startsWith("Self-attribution")).isPresent();
  }

  /**
   * The codes as DOMAIN 2.4 and 4.3 have them: an attacker who confirms claims for itself; a hit
   * government, a court and sanctions accuse; a media report without a source only reports; a
   * contested attribution is undetermined.
   */
  private static Saying saying(Row row, Ref claimant) {
    String basis = row.text("attribution_basis").orElse("");
    String type = row.text("attribution_type").orElse("");
    String lower = type.toLowerCase(Locale.ROOT);
    boolean legal =
        lower.contains("legal action")
            || lower.contains("indictment")
            || lower.contains("sanctions");
    SpeechAct act =
        isSelf(row)
            ? SpeechAct.SELF_CLAIM
            : legal || basis.startsWith("Attribution by receiver government")
                ? SpeechAct.ACCUSATION
                : lower.startsWith("media report") ? SpeechAct.REPORT : SpeechAct.ATTRIBUTION;
    List<String> notes = new ArrayList<>();
    row.text("attribution_basis").ifPresent(notes::add);
    row.text("attribution_type").ifPresent(notes::add);
    Eurepoc.told(row, "attributing_country").map("from "::concat).ifPresent(notes::add);
    Saying saying =
        Saying.reported(claimant, act, Certainty.STATED)
            .noting(notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes)));
    return basis.equals("Contested attribution") ? saying.as(Stance.UNDETERMINED) : saying;
  }
}
