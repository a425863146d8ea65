package org.ascribe.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.ascribe.mapping.ClaimReader;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ResourceReader;
import org.ascribe.model.Actor;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Slug;
import org.ascribe.model.Viewpoint;
import org.ascribe.store.Columns;
import org.ascribe.store.Snapshot;

/**
 * Asks the named questions of one snapshot and answers in values of the model. Bound to the thread
 * and the life of its snapshot; it remembers the names and claims that it has read.
 */
public final class Inquiry implements ClaimSource {

  private static final Duration FOR_AGES = Duration.ofDays(365);

  private final Questions questions;
  private final IriScheme iris;
  private final DatasetGraph dataset;
  private final Graph graph;
  private final ClaimReader claims;
  private final ResourceReader resources;
  private final Optional<ClaimIndex> index;
  private final Patience.Watch watch;
  private final Optional<Columns> columns;
  private final Map<Ref, Name> names = new HashMap<>();
  private final Map<Ref, Optional<Claim>> read = new HashMap<>();

  /** Questions to this snapshot. */
  public Inquiry(Questions questions, IriScheme iris, Snapshot snapshot) {
    this(questions, iris, snapshot, Optional.empty());
  }

  /** The same, with an index of the snapshot's state, which answers what it can. */
  public Inquiry(
      Questions questions, IriScheme iris, Snapshot snapshot, Optional<ClaimIndex> index) {
    this(questions, iris, snapshot, index, new Patience(FOR_AGES).begin());
  }

  /** The same, until the watch says that it has taken too long: then every question throws. */
  public Inquiry(
      Questions questions,
      IriScheme iris,
      Snapshot snapshot,
      Optional<ClaimIndex> index,
      Patience.Watch watch) {
    this.watch = watch;
    this.index = index;
    this.questions = questions;
    this.iris = iris;
    this.dataset = snapshot.dataset();
    this.graph = dataset.getDefaultGraph();
    this.columns = snapshot.columns();
    this.claims = new ClaimReader(iris);
    this.resources = new ResourceReader(iris);
  }

  /** The actor of that slug, of whatever kind. */
  public Optional<Actor> actor(Slug slug) {
    return Stream.of(Kind.values())
        .filter(Kind::isActor)
        .map(kind -> new Ref(kind, slug))
        .flatMap(ref -> resources.read(graph, ref).stream())
        .map(Actor.class::cast)
        .findFirst();
  }

  /** What is held of the claims in memory, if anything is. */
  public Optional<ClaimIndex> index() {
    return index;
  }

  @Override
  public Optional<Resource> resource(Ref ref) {
    watch.look();
    return resources.read(graph, ref);
  }

  /** The document that {@code ref} names, if the store holds it. */
  public Optional<Document> document(Ref ref) {
    return resource(ref).filter(Document.class::isInstance).map(Document.class::cast);
  }

  /** What {@code ref} goes by. */
  public Name name(Ref ref) {
    return names.computeIfAbsent(ref, r -> resources.name(graph, r));
  }

  @Override
  public Optional<Claim> claim(Ref ref) {
    watch.look();
    return read.computeIfAbsent(ref, r -> claims.read(graph, r));
  }

  /** The same without remembering it, where many are read once each. */
  public Optional<Claim> claimOnce(Ref ref) {
    watch.look();
    return claims.read(graph, ref);
  }

  /** Every actor, in the order of the slugs. */
  public List<Actor> actors() {
    return questions.actors.ask(dataset, Map.of()).stream()
        .map(row -> ref(row, "actor"))
        .sorted()
        .map(ref -> new Actor(ref, name(ref)))
        .toList();
  }

  /** Every event, newest first. */
  public List<DatedEvent> events() {
    return index.map(ClaimIndex::events).orElseGet(() -> events(questions.events, Map.of()));
  }

  /** The events that the group itself claims, newest first. */
  public List<DatedEvent> claimedAttacks(Ref group) {
    return index
        .map(known -> known.claimedAttacks(group))
        .orElseGet(() -> events(questions.claimedAttacks, Map.of("group", iris.node(group))));
  }

  /** The events that others lay at the group's door, newest first. */
  public List<DatedEvent> attributedAttacks(Ref group) {
    return index
        .map(known -> known.attributedAttacks(group))
        .orElseGet(() -> events(questions.attributedAttacks, Map.of("group", iris.node(group))));
  }

  @Override
  public List<Claim> claimsOnEvent(Ref event) {
    return claims(questions.eventClaims, "event", event);
  }

  /** What is said of an actor, or of whatever else claims can be about. */
  public List<Claim> claimsAbout(Ref subject) {
    return claims(questions.actorClaims, "actor", subject);
  }

  @Override
  public List<Claim> relationsOf(Ref actor) {
    return index
        .map(known -> known.relationsOf(actor))
        .orElseGet(() -> claims(questions.actorRelations, "actor", actor));
  }

  /** The names that an actor is said to go by. */
  public List<Claim> namesOf(Ref actor) {
    return claims(questions.actorNames, "actor", actor);
  }

  /** The claims that name a thing, such as a place or a channel. */
  public List<Claim> claimsNaming(Ref thing) {
    return claims(questions.thingClaims, "thing", thing);
  }

  /** The claims that a record holds. */
  public List<Claim> claimsOfRecord(Ref record) {
    return claims(questions.recordClaims, "record", record);
  }

  /** What a claimant, outlet or document says. */
  public List<Claim> claimsOfSource(Ref source) {
    return claims(questions.sourceClaims, "source", source);
  }

  /** What can be the word of a member of a viewpoint, an actor or a document. */
  public List<Claim> claimsOfMember(Ref member) {
    return claims(questions.memberClaims, "member", member);
  }

  /** What claims are about that can rest on one of these sources, or can be its word; or more. */
  public List<Topic> topicsOf(Set<Ref> sources) {
    return index.map(known -> known.topicsOf(sources)).orElseGet(() -> topicsByQuery(sources));
  }

  private List<Topic> topicsByQuery(Set<Ref> sources) {
    Map<Ref, Optional<LocalDate>> days = new HashMap<>();
    events().forEach(event -> days.put(event.event(), event.day()));
    return sources.stream()
        .flatMap(source ->
            Stream.concat(claimsOfMember(source).stream(), claimsOfSource(source).stream()))
        .map(Claim::subject)
        .distinct()
        .map(subject -> new Topic(subject, days.getOrDefault(subject, Optional.empty())))
        .toList();
  }

  /** Every viewpoint, in the order of the slugs. */
  public List<Viewpoint> viewpoints() {
    return questions.viewpoints.ask(dataset, Map.of()).stream()
        .map(row -> ref(row, "viewpoint"))
        .sorted()
        .flatMap(ref -> resource(ref).stream())
        .map(Viewpoint.class::cast)
        .toList();
  }

  /** What is said in a document, or of it. */
  public List<Claim> claimsInDocument(Ref document) {
    return claims(questions.documentClaims, "document", document);
  }

  /** Every claim that actors are the same, or not. */
  public List<Claim> identityClaims() {
    return questions.identityClaims.ask(dataset, Map.of()).stream()
        .flatMap(row -> claim(ref(row, "claim")).stream())
        .toList();
  }

  /** What each actor, and each event of which somebody gives a name, is called. */
  public Map<Ref, Set<String>> namesByActor() {
    return byActor(questions.portraitNames, row -> row.get("name").getLiteralLexicalForm());
  }

  /** Who calls each actor by a name: the slugs of the claimants. */
  public Map<Ref, Set<String>> namersByActor() {
    return byActor(questions.portraitNames, row -> ref(row, "namer").slug().value());
  }

  /** Where each actor is said to be active. */
  public Map<Ref, Set<String>> placesByActor() {
    return byActor(questions.portraitPlaces, row -> row.get("place").getLiteralLexicalForm());
  }

  /** The names of those to whom each actor is said to be related. */
  public Map<Ref, Set<String>> neighboursByActor() {
    return byActor(
        questions.portraitNeighbours, row -> row.get("neighbour").getLiteralLexicalForm());
  }

  /** The first and the last year of each actor's events. */
  public Map<Ref, Set<Integer>> yearsByActor() {
    Map<Ref, Set<Integer>> years = new HashMap<>();
    for (Binding row : questions.portraitYears.ask(dataset, Map.of())) {
      years.put(ref(row, "actor"), Set.copyOf(List.of(year(row, "first"), year(row, "last"))));
    }
    return years;
  }

  private static int year(Binding row, String day) {
    return LocalDate.parse(row.get(day).getLiteralLexicalForm()).getYear();
  }

  private Map<Ref, Set<String>> byActor(Question question, Function<Binding, String> value) {
    Map<Ref, Set<String>> values = new HashMap<>();
    for (Binding row : question.ask(dataset, Map.of())) {
      values.computeIfAbsent(ref(row, "actor"), actor -> new HashSet<>()).add(value.apply(row));
    }
    return values;
  }

  /** What the ledger notes of the record that holds the claim. */
  public Optional<RecordNote> recordOf(Ref claim) {
    return questions.claimRecord.ask(dataset, Map.of("claim", iris.node(claim))).stream()
        .map(row -> note(ref(row, "record"), row))
        .findFirst();
  }

  /** What the ledger notes of a record. */
  public Optional<RecordNote> record(Ref record) {
    return questions.record.ask(dataset, Map.of("record", iris.node(record))).stream()
        .map(row -> note(record, row))
        .findFirst();
  }

  private RecordNote note(Ref record, Binding row) {
    return new RecordNote(
        record,
        ref(row, "document"),
        Instant.parse(row.get("recordedAt").getLiteralLexicalForm()),
        Long.parseLong(row.get("sequence").getLiteralLexicalForm()));
  }

  /**
   * The claims that were surely made after the day, each with the further places of its evidence;
   * all others can have been made by its end (as {@code Lens.Reading.MAY} has it).
   */
  public Set<Node> madeAfter(LocalDate day) {
    Node last = NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    return questions.claimsMadeAfter.ask(dataset, Map.of("day", last)).stream()
        .map(row -> row.get("part"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many things there are of each class, by the local name of the class; most first. */
  public Map<String, Long> statistics() {
    return columns.map(ClassCounts::of).orElseGet(this::countedByQuery);
  }

  private Map<String, Long> countedByQuery() {
    Map<String, Long> counts = new LinkedHashMap<>();
    questions
        .statistics
        .ask(dataset, Map.of())
        .forEach(row ->
            counts.put(
                row.get("class").getLocalName(),
                Long.parseLong(row.get("count").getLiteralLexicalForm())));
    return counts;
  }

  private List<DatedEvent> events(Question question, Map<String, Node> parameters) {
    return question.ask(dataset, parameters).stream()
        .map(row ->
            new DatedEvent(
                ref(row, "event"),
                Optional.ofNullable(row.get("day"))
                    .map(day -> LocalDate.parse(day.getLiteralLexicalForm()))))
        .toList();
  }

  private List<Claim> claims(Question question, String variable, Ref about) {
    watch.look();
    return question.ask(dataset, Map.of(variable, iris.node(about))).stream()
        .flatMap(row -> claim(ref(row, "claim")).stream())
        .toList();
  }

  private Ref ref(Binding row, String variable) {
    return iris.ref(row.get(variable))
        .orElseThrow(() ->
            new AscribeException.Corrupt(
                "%s is no IRI under %s; was the store made with another base?"
                    .formatted(row.get(variable), iris.base())));
  }
}
