package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 *   <li>Origins are on <b>one line</b> where one claimant made both, where one claimant relies on
 *       the other, echoes its claim or speaks for the same actor, where they share a primary
 *       source, or where one document cites the other.
 *   <li>Attesting documents are on one line where one publisher or author made both, or one cites
 *       the other.
 *   <li>The verdict is <b>independent</b> where two lines of origins can be read in two lines of
 *       documents, one each.
 * </ul>
 *
 * <p>An actor's word on itself is an origin like any other: independent is not impartial. Echo and
 * origin are told apart as the users of DOMAIN section 2.9 ask for ("2 hits, 1 origin"; unnamed
 * lineage counts as no origin).
 */
public final class IndependenceFinder {

  private final Dossier dossier;
  private final Lines origins = new Lines();
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
      List<Ref> first = originsOf(claim);
      named.addAll(first);
      origins.join(claim.utterance().claimant(), Speech.principal(claim));
      origins.joinAll(Speech.principal(claim), first);
      relied(claim, byRef).forEach(other -> origins.join(Speech.principal(claim), other));
      claim.utterance().evidence().forEach(e -> attesting.add(e.document()));
    }
    joinMakers(attesting);
    Stream.concat(named.stream(), attesting.stream()).toList().forEach(this::joinCited);
    List<Path> paths = paths(support);
    int lines = (int) paths.stream().map(Path::origin).distinct().count();
    return new Independence(
        actor,
        List.copyOf(claimants),
        List.copyOf(named),
        List.copyOf(attesting),
        lines,
        verdict(support, claimants, named, attesting, paths, lines));
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

  private void joinMakers(Set<Ref> attesting) {
    for (Ref document : attesting) {
      dossier.catalogue().makers(document).forEach(maker -> documents.join(document, maker));
    }
  }

  private void joinCited(Ref document) {
    dossier
        .catalogue()
        .document(document)
        .map(Document::cites)
        .orElse(List.of())
        .forEach(cited -> {
          documents.join(document, cited);
          origins.join(document, cited);
        });
  }

  /** Each way from a line of origins to a line of documents. */
  private List<Path> paths(List<AttributionClaim> support) {
    Set<Path> paths = new HashSet<>();
    for (AttributionClaim claim : support) {
      for (Ref origin : originsOf(claim)) {
        for (Evidence evidence : claim.utterance().evidence()) {
          paths.add(new Path(origins.line(origin), documents.line(evidence.document())));
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
