package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ascribe.model.Actor;
import org.ascribe.model.Basis;
import org.ascribe.model.Channel;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Event;
import org.ascribe.model.Kind;
import org.ascribe.model.Place;
import org.ascribe.model.Precision;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.When;

/** Builds one report from JSON that its schema has passed, and collects what the model refuses. */
final class ReportBuilder {

  private final LocatedJson json;
  private final Member root;
  private final Declared declared = new Declared();
  private final List<Reading.Fault> faults = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();

  ReportBuilder(LocatedJson json) {
    this.json = json;
    this.root = new Member(json.root(), "");
  }

  Reading build() {
    List<Declaration> main = declare(List.of(root.get("document")), Kind.DOCUMENT);
    List<Declaration> actors = declareActors();
    List<Declaration> events = declare(root.items("events"), Kind.EVENT);
    List<Declaration> places = declare(root.items("places"), Kind.PLACE);
    List<Declaration> documents = declare(root.items("documents"), Kind.DOCUMENT);
    List<Declaration> channels = declare(root.items("channels"), Kind.CHANNEL);

    QuoteChecker quotes = new QuoteChecker(root.get("document").text("text"));
    Optional<Document> document = Optional.empty();
    for (Declaration d : main) {
      document = attempt(d.member(), () -> document(d, digest(d.member(), quotes)));
    }
    document.ifPresent(resources::add);
    add(actors, d -> new Actor(d.ref(), d.member().name("name")));
    add(events, d -> new Event(d.ref(), d.member().name("name")));
    add(places, this::place);
    add(documents, d -> document(d, Optional.empty()));
    add(channels, d -> new Channel(d.ref(), d.member().name("name"), d.member().uri("url")));
    List<Claim> claims = document.map(d -> claims(d, quotes)).orElse(List.of());

    Optional<String> licence =
        root.optional("licence")
            .flatMap(given -> attempt(given, () -> given.convert(Report::requireLicence)));

    String id = root.get("id").text();
    if (document.isEmpty() || !faults.isEmpty()) {
      return new Reading.Refused(Optional.of(id), faults);
    }
    return new Reading.Read(
        new Report(Ref.of(Kind.RECORD, id), document.get().ref(), resources, claims, licence));
  }

  /** A thing that the report declares. */
  private record Declaration(Member member, Ref ref) {}

  private List<Claim> claims(Document document, QuoteChecker quotes) {
    String record = root.get("id").text();
    ClaimIds ids = new ClaimIds(record);
    root.items("claims")
        .forEach(claim ->
            attempt(
                claim,
                () -> {
                  ids.declare(claim.get("id"));
                  return claim;
                }));
    TimeParser times = new TimeParser(document.published().flatMap(When::edtf));
    List<Document> documents =
        resources.stream().filter(Document.class::isInstance).map(Document.class::cast).toList();
    UtteranceBuilder utterances =
        new UtteranceBuilder(declared, document, documents, quotes, times, ids);
    ClaimBuilder builder = new ClaimBuilder(declared, times, utterances, ids);
    return root.items("claims").stream()
        .flatMap(claim -> attempt(claim, () -> builder.build(claim)).stream())
        .toList();
  }

  private Document document(Declaration declaration, Optional<String> digest) {
    Member member = declaration.member();
    return new Document(
        declaration.ref(),
        member.name("name"),
        member.term("type", DocumentType.class),
        declared.actor(member, "publisher"),
        member.items("authors").stream().map(declared::actor).toList(),
        member
            .optional("published")
            .map(when -> new TimeParser(Optional.empty()).moment(when, Basis.METADATA)),
        member.uri("url"),
        declared.documents(member, "cites"),
        digest,
        Optional.empty());
  }

  private static Optional<String> digest(Member main, QuoteChecker quotes) {
    Optional<String> given = main.text("textSha256");
    Optional<String> found = quotes.digest();
    if (given.isPresent() && found.isPresent() && !given.equals(found)) {
      throw main.get("textSha256")
          .fault("the text given has another SHA-256, %s".formatted(found.get()));
    }
    return given.or(() -> found);
  }

  private Place place(Declaration declaration) {
    Member member = declaration.member();
    Optional<Place.Point> point =
        member
            .number("latitude")
            .flatMap(latitude ->
                member
                    .number("longitude")
                    .map(longitude ->
                        new Place.Point(latitude.doubleValue(), longitude.doubleValue())));
    return new Place(
        declaration.ref(),
        member.name("name"),
        point,
        member.term("precision", Precision.class),
        member.optional("within").map(within -> declared.thing(within, Kind.PLACE)));
  }

  private List<Declaration> declareActors() {
    return root.items("actors").stream()
        .flatMap(member ->
            declare(List.of(member), Kind.ofTerm(member.get("kind").text()).orElseThrow()).stream())
        .toList();
  }

  private List<Declaration> declare(List<Member> members, Kind kind) {
    return members.stream()
        .flatMap(member ->
            attempt(member, () -> new Declaration(member, declared.declare(member, kind))).stream())
        .toList();
  }

  private void add(List<Declaration> declarations, Function<Declaration, Resource> build) {
    declarations.forEach(d -> attempt(d.member(), () -> build.apply(d)).ifPresent(resources::add));
  }

  /** What {@code part} gives; what it refuses is one more fault of the report. */
  private <T> Optional<T> attempt(Member member, Supplier<T> part) {
    try {
      return Optional.of(member.attempt(part));
    } catch (Misplaced e) {
      faults.add(
          new Reading.Fault(Optional.of(e.pointer()), json.position(e.pointer()), e.reason()));
      return Optional.empty();
    }
  }
}
