package org.ascribe.weigh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Utterance;
import org.ascribe.model.Voice;

/**
 * Finds how independent the support for a candidate is: not how many say it, but from how many
 * origins the word comes, and through how many documents it comes to us.
 *
 * <ul>
 *   <li><b>Named origins</b> are the primary sources of affirming claims. A document in the
 *       claimant's own voice is one too, unless the claimant is an outlet or wrote the document as
 *       its author, or the act is a report or an echo: who relays without naming a source relays an
 *       unnamed one. An unnamed claimant is no origin.
 *   <li>Origins are <b>one</b> where one actor made both, or had both made for it, or where two
 *       claimants share a primary source. An origin that relies on others, echoes their claims or
 *       cites their documents is none of its own: its word goes back to theirs. Those who rely on
 *       each other in a circle are one ({@link Reliance}).
 *   <li>Attesting documents are on <b>one line</b> where one publisher or author made both, or one
 *       cites the other.
 *   <li>The verdict is <b>independent</b> where two origins can be read in two lines of documents,
 *       one each.
 * </ul>
 *
 * <p>An actor's word on itself is an origin like any other: independent is not impartial. Echo and
 * origin are told apart as the users of DOMAIN section 2.9 ask for ("2 hits, 1 origin"; unnamed
 * lineage counts as no origin).
 */
public final class IndependenceFinder {

  private final Dossier dossier;
  private final Lines makers = new Lines();
  private final Lines documents = new Lines();

  private IndependenceFinder(Dossier dossier) {
    this.dossier = dossier;
  }

  /** One verdict per actor that is affirmed or denied as perpetrator, in order of first mention. */
  public static List<Independence> independence(Dossier dossier) {
    Set<Ref> actors = new LinkedHashSet<>();
    dossier.attributions().stream()
        .filter(Speech::isOfPerpetrator)
        .filter(c -> Speech.affirms(c) || Speech.denies(c))
        .forEach(c -> actors.add(c.actor()));
    Candidates candidates = Candidates.of(dossier);
    return actors.stream()
        .map(actor ->
            new IndependenceFinder(dossier)
                .find(
                    actor,
                    candidates.affirming(dossier.kinship().representative(actor)).stream()
                        .filter(c -> c.actor().equals(actor))
                        .toList()))
        .toList();
  }

  private Independence find(Ref actor, List<AttributionClaim> support) {
    Set<Ref> claimants = new TreeSet<>();
    Set<Ref> named = new TreeSet<>();
    Set<Ref> attesting = new TreeSet<>();
    Map<Ref, AttributionClaim> byRef = new HashMap<>();
    support.forEach(claim -> byRef.put(claim.ref(), claim));
    for (AttributionClaim claim : support) {
      claimants.add(claim.utterance().claimant());
      named.addAll(originsOf(claim));
      makers.join(claim.utterance().claimant(), Speech.principal(claim));
      makers.joinAll(Speech.principal(claim), originsOf(claim));
      claim.utterance().evidence().forEach(e -> attesting.add(e.document()));
    }
    joinAttesting(attesting);
    Reliance reliance = reliance(support, named, byRef);
    List<Path> paths = paths(support, reliance, named);
    int lines = (int) paths.stream().map(Path::origin).distinct().count();
    return new Independence(
        actor,
        List.copyOf(claimants),
        List.copyOf(named),
        List.copyOf(attesting),
        lines,
        reliance.circles(),
        verdict(support, claimants, named, attesting, paths, lines));
  }

  /** Who goes by whose word, between those who made the origins; an unnamed source is nobody. */
  private Reliance reliance(
      List<AttributionClaim> support, Set<Ref> named, Map<Ref, AttributionClaim> byRef) {
    Map<Ref, Set<Ref>> reliedOn = new LinkedHashMap<>();
    for (AttributionClaim claim : support) {
      Ref speaker = makers.line(Speech.principal(claim));
      relied(claim, byRef).stream()
          .filter(Speech::isNamed)
          .forEach(other -> add(reliedOn, speaker, makers.line(other)));
    }
    Set<Ref> seen = new HashSet<>(named);
    Deque<Ref> open = new ArrayDeque<>(named);
    while (!open.isEmpty()) {
      Ref document = open.remove();
      for (Ref cited : cited(document)) {
        add(reliedOn, makers.line(document), makers.line(cited));
        if (seen.add(cited)) {
          open.add(cited);
        }
      }
    }
    return Reliance.of(reliedOn);
  }

  private static void add(Map<Ref, Set<Ref>> reliedOn, Ref one, Ref other) {
    reliedOn.computeIfAbsent(one, o -> new LinkedHashSet<>()).add(other);
  }

  /** The documents in which the claim was made at first hand, by somebody with a name. */
  private List<Ref> originsOf(AttributionClaim claim) {
    Utterance utterance = claim.utterance();
    if (!Speech.isNamed(Speech.principal(claim))) {
      return List.of();
    }
    if (!utterance.primarySources().isEmpty() || isRelay(utterance.speechAct())) {
      return utterance.primarySources();
    }
    return utterance.evidence().stream()
        .filter(e -> e.voice() == Voice.OWN)
        .map(Evidence::document)
        .filter(d -> !relaysUnnamed(d, Speech.principal(claim)))
        .toList();
  }

  private static boolean isRelay(SpeechAct act) {
    return act == SpeechAct.REPORT || act == SpeechAct.ECHO;
  }

  private boolean relaysUnnamed(Ref document, Ref claimant) {
    return claimant.kind() == Kind.OUTLET
        || (claimant.kind() == Kind.PERSON
            && dossier.catalogue().document(document).stream()
                .anyMatch(d -> d.authors().contains(claimant)));
  }

  /** Whose word the claim goes by: actors, documents, and the claimants of claims it echoes. */
  private static List<Ref> relied(AttributionClaim claim, Map<Ref, AttributionClaim> byRef) {
    List<Ref> relied = new ArrayList<>(claim.utterance().reliesOn());
    for (Utterance.Response response : claim.utterance().responds()) {
      AttributionClaim echoed = byRef.get(response.claim());
      if (response.answer() == Utterance.Answer.ECHOES && echoed != null) {
        relied.add(Speech.principal(echoed));
      }
    }
    return relied;
  }

  private void joinAttesting(Set<Ref> attesting) {
    for (Ref document : attesting) {
      dossier.catalogue().makers(document).forEach(maker -> documents.join(document, maker));
      cited(document).stream()
          .filter(attesting::contains)
          .forEach(cited -> documents.join(document, cited));
    }
  }

  private List<Ref> cited(Ref document) {
    return dossier.catalogue().document(document).map(Document::cites).orElse(List.of());
  }

  /**
   * Each way from an origin that relies on no other to a line of documents. An origin has a primary
   * source of its own, or is a named source of which we have only that others go by its word.
   */
  private List<Path> paths(List<AttributionClaim> support, Reliance reliance, Set<Ref> named) {
    Set<Ref> origins = new HashSet<>();
    named.forEach(origin -> origins.add(reliance.head(makers.line(origin))));
    Set<Ref> speakers = new HashSet<>();
    support.forEach(c -> speakers.add(reliance.head(makers.line(Speech.principal(c)))));
    Map<Ref, Set<Ref>> roots = new HashMap<>();
    Set<Path> paths = new LinkedHashSet<>();
    for (AttributionClaim claim : support) {
      Ref speaker = makers.line(Speech.principal(claim));
      for (Ref root : roots.computeIfAbsent(speaker, reliance::roots)) {
        if (origins.contains(root) || !speakers.contains(root)) {
          for (Evidence evidence : claim.utterance().evidence()) {
            paths.add(new Path(root, documents.line(evidence.document())));
          }
        }
      }
    }
    return List.copyOf(paths);
  }

  private Finding<Independence.Verdict> verdict(
      List<AttributionClaim> support,
      Set<Ref> claimants,
      Set<Ref> named,
      Set<Ref> attesting,
      List<Path> paths,
      int lines) {
    String counts =
        "%s, %s, %s"
            .formatted(
                Words.count(claimants.size(), "claimant"),
                Words.count(named.size(), "primary source"),
                Words.count(attesting.size(), "attesting document"));
    List<Ref> claims = support.stream().map(Claim::ref).toList();
    if (support.isEmpty()) {
      return new Finding<>(
          Independence.Verdict.NONE, claims, "no-support", "nobody says that it was this actor");
    }
    if (lines == 0) {
      return new Finding<>(
          Independence.Verdict.NO_NAMED_ORIGIN,
          claims,
          "no-named-origin",
          counts + ": no named source says it at first hand");
    }
    if (lines == 1) {
      return new Finding<>(
          Independence.Verdict.SINGLE_ORIGIN,
          claims,
          "one-line-of-origins",
          counts + ": all of it goes back to one origin");
    }
    return isSeparate(paths)
        ? new Finding<>(
            Independence.Verdict.INDEPENDENT,
            claims,
            "separate-lines",
            counts + ": two origins reach us through separate documents")
        : new Finding<>(
            Independence.Verdict.NOT_ESTABLISHED,
            claims,
            "one-line-of-documents",
            counts + ": " + meeting(paths));
  }

  private String meeting(List<Path> paths) {
    long lines = paths.stream().map(Path::documents).distinct().count();
    return lines == 1
        ? "all of it reaches us through %s or what hangs together with it"
            .formatted(dossier.catalogue().name(paths.getFirst().documents()))
        : "only one of the origins can be read in more than one line of documents";
  }

  /**
   * Whether two paths share neither end. Where none do, all paths meet in one origin or one
   * document (König), so it is enough to look whether any such meeting point exists.
   */
  private static boolean isSeparate(List<Path> paths) {
    long ways = paths.size();
    Map<Ref, Integer> byOrigin = new HashMap<>();
    Map<Ref, Integer> byDocument = new HashMap<>();
    for (Path path : paths) {
      byOrigin.merge(path.origin, 1, Integer::sum);
      byDocument.merge(path.documents, 1, Integer::sum);
    }
    return byOrigin.values().stream().noneMatch(n -> n == ways)
        && byDocument.values().stream().noneMatch(n -> n == ways);
  }

  private record Path(Ref origin, Ref documents) {}
}
