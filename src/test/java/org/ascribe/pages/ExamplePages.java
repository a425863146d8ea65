package org.ascribe.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.ChangeSheet;
import org.ascribe.answer.ClaimSheet;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.EventSheet;
import org.ascribe.answer.FieldChange;
import org.ascribe.answer.ImpactSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.Reattribution;
import org.ascribe.answer.RecordChange;
import org.ascribe.answer.Recount;
import org.ascribe.answer.RestingOn;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.ReportReader;
import org.ascribe.ingest.Source;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Actor;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Event;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.query.RecordNote;
import org.ascribe.vocab.ASC;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.EventChange;
import org.ascribe.weigh.EventFacts;
import org.ascribe.weigh.IndependenceFinder;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.MatrixBuilder;
import org.ascribe.weigh.Status;
import org.ascribe.weigh.StatusFinder;
import org.ascribe.weigh.TollCounter;

/** The pages of a report, made from its claims without a store. */
final class ExamplePages {

  static final Ref RAID = Ref.of(Kind.EVENT, "latakia-raid");
  static final Ref ANSAR = Ref.of(Kind.GROUP, "ansar-al-islam");

  private final Report report;
  private final Pages pages = new Pages(IriScheme.standard());
  private final Map<Ref, Resource> things = new LinkedHashMap<>();

  ExamplePages(Report report) {
    this.report = report;
    report.resources().forEach(thing -> things.put(thing.ref(), thing));
  }

  static ExamplePages ofTheWorkedExample() throws IOException {
    return new ExamplePages(
        read(Path.of(System.getProperty("ascribe.home", "."), "data/latakia-raid/report.json")));
  }

  static Report read(Path file) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(file)) {
      new ReportReader().read(new Source(file.toString(), stream), readings::add);
    }
    return ((Reading.Read) readings.getFirst()).report();
  }

  /** Every page, by its path. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    List<Event> events = of(Event.class);
    Listed<AttackSheet> listed =
        new Listed<>(events.stream().map(Event::ref).map(this::attack).toList(), Optional.empty());
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("Claims", (long) report.claims().size());
    counts.put("Events", (long) events.size());
    all.put("/", pages.home(context("/", "events"), counts, listed.items().subList(0, 2)));
    all.put(
        "/groups", pages.actors(context("/groups", "actors"), of(Actor.class), Optional.empty()));
    all.put(
        "/status",
        pages.status(
            context("/status", "events"),
            new Recount(1, 1, Map.of(Status.CONTESTED, 1), Map.of())));
    all.put(
        "/impact",
        pages.singlePoints(
            context("/impact", "events"),
            new Listed<>(List.of(new RestingOn(ANSAR, 2, 1)), Optional.empty())));
    all.put("/events", pages.events(context("/events", "events"), listed, Optional.of("raid")));
    events.forEach(event -> put(all, event.ref()));
    of(Actor.class).forEach(actor -> put(all, actor));
    things.values().stream()
        .filter(thing -> thing.ref().kind() == Kind.DOCUMENT)
        .forEach(thing ->
            all.put(
                Urls.of(thing.ref()),
                pages.document(context(Urls.of(thing.ref()), "document-claims"), about(thing))));
    things.values().stream()
        .filter(thing -> thing.ref().kind() == Kind.PLACE)
        .forEach(thing ->
            all.put(
                Urls.of(thing.ref()),
                pages.place(context(Urls.of(thing.ref()), "place-claims"), about(thing))));
    things.values().stream()
        .filter(thing -> thing.ref().kind() == Kind.CHANNEL)
        .forEach(thing ->
            all.put(
                Urls.of(thing.ref()),
                pages.place(context(Urls.of(thing.ref()), "thing-claims"), about(thing))));
    Resource document = Optional.ofNullable(things.get(report.document())).orElseThrow();
    all.put(
        Urls.of(report.ref()),
        pages.document(context(Urls.of(report.ref()), "record-claims"), about(document)));
    report.claims().forEach(claim -> all.put(Urls.of(claim.ref()), claim(claim)));
    all.put("/queries", pages.queries(context("/queries", "events"), Map.of("events", "Which?")));
    String text = "SELECT ?claim\nWHERE {\n  ?claim a asc:Claim ; rdfs:label \"<&>\"\n}\n";
    all.put("/queries/events", pages.query(context("/queries/events", "events"), "events", text));
    all.put(
        "/sparql",
        pages.sparql(context("/sparql", "events"), Optional.empty(), Map.of("Claims", text)));
    all.put("/problem", problem());
    all.put("/diff", pages.changes(context("/diff", "events"), changes()));
    return all;
  }

  private ChangeSheet changes() {
    IriScheme iris = IriScheme.standard();
    String record = iris.iri(report.ref());
    Claim claim = report.claims().getFirst();
    return new ChangeSheet(
        0,
        7,
        List.of(
            new RecordChange(record, "<b>", RecordChange.Fate.ADDED, List.of(), List.of()),
            new RecordChange(
                record,
                "Raid, second telling",
                RecordChange.Fate.REATTRIBUTED,
                List.of(
                    new Reattribution(
                        iris.iri(RAID), "perpetrator", List.of(iris.iri(ANSAR)), List.of())),
                List.of(
                    new FieldChange(
                        iris.iri(claim.ref()),
                        "Claim 1",
                        "certainty",
                        List.of(ASC.NS + "stated"),
                        List.of("javascript:alert(1)", "2 < 3"))))));
  }

  private String problem() {
    return pages.problem(
        PageContext.of("/groups/nobody"),
        new ProblemNote(
            404,
            "Not found",
            "there is no actor 'nobody'",
            Optional.empty(),
            Optional.of("<nobody>"),
            List.of("ansar-al-islam"),
            Optional.of("r-1")));
  }

  private void put(Map<String, String> all, Ref event) {
    String path = Urls.of(event);
    all.put(path, pages.event(context(path, "event-claims"), sheet(event)));
    all.put(
        path + "/claims",
        pages.eventClaims(context(path + "/claims", "event-claims"), sheet(event)));
  }

  private void put(Map<String, String> all, Actor actor) {
    Ref ref = actor.ref();
    String path = Urls.of(ref);
    ClaimsSheet about = about(actor);
    all.put(path, pages.profile(context(path, "actor-claims"), about, 2, 1));
    all.put(
        path + "/relations",
        pages.relations(
            context(path + "/relations", "actor-relations"), only(about, RelationClaim.class)));
    all.put(
        path + "/names",
        pages.names(context(path + "/names", "actor-names"), only(about, NameClaim.class)));
    for (boolean claimed : new boolean[] {true, false}) {
      String list = path + (claimed ? "/claimed-attacks" : "/attributed-attacks");
      all.put(
          list,
          pages.attacks(
              context(list, claimed ? "claimed-attacks" : "attributed-attacks"),
              actor,
              claimed,
              new Listed<>(List.of(attack(RAID)), Optional.empty())));
    }
    String source = Urls.source(ref);
    all.put(source, pages.source(context(source, "source-claims"), about));
    ImpactSheet impact =
        new ImpactSheet(
            actor,
            3,
            new Listed<>(
                List.of(
                    new EventChange(
                        RAID,
                        StatusFinder.status(dossier(RAID)),
                        Optional.empty(),
                        List.of(ANSAR),
                        List.of())),
                Optional.empty()),
            List.of(),
            List.of(),
            List.of());
    all.put(source + "/impact", pages.impact(context(source + "/impact", "source-claims"), impact));
  }

  private String claim(Claim claim) {
    Optional<Document> document =
        Optional.ofNullable(things.get(claim.utterance().document()))
            .filter(Document.class::isInstance)
            .map(Document.class::cast);
    return pages.claim(
        context(Urls.of(claim.ref()), "claim-record"),
        new ClaimSheet(
            claim,
            document,
            Optional.of(
                new RecordNote(
                    report.ref(), report.document(), Instant.parse("2018-07-11T00:00:00Z"), 7))));
  }

  PageContext context(String path, String query) {
    return new PageContext(
        path,
        List.of(
            new PageContext.Link("JSON", path + ".json"),
            new PageContext.Link("Turtle", path + ".ttl")),
        Optional.of(query),
        this::name,
        path.endsWith("claimed-attacks")
            ? Optional.of(
                new PageContext.Viewing(
                    "as of 2018-07-09, without Al Masdar News",
                    "asOf=2018-07-09&without=al-masdar-news",
                    ""))
            : Optional.empty(),
        path.equals("/events") ? Optional.of("/events?cursor=abc&limit=2") : Optional.empty(),
        OptionalLong.of(7));
  }

  private Name name(Ref ref) {
    Resource thing = things.get(ref);
    return thing == null ? Name.of(ref.slug().value()) : thing.name();
  }

  private <T> List<T> of(Class<T> kind) {
    return things.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private ClaimsSheet about(Resource thing) {
    Predicate<Claim> isAbout =
        claim ->
            claim.subject().equals(thing.ref())
                || claim.utterance().claimant().equals(thing.ref())
                || (claim instanceof RelationClaim r && r.object().equals(thing.ref()));
    return new ClaimsSheet(thing, report.claims().stream().filter(isAbout).toList());
  }

  private static ClaimsSheet only(ClaimsSheet sheet, Class<? extends Claim> kind) {
    return new ClaimsSheet(
        sheet.resource(), sheet.claims().stream().filter(kind::isInstance).toList());
  }

  private Dossier dossier(Ref event) {
    return Dossier.of(
        event,
        report.claims().stream().filter(claim -> claim.subject().equals(event)).toList(),
        report.claims().stream().filter(RelationClaim.class::isInstance).toList(),
        report.resources(),
        Lens.clear());
  }

  EventSheet sheet(Ref ref) {
    Dossier dossier = dossier(ref);
    return new EventSheet(
        event(ref),
        EventFacts.of(dossier),
        StatusFinder.status(dossier),
        StatusFinder.conflicts(dossier),
        MatrixBuilder.matrix(dossier),
        figures(dossier),
        TollCounter.tolls(dossier),
        IndependenceFinder.independence(dossier),
        dossier.claims());
  }

  private AttackSheet attack(Ref ref) {
    Dossier dossier = dossier(ref);
    return new AttackSheet(
        event(ref),
        EventFacts.of(dossier),
        StatusFinder.status(dossier),
        dossier.claims().stream()
            .filter(ClaimWords::isOnPerpetrator)
            .map(AttributionClaim.class::cast)
            .toList(),
        figures(dossier));
  }

  private Event event(Ref ref) {
    return of(Event.class).stream()
        .filter(event -> event.ref().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  private static List<FigureClaim> figures(Dossier dossier) {
    return dossier.claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .toList();
  }
}
