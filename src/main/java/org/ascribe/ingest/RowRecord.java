package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Actor;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Event;
import org.ascribe.model.EventClaim;
import org.ascribe.model.EventProperty;
import org.ascribe.model.Figure;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Position;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Utterance;
import org.ascribe.model.Value;

/** The record of one row as it is put together: what it speaks of, and its claims in order. */
final class RowRecord {

  private final DataSet dataSet;
  private final Row row;
  private final String slug;
  private final String key;
  private final Ref claimant;
  private final Map<Ref, Resource> resources = new LinkedHashMap<>();
  private final List<Ref> cited = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Reading.Fault> oddities = new ArrayList<>();
  private Optional<String> release = Optional.empty();

  RowRecord(DataSet dataSet, Row row, String key) {
    this.dataSet = dataSet;
    this.row = row;
    this.key = key;
    this.slug = Slugs.named(dataSet.slug(), key);
    this.claimant = add(dataSet.actor());
  }

  String slug() {
    return slug;
  }

  Ref document() {
    return Ref.of(Kind.DOCUMENT, slug);
  }

  void release(Optional<String> number) {
    release = number;
  }

  /** Declares a thing; once declared it keeps its first name. */
  Ref add(Resource resource) {
    resources.putIfAbsent(resource.ref(), resource);
    return resource.ref();
  }

  Ref actor(Kind kind, String actorSlug, String name) {
    return add(new Actor(Ref.of(kind, actorSlug), Name.of(name)));
  }

  Ref event(String name) {
    return add(new Event(Ref.of(Kind.EVENT, slug), Name.of(name)));
  }

  Ref cite(Document source) {
    if (!resources.containsKey(source.ref())) {
      cited.add(source.ref());
    }
    return add(source);
  }

  /** What the data set itself says, affirmed and stated. */
  Saying own(SpeechAct act) {
    return Saying.own(claimant, act);
  }

  void odd(String column, String reason) {
    oddities.add(new Reading.Fault(Optional.of(column), Optional.of(here()), reason));
  }

  void attribution(String id, Saying saying, Ref event, Role role, Ref actor) {
    claim(
        id,
        saying,
        (ref, utterance) ->
            new AttributionClaim(ref, utterance, event, role, actor, false, Optional.empty()));
  }

  void figure(
      String id, Saying saying, Ref event, FigureKind kind, Figure figure, List<Ref> groups) {
    claim(
        id,
        saying,
        (ref, utterance) -> new FigureClaim(ref, utterance, event, kind, figure, groups));
  }

  void event(String id, Saying saying, Ref event, EventProperty property, Value value) {
    claim(id, saying, (ref, utterance) -> new EventClaim(ref, utterance, event, property, value));
  }

  void name(String id, Saying saying, Ref subject, NameType type, Name name) {
    claim(
        id,
        saying,
        (ref, utterance) -> new NameClaim(ref, utterance, subject, type, name, Optional.empty()));
  }

  void relation(String id, Saying saying, Ref subject, RelationType relation, Ref object) {
    claim(
        id,
        saying,
        (ref, utterance) ->
            new RelationClaim(ref, utterance, subject, relation, object, Optional.empty()));
  }

  /** The slug of a claim is its record's and one word more; hyphens only part the id for us. */
  void claim(String id, Saying saying, BiFunction<Ref, Utterance, Claim> kind) {
    Utterance utterance = saying.in(document(), List.of());
    claims.add(kind.apply(Ref.of(Kind.CLAIM, slug + "-" + id.replace("-", "")), utterance));
  }

  /** The whole record. The row is named as the data set's own document. */
  Reading.Read read(String nameOfRow) {
    Document document =
        new Document(
            document(),
            Name.of(nameOfRow),
            Optional.of(DocumentType.DATA_SET_ROW),
            Optional.of(claimant),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            cited,
            Optional.empty(),
            Optional.of(new DataSetRow(claimant, release, row.number(), key)));
    List<Resource> all = new ArrayList<>();
    all.add(document);
    all.addAll(resources.values());
    return new Reading.Read(
        new Report(
            Ref.of(Kind.RECORD, slug), document.ref(), all, claims, Optional.of(dataSet.licence())),
        oddities);
  }

  private Position here() {
    return new Position(row.line(), 1);
  }
}
