package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    Member main = root.get("document");
    Map<Member, Ref> refs = new HashMap<>();
    declare(refs, List.of(main), Kind.DOCUMENT);
    each(
        root.items("actors"),
        m -> refs.put(m, declared.declare(m, Kind.ofTerm(m.get("kind").text()).orElseThrow())));
    declare(refs, root.items("events"), Kind.EVENT);
    declare(refs, root.items("places"), Kind.PLACE);
    declare(refs, root.items("documents"), Kind.DOCUMENT);
    declare(refs, root.items("channels"), Kind.CHANNEL);

    QuoteChecker quotes = new QuoteChecker(main.text("text"));
    each(List.of(main), m -> resources.add(document(refs, m, digest(m, quotes))));
    add(root.items("actors"), refs, m -> new Actor(refs.get(m), m.name("name")));
    add(root.items("events"), refs, m -> new Event(refs.get(m), m.name("name")));
    add(root.items("places"), refs, m -> place(refs, m));
    add(root.items("documents"), refs, m -> document(refs, m, Optional.empty()));
    add(root.items("channels"), refs, m -> new Channel(refs.get(m), m.name("name"), m.uri("url")));
    List<Claim> claims =
        resources.stream()
            .filter(Document.class::isInstance)
            .map(Document.class::cast)
            .findFirst()
            .map(document -> claims(document, quotes))
            .orElse(List.of());
    String id = root.get("id").text();
    return faults.isEmpty()
        ? new Reading.Read(
            new Report(
                Ref.of(Kind.RECORD, id), refs.get(main), resources, claims, root.text("licence")))
        : new Reading.Refused(Optional.of(id), faults);
  }

  private List<Claim> claims(Document document, QuoteChecker quotes) {
    String record = root.get("id").text();
    ClaimIds ids = new ClaimIds(record);
    each(root.items("claims"), claim -> ids.declare(claim.get("id")));
    TimeParser times = new TimeParser(document.published().flatMap(When::edtf));
    UtteranceBuilder utterances = new UtteranceBuilder(declared, document, quotes, times, ids);
    ClaimBuilder builder = new ClaimBuilder(declared, times, utterances, ids);
    List<Claim> claims = new ArrayList<>();
    each(root.items("claims"), claim -> claims.add(claim.attempt(() -> builder.build(claim))));
    return claims;
  }

  private Document document(Map<Member, Ref> refs, Member member, Optional<String> digest) {
    return new Document(
        refs.get(member),
        member.name("name"),
        member.term("type", DocumentType.class),
        declared.actor(member, "publisher"),
        member.items("authors").stream().map(declared::actor).toList(),
        member
            .optional("published")
            .map(when -> new TimeParser(Optional.empty()).moment(when, Basis.METADATA)),
        member.uri("url"),
        declared.documents(member, "cites"),
        digest);
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

  private Place place(Map<Member, Ref> refs, Member member) {
    Optional<Place.Point> point =
        member
            .number("latitude")
            .flatMap(
                latitude ->
                    member
                        .number("longitude")
                        .map(
                            longitude ->
                                new Place.Point(latitude.doubleValue(), longitude.doubleValue())));
    return new Place(
        refs.get(member),
        member.name("name"),
        point,
        member.term("precision", Precision.class),
        member.optional("within").map(within -> declared.thing(within, Kind.PLACE)));
  }

  private void declare(Map<Member, Ref> refs, List<Member> members, Kind kind) {
    each(members, member -> refs.put(member, declared.declare(member, kind)));
  }

  private void add(List<Member> members, Map<Member, Ref> refs, Function<Member, Resource> build) {
    List<Member> sound = members.stream().filter(refs::containsKey).toList();
    each(sound, m -> resources.add(m.attempt(() -> build.apply(m))));
  }

  private void each(List<Member> members, Consumer<Member> part) {
    for (Member member : members) {
      try {
        part.accept(member);
      } catch (Misplaced e) {
        faults.add(
            new Reading.Fault(
                Optional.of(e.pointer()), json.position(e.pointer()), e.getMessage()));
      }
    }
  }
}
