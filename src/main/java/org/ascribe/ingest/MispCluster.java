package org.ascribe.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ascribe.model.Actor;
import org.ascribe.model.Certainty;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Value;

/** One cluster of a galaxy of threat actors: what it is called, by whom, and what is said of it. */
final class MispCluster {

  private static final DataSet DATA_SET =
      new DataSet("misp-galaxy", "MISP galaxy: threat actors", "CC0-1.0");

  /** The prefix {@code cfr-} marks what the Council on Foreign Relations says. */
  private static final Actor CFR =
      new Actor(
          Ref.of(Kind.OUTLET, "cfr-cyber-operations-tracker"),
          Name.of("Council on Foreign Relations, Cyber Operations Tracker"));

  private static final String ORIGIN = "origin:";

  /** The members of {@code meta} that hold addresses. */
  private static final List<String> ADDRESSES = List.of("refs", "references", "sources");

  /** The members of {@code meta} that have a claim of their own. */
  private static final Set<String> PLACED =
      Set.of(
          "synonyms",
          "name-attribution",
          "country",
          "attribution-confidence",
          "cfr-suspected-state-sponsor",
          "cfr-suspected-victims",
          "cfr-target-category",
          "cfr-type-of-incident",
          "targeted-sector",
          "motive",
          "suspected-victims",
          "victimology");

  private final JsonUnits.Unit unit;
  private final JsonNode meta;
  private final MispIndex index;
  private final String uuid;
  private final UnitRecord record;
  private final Ref galaxy;
  private final Ref actor;
  private final String name;

  MispCluster(JsonUnits.Unit unit, MispIndex index) {
    this.unit = unit;
    this.index = index;
    this.meta = unit.node().path("meta");
    this.uuid = required("uuid").toLowerCase(Locale.ROOT);
    if (!MispName.isUuid(uuid)) {
      throw new IllegalArgumentException("'%s' is no uuid".formatted(uuid));
    }
    this.name = required("value");
    this.record = new UnitRecord(DATA_SET.slug() + "-" + uuid, unit.line());
    this.galaxy = record.add(DATA_SET.actor());
    this.actor = cluster(uuid, name);
  }

  Reading.Read read() {
    names();
    references();
    unit.text("description").ifPresent(text -> describe(DescriptionProperty.DESCRIBED_AS, text));
    origins();
    describeAll("targeted-sector", "targets the sector ");
    describeAll("motive", "motive: ");
    describeAll("suspected-victims", "suspected victims: ");
    describeAll("victimology", "victims: ");
    others();
    List<String> elsewhere = new ArrayList<>();
    unit.node().path("related").forEach(related -> relate(related, elsewhere));
    if (!elsewhere.isEmpty()) {
      record.odd("related", "this file has no cluster " + String.join(", ", elsewhere));
    }
    return record.read(
        Name.of("%s, %s".formatted(DATA_SET.name(), name)),
        DocumentType.DATA_SET_ROW,
        galaxy,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new DataSetRow(galaxy, index.version(), unit.index() + 1, uuid)),
        Optional.of(DATA_SET.licence()));
  }

  private void names() {
    Saying own = Saying.own(galaxy, SpeechAct.CHARACTERIZATION);
    named(own, NameType.NAME, name);
    JsonUnits.texts(meta.path("synonyms")).stream()
        .filter(synonym -> !synonym.equals(name))
        .forEach(synonym -> named(own, NameType.ALIAS, synonym));
    for (String told : JsonUnits.texts(meta.path("name-attribution"))) {
      MispName.parse(told)
          .ifPresentOrElse(
              given -> named(reported(maker(given.maker())), NameType.NAME, given.name()),
              () -> record.odd("meta/name-attribution", "'%s' is not NAME:uuid".formatted(told)));
    }
    for (Iterator<String> fields = meta.fieldNames(); fields.hasNext(); ) {
      String field = fields.next();
      String given = field.startsWith(ORIGIN) ? field.substring(ORIGIN.length()).strip() : "";
      Optional<String> by = JsonUnits.text(meta, field);
      if (!given.isEmpty() && by.isPresent()) {
        named(reported(outlet(by.get())), NameType.NAME, given);
      }
    }
  }

  private void named(Saying saying, NameType type, String called) {
    record.claim(
        "name|%s|%s".formatted(saying.claimant().slug(), called),
        saying,
        (ref, said) -> new NameClaim(ref, said, actor, type, Name.of(called), Optional.empty()));
  }

  private void references() {
    for (String field : ADDRESSES) {
      JsonUnits.texts(meta.path(field)).forEach(url -> record.cite("web", url, Optional.of(url)));
    }
  }

  /** Nothing of a cluster is lost: a field without a place of its own stays words. */
  private void others() {
    for (Iterator<String> fields = meta.fieldNames(); fields.hasNext(); ) {
      String field = fields.next();
      if (!PLACED.contains(field) && !ADDRESSES.contains(field) && !field.startsWith(ORIGIN)) {
        String before = field + ": ";
        JsonNode value = meta.path(field);
        if (value.isObject()) {
          describe(DescriptionProperty.DESCRIBED_AS, before + value);
        }
        JsonUnits.texts(value)
            .forEach(text -> describe(DescriptionProperty.DESCRIBED_AS, before + text));
      }
    }
  }

  private void origins() {
    JsonUnits.text(meta, "country")
        .ifPresent(code ->
            describe(
                graded(Saying.own(galaxy, SpeechAct.CHARACTERIZATION), Certainty.STATED),
                DescriptionProperty.ORIGIN,
                code));
    JsonUnits.text(meta, "cfr-suspected-state-sponsor").ifPresent(this::sponsor);
    for (String field : List.of("cfr-suspected-victims", "cfr-target-category")) {
      for (String target : JsonUnits.texts(meta.path(field))) {
        describe(
            reported(record.add(CFR)).as(Certainty.POSSIBLE),
            DescriptionProperty.ACTIVITY,
            "suspected of attacks on " + target);
      }
    }
    for (String type : JsonUnits.texts(meta.path("cfr-type-of-incident"))) {
      describe(reported(record.add(CFR)), DescriptionProperty.ACTIVITY, type);
    }
  }

  /** CFR calls the sponsor suspected, so that no confidence makes it stated. */
  private void sponsor(String state) {
    boolean unknown = state.equalsIgnoreCase("unknown");
    Ref sponsor =
        unknown
            ? record.add(
                new Actor(Ref.of(Kind.UNNAMED_ACTOR, "misp-sponsor-of-" + uuid), Name.of(state)))
            : record.add(
                new Actor(
                    Ref.of(Kind.STATE_BODY, Slugs.named("misp-state", state)), Name.of(state)));
    Saying suspected = graded(reported(record.add(CFR)), Certainty.POSSIBLE);
    Saying capped =
        suspected.certainty() == Certainty.STATED ? suspected.as(Certainty.PROBABLE) : suspected;
    relation(unknown ? capped.as(Stance.UNDETERMINED) : capped, RelationType.SPONSORED_BY, sponsor);
  }

  private Saying graded(Saying saying, Certainty otherwise) {
    Optional<String> told = JsonUnits.text(meta, "attribution-confidence");
    if (told.isEmpty()) {
      return saying.as(otherwise);
    }
    Optional<Integer> confidence = Likelihood.confidence(told.get());
    if (confidence.isEmpty()) {
      record.odd(
          "meta/attribution-confidence", "'%s' is no number from 0 to 100".formatted(told.get()));
    }
    return saying
        .as(confidence.map(Likelihood::ofConfidence).orElse(Certainty.UNCLEAR))
        .noting(Optional.of("attribution-confidence " + told.get()));
  }

  /** Relations lead to clusters of other galaxies too, of which only the uuid is told. */
  private void relate(JsonNode related, List<String> elsewhere) {
    String type = JsonUnits.text(related, "type").orElse("related-to");
    String other = JsonUnits.text(related, "dest-uuid").orElse("").toLowerCase(Locale.ROOT);
    if (!MispName.isUuid(other)) {
      record.odd("related", "'%s' (%s) is no uuid; nothing is said".formatted(other, type));
      return;
    }
    Optional<String> known = index.name(other);
    if (other.equals(uuid)) {
      record.odd("related", "the cluster is related (%s) to itself".formatted(type));
    }
    if (known.isEmpty()) {
      elsewhere.add("%s (%s)".formatted(other, type));
    }
    Saying saying = tagged(related, type);
    RelationType relation =
        type.equals("part-of") ? RelationType.PART_OF_ACTOR : RelationType.LINKED_TO;
    boolean doing = List.of("uses", "targets", "deploys", "delivers").contains(type);
    if (doing) {
      String words = "%s %s".formatted(type, known.orElse("MISP cluster " + other));
      describe(saying, DescriptionProperty.ACTIVITY, words);
    } else {
      relation(saying, relation, cluster(other, known.orElse("MISP cluster " + other)));
    }
  }

  private Saying tagged(JsonNode related, String type) {
    Saying saying = Saying.own(galaxy, SpeechAct.CHARACTERIZATION);
    List<String> words = new ArrayList<>(List.of(type));
    for (String tag : JsonUnits.texts(related.path("tags"))) {
      Optional<String> band = Likelihood.band(tag);
      if (band.isPresent()) {
        saying = Likelihood.in(saying, band.get());
      }
      words.add(band.orElse(tag));
    }
    return saying.noting(Optional.of(String.join(", ", words)));
  }

  private void relation(Saying saying, RelationType relation, Ref other) {
    record.claim(
        "relation|%s|%s|%s".formatted(saying.note().orElse(""), relation.term(), other),
        saying,
        (ref, said) -> new RelationClaim(ref, said, actor, relation, other, Optional.empty()));
  }

  private void describeAll(String field, String start) {
    for (String text : JsonUnits.texts(meta.path(field))) {
      describe(DescriptionProperty.ACTIVITY, start + text);
    }
  }

  private void describe(DescriptionProperty property, String words) {
    describe(Saying.own(galaxy, SpeechAct.CHARACTERIZATION), property, words);
  }

  private void describe(Saying saying, DescriptionProperty property, String words) {
    record.claim(
        "description|%s|%s|%s".formatted(saying.claimant().slug(), property.term(), words),
        saying,
        (ref, said) ->
            new DescriptionClaim(
                ref, said, actor, property, new Value.Words(Name.of(words)), Optional.empty()));
  }

  private static Saying reported(Ref claimant) {
    return Saying.reported(claimant, SpeechAct.CHARACTERIZATION, Certainty.STATED);
  }

  private Ref maker(String makerUuid) {
    return index
        .maker(makerUuid)
        .map(this::outlet)
        .orElseGet(() ->
            record.add(
                new Actor(
                    Ref.of(Kind.OUTLET, "misp-producer-" + makerUuid),
                    Name.of("MISP producer " + makerUuid))));
  }

  private Ref outlet(String maker) {
    return record.add(
        new Actor(Ref.of(Kind.OUTLET, Slugs.named("misp-vendor", maker)), Name.of(maker)));
  }

  private Ref cluster(String clusterUuid, String called) {
    return record.add(
        new Actor(Ref.of(Kind.GROUP, DATA_SET.slug() + "-" + clusterUuid), Name.of(called)));
  }

  private String required(String member) {
    return unit.text(member)
        .orElseThrow(() -> new IllegalArgumentException("the cluster has no " + member));
  }
}
