package org.ascribe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.answer.Answers;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.Circle;
import org.ascribe.answer.Listed;
import org.ascribe.answer.Listing;
import org.ascribe.answer.Recount;
import org.ascribe.answer.ViewpointSheet;
import org.ascribe.answer.Viewpoints;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.ReportReader;
import org.ascribe.ingest.Source;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Slug;
import org.ascribe.model.Viewpoint;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.ClaimIndexes;
import org.ascribe.query.DatedEvent;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Store;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Status;
import org.ascribe.weigh.Testimony;
import org.ascribe.weigh.View;
import org.ascribe.weigh.ViewFinder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is held in memory answers just what the queries answer, on a generated store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexLawsTest {

  private static final Listing ALL =
      new Listing(1_000, Optional.empty(), Optional.empty(), Optional.empty());
  private static final Generator GENERATOR = new Generator(7, 250);

  /** One speaks for another in each of the ways that make, or do not make, it the other's word. */
  private static final String SPOKESMEN =
      """
      {"ascribe": "report/1", "id": "spokesmen",
       "document": {"slug": "spokesmen-paper", "name": "Spokesmen"},
       "actors": [{"slug": "spoken-for", "kind": "Group", "name": "Spoken for"},
                  {"slug": "other-group", "kind": "Group", "name": "Other group"},
                  {"slug": "mouthpiece", "kind": "Outlet", "name": "Mouthpiece"},
                  {"slug": "spokesman", "kind": "Person", "name": "Spokesman"}],
       "events": [{"slug": "spoken-1", "name": "1"}, {"slug": "spoken-2", "name": "2"},
                  {"slug": "spoken-3", "name": "3"}, {"slug": "spoken-4", "name": "4"},
                  {"slug": "spoken-5", "name": "5"}],
       "claims": [
         {"id": "c1", "kind": "attribution", "claimant": "spokesman", "onBehalfOf": "spoken-for",
          "speechAct": "Report", "event": "spoken-1", "actor": "spoken-for"},
         {"id": "c2", "kind": "attribution", "claimant": "mouthpiece",
          "speechAct": "SelfClaim", "event": "spoken-2", "actor": "spoken-for"},
         {"id": "c3", "kind": "attribution", "claimant": "other-group",
          "speechAct": "SelfClaim", "event": "spoken-3", "actor": "spoken-for"},
         {"id": "c4", "kind": "attribution", "claimant": "mouthpiece", "onBehalfOf": "other-group",
          "speechAct": "SelfClaim", "event": "spoken-4", "actor": "spoken-for"},
         {"id": "c5", "kind": "attribution", "claimant": "mouthpiece",
          "speechAct": "Report", "event": "spoken-5", "actor": "spoken-for"}]}
      """;

  private static final Ref SPOKEN_FOR = Ref.of(Kind.GROUP, "spoken-for");

  private final Questions questions = new Questions();
  private final IriScheme iris = IriScheme.standard();
  private final Ledger ledger = Ledger.inMemory(Clock.systemUTC());
  private final Store store = Store.inMemory(ledger);
  private final Set<Ref> actors = new HashSet<>();

  @BeforeAll
  void load() throws IOException {
    new Bulk(ledger, line -> {}).append(Stream.concat(GENERATOR.reports(), spokesmen()));
    store.catchUp().join();
    GENERATOR
        .reports()
        .flatMap(report -> report.resources().stream())
        .map(thing -> thing.ref())
        .filter(ref -> ref.kind() == Kind.GROUP || ref.kind() == Kind.FACTION)
        .limit(300)
        .forEach(actors::add);
    actors.add(SPOKEN_FOR);
  }

  private static Stream<Report> spokesmen() throws IOException {
    List<Reading> readings = new ArrayList<>();
    byte[] report = SPOKESMEN.getBytes(StandardCharsets.UTF_8);
    new ReportReader()
        .read(new Source("spokesmen", new ByteArrayInputStream(report)), readings::add);
    assertThat(readings).singleElement().isInstanceOf(Reading.Read.class);
    return Stream.of(((Reading.Read) readings.getFirst()).report());
  }

  @AfterAll
  void close() {
    store.close();
    ledger.close();
  }

  @Test
  void listsOfEventsAreTheSame() {
    try (Snapshot snapshot = store.read()) {
      Inquiry plain = new Inquiry(questions, iris, snapshot);
      ClaimIndex index = index(snapshot);
      assertThat(index.events()).hasSize(250 + 5);
      assertThat(index.events()).containsExactlyInAnyOrderElementsOf(plain.events());
      for (Ref actor : actors) {
        assertThat(index.claimedAttacks(actor))
            .as("claimed by %s", actor)
            .containsExactlyInAnyOrderElementsOf(plain.claimedAttacks(actor));
        assertThat(index.attributedAttacks(actor))
            .as("laid to %s", actor)
            .containsExactlyInAnyOrderElementsOf(plain.attributedAttacks(actor));
        assertThat(index.relationsOf(actor)).isEqualTo(plain.relationsOf(actor));
      }
    }
  }

  @Test
  void whoSpeaksForAnActorClaimsForIt() {
    try (Snapshot snapshot = store.read()) {
      Answers answers =
          new Answers(
              new Inquiry(questions, iris, snapshot, Optional.of(index(snapshot))), Lens.clear());
      assertThat(slugs(answers.claimedAttacks(Circle.alone(SPOKEN_FOR), ALL)))
          .containsExactly("spoken-1", "spoken-2");
      assertThat(slugs(answers.attributedAttacks(Circle.alone(SPOKEN_FOR), ALL)))
          .containsExactly("spoken-3", "spoken-4", "spoken-5");
      assertThat(answers.claimedAttacks(Circle.alone(SPOKEN_FOR), ALL).items())
          .allSatisfy(attack -> assertThat(attack.status().value()).isEqualTo(Status.CLAIMED));
    }
  }

  private static List<String> slugs(Listed<AttackSheet> attacks) {
    return attacks.items().stream().map(attack -> attack.event().ref().slug().value()).toList();
  }

  @Test
  void everyLensCountsTheSame() {
    try (Snapshot snapshot = store.read()) {
      for (Lens lens : lenses(snapshot)) {
        assertThat(Recount.of(index(snapshot), lens).statuses())
            .as("%s", lens)
            .isEqualTo(oneByOne(snapshot, lens));
      }
    }
  }

  @Test
  void listsThroughEveryLensAreTheSame() {
    try (Snapshot snapshot = store.read()) {
      Ref busiest = Ref.of(Kind.GROUP, "group-0");
      for (Lens lens : lenses(snapshot)) {
        Answers plain = new Answers(new Inquiry(questions, iris, snapshot), lens);
        Answers quick =
            new Answers(new Inquiry(questions, iris, snapshot, Optional.of(index(snapshot))), lens);
        assertThat(quick.events(ALL)).as("%s", lens).isEqualTo(plain.events(ALL));
        assertThat(quick.claimedAttacks(Circle.alone(busiest), ALL))
            .isEqualTo(plain.claimedAttacks(Circle.alone(busiest), ALL));
        assertThat(quick.attributedAttacks(Circle.alone(busiest), ALL))
            .isEqualTo(plain.attributedAttacks(Circle.alone(busiest), ALL));
      }
    }
  }

  @Test
  void thePagesOfAViewpointHoldWhatItHolds() {
    try (Snapshot snapshot = store.read()) {
      Inquiry plain = new Inquiry(questions, iris, snapshot);
      Inquiry quick = new Inquiry(questions, iris, snapshot, Optional.of(index(snapshot)));
      for (Lens lens : lenses(snapshot).subList(0, 6)) {
        for (String slug : List.of("data-set", "groups", "aligned-outlets", "either")) {
          View whole = whole(lens, new Slug(slug));
          for (Inquiry inquiry : List.of(plain, quick)) {
            List<View> pages = pages(new Viewpoints(inquiry, lens), new Slug(slug));
            View joined = View.joined(pages);
            assertThat(joined.tenets()).as("%s, %s", slug, lens).isEqualTo(whole.tenets());
            assertThat(joined.contests()).containsExactlyInAnyOrderElementsOf(whole.contests());
            assertThat(joined.losses()).containsExactlyInAnyOrderElementsOf(whole.losses());
            assertThat(joined.stances()).isEqualTo(whole.stances());
            assertThat(joined.strong()).isEqualTo(whole.strong());
            assertThat(pages.stream().limit(pages.size() - 1L))
                .allMatch(page -> page.subjects().size() >= 40);
          }
        }
      }
    }
  }

  /** Formed at once of every claim that there is. */
  private static View whole(Lens lens, Slug slug) {
    List<Report> reports = GENERATOR.reports().toList();
    List<Resource> things = new ArrayList<>();
    Map<Ref, Claim> claims = new LinkedHashMap<>();
    for (Report report : reports) {
      things.addAll(report.resources());
      report.claims().forEach(claim -> claims.put(claim.ref(), claim));
    }
    List<Viewpoint> viewpoints =
        things.stream().filter(Viewpoint.class::isInstance).map(Viewpoint.class::cast).toList();
    Testimony testimony = new Testimony(List.copyOf(claims.values()), Catalogue.of(things), lens);
    return new ViewFinder(viewpoints, testimony).view(new Ref(Kind.VIEWPOINT, slug));
  }

  private static List<View> pages(Viewpoints viewpoints, Slug slug) {
    List<View> pages = new ArrayList<>();
    Optional<Listing.Key> after = Optional.empty();
    do {
      ViewpointSheet sheet =
          viewpoints.sheet(slug, new Listing(40, after, Optional.empty(), Optional.empty()));
      pages.add(sheet.view());
      after = sheet.next();
    } while (after.isPresent());
    return pages;
  }

  @Test
  void anIndexIsOfOneStateAndTheNextIsOfTheNext() {
    ClaimIndexes indexes = new ClaimIndexes(questions, iris);
    ClaimIndex before;
    try (Snapshot snapshot = store.read()) {
      before = indexes.at(snapshot);
      assertThat(indexes.at(snapshot)).isSameAs(before);
    }
    new Bulk(ledger, line -> {}).append(Stream.of(new Generator(8, 2_000).on(1_999).getFirst()));
    store.catchUp().join();
    try (Snapshot snapshot = store.read()) {
      assertThat(indexes.at(snapshot).sequence()).isEqualTo(before.sequence() + 1);
      assertThat(indexes.at(snapshot).events())
          .extracting(DatedEvent::event)
          .contains(Ref.of(Kind.EVENT, "event-1999"));
    }
    ledger.append(List.of(ended("doc-1999-1")));
    store.catchUp().join();
    try (Snapshot snapshot = store.read()) {
      assertThat(indexes.at(snapshot).events()).isEqualTo(before.events());
    }
  }

  private Draft ended(String slug) {
    String subject = iris.iri(Ref.of(Kind.RECORD, slug));
    return Draft.ended(
        "test",
        org.ascribe.ledger.Kind.RECORD_WITHDRAWN,
        subject,
        ledger.content(subject),
        ledger.find(subject).orElseThrow().sequence());
  }

  private ClaimIndex index(Snapshot snapshot) {
    return new ClaimIndexes(questions, iris).at(snapshot);
  }

  private List<Lens> lenses(Snapshot snapshot) {
    Lens clear = Lens.clear();
    LocalDate day = LocalDate.of(1995, 6, 15);
    Viewpoints viewpoints = new Viewpoints(new Inquiry(questions, iris, snapshot), clear);
    return List.of(
        clear,
        clear.asOf(day, Lens.Reading.MAY),
        clear.asOf(day, Lens.Reading.MUST),
        clear.leavingOut(Cast.DATA_SET.ref()),
        clear.leavingOut(Ref.of(Kind.GROUP, "group-0")).leavingOut(Ref.of(Kind.OUTLET, "outlet-0")),
        clear.leavingOut(Ref.of(Kind.OUTLET, "media-of-group-0")),
        viewpoints.through(new Slug("data-set")),
        viewpoints.through(new Slug("groups")),
        viewpoints.through(new Slug("either")));
  }

  private Map<Status, Integer> oneByOne(Snapshot snapshot, Lens lens) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, 0);
    }
    Listed<AttackSheet> events =
        new Answers(new Inquiry(questions, iris, snapshot), lens).events(ALL);
    events.items().forEach(event -> counts.merge(event.status().value(), 1, Integer::sum));
    return counts;
  }
}
