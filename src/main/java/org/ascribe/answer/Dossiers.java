package org.ascribe.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.model.Actor;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Channel;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.Event;
import org.ascribe.model.EventClaim;
import org.ascribe.model.Evidence;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Resource;
import org.ascribe.model.Value;
import org.ascribe.model.Viewpoint;
import org.ascribe.query.ClaimSource;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.Lens;

/** Gathers all that is weighed about an event: its claims, the actors' kin and the documents. */
public final class Dossiers {

  /** Citations are followed over any number of records, until an answer has read so many things. */
  private static final int MOST_THINGS = 2_000;

  /** Where the things and relations come from that an event's claims are weighed with. */
  public interface Library {
    /** The thing, if it is known. */
    Optional<Resource> resource(Ref thing);

    /** The relations that an actor is said to have, or not to have. */
    List<Claim> relationsOf(Ref actor);
  }

  private final Library library;

  /** Dossiers from a library. */
  public Dossiers(Library library) {
    this.library = library;
  }

  Dossiers(ClaimSource source) {
    this(
        new Library() {
          @Override
          public Optional<Resource> resource(Ref thing) {
            return source.resource(thing);
          }

          @Override
          public List<Claim> relationsOf(Ref actor) {
            return source.relationsOf(actor);
          }
        });
  }

  /** The dossier of an event, of whose claims those count that the lens lets through. */
  public Dossier of(Ref event, List<Claim> claims, Lens lens) {
    return of(event, claims, List.of(), lens);
  }

  /**
   * The same, weighed with further claims about the actors: a matrix asks for the descriptions of
   * its claimants, which nothing else needs.
   */
  Dossier of(Ref event, List<Claim> claims, List<Claim> further, Lens lens) {
    List<Claim> about = claims.stream().filter(claim -> claim.subject().equals(event)).toList();
    List<Claim> context =
        Stream.concat(
                actors(about).flatMap(actor -> library.relationsOf(actor).stream()),
                further.stream())
            .distinct()
            .toList();
    return Dossier.of(event, about, context, things(Stream.of(about, context)), lens);
  }

  /** The documents, places and actors that the claims name, with what the store knows of them. */
  List<Resource> things(Stream<? extends Collection<? extends Claim>> claims) {
    Set<Ref> refs = new LinkedHashSet<>();
    claims.flatMap(Collection::stream).forEach(claim -> mentioned(claim).forEach(refs::add));
    List<Resource> things = new ArrayList<>();
    for (Ref ref : refs) {
      library.resource(ref).ifPresent(things::add);
    }
    Deque<Resource> open = new ArrayDeque<>(things);
    while (!open.isEmpty() && things.size() < MOST_THINGS) {
      around(open.remove())
          .filter(refs::add)
          .flatMap(ref -> library.resource(ref).stream())
          .forEach(thing -> {
            things.add(thing);
            open.add(thing);
          });
    }
    return things;
  }

  private static Stream<Ref> actors(List<Claim> claims) {
    return claims.stream()
        .flatMap(claim ->
            Stream.concat(
                Stream.of(claim.utterance().claimant()),
                switch (claim) {
                  case AttributionClaim c -> Stream.of(c.actor());
                  case FigureClaim c -> c.ofGroups().stream();
                  case EventClaim _, RelationClaim _, NameClaim _, IdentityClaim _ ->
                      Stream.<Ref>empty();
                  case DescriptionClaim _, DocumentClaim _, EvaluationClaim _ ->
                      Stream.<Ref>empty();
                }))
        .distinct();
  }

  private static Stream<Ref> mentioned(Claim claim) {
    Stream<Ref> sources =
        Stream.of(
                claim.utterance().evidence().stream().map(Evidence::document),
                claim.utterance().primarySources().stream(),
                claim.utterance().reliesOn().stream(),
                Stream.of(claim.utterance().claimant(), claim.subject()))
            .flatMap(s -> s);
    Stream<Ref> content =
        switch (claim) {
          case AttributionClaim c -> Stream.of(c.actor());
          case FigureClaim c -> c.ofGroups().stream();
          case RelationClaim c -> Stream.of(c.object());
          case EventClaim c ->
              c.value() instanceof Value.Thing(var ref) ? Stream.of(ref) : Stream.empty();
          case NameClaim _, IdentityClaim _, DescriptionClaim _ -> Stream.empty();
          case DocumentClaim _, EvaluationClaim _ -> Stream.empty();
        };
    return Stream.concat(sources, content).filter(ref -> ref.kind() != Kind.CLAIM);
  }

  /**
   * What a thing's own description names: a document's makers and sources, a place's larger one.
   */
  private static Stream<Ref> around(Resource thing) {
    return switch (thing) {
      case Document d ->
          Stream.of(d.publisher().stream(), d.authors().stream(), d.cites().stream())
              .flatMap(s -> s);
      case Place p -> p.within().stream();
      case Actor _, Channel _, Event _, Viewpoint _ -> Stream.empty();
    };
  }
}
