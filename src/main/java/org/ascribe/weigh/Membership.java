package org.ascribe.weigh;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Document;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Utterance;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.Voice;

/**
 * Whose word a viewpoint takes, and which claims are that.
 *
 * <ul>
 *   <li>An actor's are the claims that it makes, and those that others make for it; not what it
 *       says for another, nor what it relates of others.
 *   <li>An outlet's are, beside, those that an author of its document makes there in the document's
 *       own voice.
 *   <li>A document's are those that it makes in its own voice, and those first made in it.
 * </ul>
 *
 * @param members actors and documents
 */
public record Membership(Set<Ref> members) {

  /** Copies the set. */
  public Membership {
    members = Set.copyOf(members);
  }

  /**
   * The members of one viewpoint, without its parts: those that it lists, and those that its rules
   * find in these claims.
   *
   * @param standing claims that count; only relation claims are looked at
   */
  public static Membership of(Viewpoint viewpoint, Collection<? extends Claim> standing) {
    Set<Ref> members = new TreeSet<>(viewpoint.members());
    viewpoint.memberRules().forEach(rule -> members.addAll(fulfilling(rule, standing)));
    return new Membership(members);
  }

  /** Whether the claim is the word of a member; takes no longer with more members. */
  public boolean includes(Claim claim, Catalogue catalogue) {
    return Stream.of(
            Stream.of(Speech.principal(claim)),
            claim.utterance().primarySources().stream(),
            ownWords(claim).stream()
                .flatMap(document ->
                    Stream.concat(
                        Stream.of(document),
                        catalogue.document(document).flatMap(Document::publisher).stream())))
        .flatMap(speakers -> speakers)
        .anyMatch(speaker -> members.contains(speaker) && isWordOf(speaker, claim, catalogue));
  }

  /** Whether the claim is this member's word. */
  static boolean isWordOf(Ref member, Claim claim, Catalogue catalogue) {
    if (member.kind() == Kind.DOCUMENT) {
      return claim.utterance().primarySources().contains(member)
          || ownWords(claim).stream().anyMatch(member::equals);
    }
    return Speech.principal(claim).equals(member)
        || (member.kind() == Kind.OUTLET && isAuthorOf(member, claim, catalogue));
  }

  private static boolean isAuthorOf(Ref outlet, Claim claim, Catalogue catalogue) {
    Utterance utterance = claim.utterance();
    return utterance.onBehalfOf().isEmpty()
        && ownWords(claim).stream()
            .flatMap(document -> catalogue.document(document).stream())
            .anyMatch(d -> isPublishedBy(outlet, d) && d.authors().contains(utterance.claimant()));
  }

  private static boolean isPublishedBy(Ref outlet, Document document) {
    return document.publisher().filter(outlet::equals).isPresent();
  }

  private static List<Ref> ownWords(Claim claim) {
    return claim.utterance().evidence().stream()
        .filter(evidence -> evidence.voice() == Voice.OWN)
        .map(Evidence::document)
        .toList();
  }

  private static Set<Ref> fulfilling(
      Viewpoint.MemberRule rule, Collection<? extends Claim> standing) {
    Set<Ref> affirmed = new HashSet<>();
    Set<Ref> denied = new HashSet<>();
    for (Claim claim : standing) {
      if (claim instanceof RelationClaim relation
          && relation.relation() == rule.relation()
          && relation.object().equals(rule.actor())
          && (rule.accordingTo().isEmpty()
              || rule.accordingTo().contains(Speech.principal(claim)))) {
        if (Speech.affirms(claim)) {
          affirmed.add(relation.subject());
        } else if (Speech.denies(claim)) {
          denied.add(relation.subject());
        }
      }
    }
    affirmed.removeAll(denied);
    return affirmed;
  }

  /** The claims of each member, in their order. */
  Map<Ref, List<Claim>> words(Collection<? extends Claim> standing, Catalogue catalogue) {
    Map<Ref, List<Claim>> words = new HashMap<>();
    for (Ref member : members) {
      words.put(
          member,
          standing.stream()
              .filter(claim -> isWordOf(member, claim, catalogue))
              .<Claim>map(claim -> claim)
              .toList());
    }
    return words;
  }
}
