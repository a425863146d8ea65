package org.ascribe.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ascribe.model.Actor;
import org.ascribe.model.AscribeException;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Event;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Resource;
import org.ascribe.model.Role;
import org.ascribe.model.Slug;
import org.ascribe.model.Stance;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.DatedEvent;
import org.ascribe.query.Inquiry;
import org.ascribe.query.RecordNote;
import org.ascribe.weigh.Catalogue;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.EventFacts;
import org.ascribe.weigh.IndependenceFinder;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.MatrixBuilder;
import org.ascribe.weigh.StatusFinder;
import org.ascribe.weigh.TollCounter;

/**
 * The answers that one snapshot gives, seen through one lens. Bound to the life of its inquiry.
 *
 * <p>What the lens hides is gone from every answer: an event of which no claim is left answers as
 * if it had never been heard of.
 */
public final class Answers {

  private final Inquiry inquiry;
  private final Lens lens;
  private final Dossiers dossiers;

  /** Answers from this inquiry, through this lens. */
  public Answers(Inquiry inquiry, Lens lens) {
    this.inquiry = inquiry;
    this.lens = lens;
    this.dossiers = new Dossiers(inquiry);
  }

  /** The actors, in the order of the slugs. */
  public Listed<Actor> actors(Listing listing) {
    Predicate<Ref> named = Named.by(listing.named(), inquiry);
    List<Actor> found = inquiry.actors().stream().filter(actor -> named.test(actor.ref())).toList();
    return Listed.bySlug(found, listing, actor -> actor.ref().slug());
  }

  /**
   * The actor of that slug, of whatever kind.
   *
   * @throws AscribeException.NotFound when there is none
   */
  public Actor actor(Slug slug) {
    return inquiry
        .actor(slug)
        .orElseThrow(() -> new AscribeException.NotFound("there is no actor '%s'".formatted(slug)));
  }

  /** The events, newest first. */
  public Listed<AttackSheet> events(Listing listing) {
    Predicate<Ref> named = Named.by(listing.named(), inquiry);
    return list(
        inquiry.events(),
        listing,
        event ->
            named.test(event) ? attack(event, Answers::perpetrators, false) : Optional.empty());
  }

  /** How many events have which status, of all that the index holds. */
  public Recount recount(ClaimIndex index) {
    return Recount.of(index, lens);
  }

  /** On which single sources how many events rest, of all that the index holds. */
  public Listed<RestingOn> singlePoints(ClaimIndex index, Listing listing) {
    List<RestingOn> all = SinglePoints.of(index, lens);
    int start = 0;
    for (int i = 0; i < all.size(); i++) {
      Slug slug = all.get(i).source().slug();
      if (listing.after().filter(key -> key.slug().equals(slug)).isPresent()) {
        start = i + 1;
      }
    }
    if (start == 0 && listing.after().isPresent()) {
      throw new AscribeException.BadInput(
          "the source '%s' that the cursor goes on from is no more in the list: begin anew"
              .formatted(listing.after().get().slug()));
    }
    int end = Math.min(all.size(), start + listing.limit());
    return new Listed<>(
        all.subList(start, end),
        end == all.size()
            ? Optional.empty()
            : Optional.of(new Listing.Key(Optional.empty(), all.get(end - 1).source().slug())));
  }

  /** The actor with those that accepted identity claims say are the same, or alone. */
  public Circle circle(Slug slug, boolean followsIdentity) {
    Ref actor = actor(slug).ref();
    return followsIdentity
        ? Circle.around(actor, member -> seen(inquiry.relationsOf(member)))
        : Circle.alone(actor);
  }

  /** The events that the circle itself claims to have carried out, newest first. */
  public Listed<AttackSheet> claimedAttacks(Circle circle, Listing listing) {
    return list(
        all(circle, inquiry::claimedAttacks),
        listing,
        event -> attack(event, dossier -> ownClaims(dossier, circle), true));
  }

  /** The events that others lay at the circle's door, with everybody's word on who did it. */
  public Listed<AttackSheet> attributedAttacks(Circle circle, Listing listing) {
    return list(
        all(circle, inquiry::attributedAttacks),
        listing,
        event ->
            attack(
                event,
                dossier -> {
                  List<AttributionClaim> all = perpetrators(dossier);
                  boolean named = all.stream().anyMatch(c -> isLaidToBy(c, circle));
                  return named ? all : List.of();
                },
                true));
  }

  private static <T> List<T> all(Circle circle, Function<Ref, List<T>> question) {
    return circle.members().stream().flatMap(m -> question.apply(m).stream()).distinct().toList();
  }

  private static boolean isLaidToBy(AttributionClaim claim, Circle circle) {
    return circle.includes(claim.actor())
        && claim.utterance().stance() == Stance.AFFIRMS
        && !isOwn(claim, circle);
  }

  private static List<AttributionClaim> ownClaims(Dossier dossier, Circle circle) {
    return perpetrators(dossier).stream()
        .filter(c -> circle.includes(c.actor()) && isOwn(c, circle))
        .filter(c -> c.utterance().stance() == Stance.AFFIRMS)
        .toList();
  }

  /** What one of the circle says of another of it is the circle's own word. */
  private static boolean isOwn(AttributionClaim claim, Circle circle) {
    return claim.isOwn()
        || circle.includes(claim.utterance().claimant())
        || claim.utterance().onBehalfOf().filter(circle::includes).isPresent();
  }

  private static List<AttributionClaim> perpetrators(Dossier dossier) {
    return of(dossier.claims(), AttributionClaim.class)
        .filter(claim -> claim.role() == Role.PERPETRATOR)
        .toList();
  }

  /**
   * All about one event.
   *
   * @throws AscribeException.NotFound when there is none of that slug, or no claim on it is left
   */
  public EventSheet event(Slug slug) {
    Event event = event(new Ref(Kind.EVENT, slug));
    List<Claim> claims = inquiry.claimsOnEvent(event.ref());
    Dossier dossier = dossiers.of(event.ref(), claims, descriptionsOfOutlets(claims), lens);
    List<Claim> seen = seen(claims);
    if (seen.isEmpty() && !claims.isEmpty()) {
      throw new AscribeException.NotFound(
          "no claim on the event '%s' is left with asOf, knownAt and without".formatted(slug));
    }
    return new EventSheet(
        event,
        EventFacts.of(dossier),
        StatusFinder.status(dossier),
        StatusFinder.conflicts(dossier),
        MatrixBuilder.matrix(dossier),
        of(dossier.claims(), FigureClaim.class).toList(),
        TollCounter.tolls(dossier),
        IndependenceFinder.independence(dossier),
        seen);
  }

  /** What the outlets that say who did it are described as: a monitor is told by nothing else. */
  private List<Claim> descriptionsOfOutlets(List<Claim> claims) {
    return of(claims, AttributionClaim.class)
        .map(claim -> claim.utterance().claimant())
        .filter(claimant -> claimant.kind() == Kind.OUTLET)
        .distinct()
        .flatMap(outlet -> inquiry.claimsAbout(outlet).stream())
        .filter(DescriptionClaim.class::isInstance)
        .toList();
  }

  /** What an answer as of a day owes to dates that are not known to the day; else empty. */
  public Optional<AsOfSheet> asOf(Ref event) {
    if (lens.asOf().isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = lens.asOf().get();
    List<Claim> claims = inquiry.claimsOnEvent(event);
    Dossier may = dossiers.of(event, claims, lens);
    Dossier must = dossiers.of(event, claims, lens.asOf(day, Lens.Reading.MUST));
    List<Ref> sure = must.claims().stream().map(Claim::ref).toList();
    return Optional.of(
        new AsOfSheet(
            day,
            may.claims().size(),
            must.claims().size(),
            may.claims().stream().map(Claim::ref).filter(ref -> !sure.contains(ref)).toList(),
            must.claims().isEmpty() ? Optional.empty() : Optional.of(StatusFinder.status(must))));
  }

  /** What is said of an actor: names, descriptions, relations and evaluations. */
  public ClaimsSheet profile(Circle circle) {
    return sheet(circle, inquiry::claimsAbout, claim -> true);
  }

  /** The relations that an actor is said to have, or not to have. */
  public ClaimsSheet relations(Circle circle) {
    return sheet(circle, inquiry::relationsOf, RelationClaim.class::isInstance);
  }

  /** The names that an actor is said to go by. */
  public ClaimsSheet names(Circle circle) {
    return sheet(circle, inquiry::namesOf, claim -> true);
  }

  private ClaimsSheet sheet(
      Circle circle, Function<Ref, List<Claim>> question, Predicate<Claim> counts) {
    return new ClaimsSheet(
        resource(circle.actor()), seen(all(circle, question).stream().filter(counts).toList()));
  }

  /** One claim with its chain; it answers through any lens. */
  public ClaimSheet claim(Slug slug) {
    Ref ref = new Ref(Kind.CLAIM, slug);
    Claim claim =
        inquiry
            .claim(ref)
            .orElseThrow(
                () -> new AscribeException.NotFound("there is no claim '%s'".formatted(slug)));
    return new ClaimSheet(
        claim, inquiry.document(claim.utterance().document()), inquiry.recordOf(ref));
  }

  /** A document, with what is said in it and of it. */
  public ClaimsSheet document(Slug slug) {
    Resource document = resource(new Ref(Kind.DOCUMENT, slug));
    return new ClaimsSheet(document, seen(inquiry.claimsInDocument(document.ref())));
  }

  /** A place or a channel, with the claims that name it. */
  public ClaimsSheet thing(Kind kind, Slug slug) {
    Resource thing = resource(new Ref(kind, slug));
    return new ClaimsSheet(thing, seen(inquiry.claimsNaming(thing.ref())));
  }

  /**
   * A record: what the ledger notes of it, and the claims that it holds.
   *
   * @throws AscribeException.NotFound when there is none of that slug
   */
  public RecordSheet record(Slug slug) {
    Ref ref = new Ref(Kind.RECORD, slug);
    RecordNote note =
        inquiry
            .record(ref)
            .orElseThrow(
                () -> new AscribeException.NotFound("there is no record '%s'".formatted(slug)));
    return new RecordSheet(
        note, (Document) resource(note.document()), seen(inquiry.claimsOfRecord(ref)));
  }

  /** A claimant, outlet or document as a source: all it says. */
  public ClaimsSheet source(Slug slug) {
    Resource source = Sources.find(inquiry, slug);
    return new ClaimsSheet(source, seen(inquiry.claimsOfSource(source.ref())));
  }

  /** The viewpoints, and what they hold. */
  public Viewpoints viewpoints() {
    return new Viewpoints(inquiry, lens);
  }

  /** What changes when a source is left out; of the events one part. */
  public ImpactSheet impact(Slug slug, Listing listing) {
    Resource source = Sources.find(inquiry, slug);
    return new Impact(inquiry, dossiers, lens).of(source, listing);
  }

  private Event event(Ref ref) {
    return (Event) resource(ref);
  }

  private Resource resource(Ref ref) {
    return inquiry
        .resource(ref)
        .orElseThrow(() ->
            new AscribeException.NotFound(
                "there is no %s '%s'".formatted(ref.kind().path(), ref.slug())));
  }

  private List<Claim> seen(List<Claim> claims) {
    return lens.apply(claims, Catalogue.of(dossiers.things(Stream.of(claims))));
  }

  private Optional<AttackSheet> attack(
      Ref ref, Function<Dossier, List<AttributionClaim>> choose, boolean needsClaims) {
    if (isHidden(ref, choose, needsClaims)) {
      return Optional.empty();
    }
    Dossier dossier = dossiers.of(ref, inquiry.claimsOnEvent(ref), lens);
    List<AttributionClaim> claims = choose.apply(dossier);
    if (dossier.claims().isEmpty() || (needsClaims && claims.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new AttackSheet(
            event(ref),
            EventFacts.of(dossier),
            StatusFinder.status(dossier),
            claims,
            of(dossier.claims(), FigureClaim.class).toList()));
  }

  /**
   * Whether what is held in memory tells that the lens leaves nothing to list of the event. A lens
   * can hide most of many events, and to read each of them whole would take minutes.
   */
  private boolean isHidden(
      Ref ref, Function<Dossier, List<AttributionClaim>> choose, boolean needsClaims) {
    if (lens.equals(Lens.clear()) || inquiry.index().isEmpty()) {
      return false;
    }
    ClaimIndex index = inquiry.index().get();
    Dossier thin = new Dossiers(index).of(ref, index.claimsOnEvent(ref), lens);
    return thin.claims().isEmpty() || (needsClaims && choose.apply(thin).isEmpty());
  }

  private static <C extends Claim> Stream<C> of(List<Claim> claims, Class<C> kind) {
    return claims.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static <T> Listed<T> list(
      List<DatedEvent> events, Listing listing, Function<Ref, Optional<T>> item) {
    List<T> items = new ArrayList<>();
    Optional<Listing.Key> last = Optional.empty();
    for (DatedEvent event :
        events.stream().sorted(Comparator.comparing(Listing.Key::of)).toList()) {
      Listing.Key key = Listing.Key.of(event);
      if (listing.after().filter(after -> key.compareTo(after) <= 0).isPresent()
          || !isWithin(event, listing)) {
        continue;
      }
      Optional<T> found = item.apply(event.event());
      if (found.isPresent() && items.size() == listing.limit()) {
        return new Listed<>(items, last);
      }
      if (found.isPresent()) {
        items.add(found.get());
        last = Optional.of(key);
      }
    }
    return new Listed<>(items, Optional.empty());
  }

  /** An event without a day is in no period that is asked for. */
  private static boolean isWithin(DatedEvent event, Listing listing) {
    return listing
            .from()
            .filter(from -> event.day().filter(d -> !d.isBefore(from)).isEmpty())
            .isEmpty()
        && listing.to().filter(to -> event.day().filter(d -> !d.isAfter(to)).isEmpty()).isEmpty();
  }
}
