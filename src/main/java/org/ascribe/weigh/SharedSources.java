package org.ascribe.weigh;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;

/**
 * The sources that several claims have in common: by the rules of {@link Lens} only what each of
 * the claims names as claimant, as whom it speaks for, as document, publisher, author or primary
 * source can make all of them fall when it is left out. Not all of these do: a claim with a second
 * place of evidence stays.
 */
public final class SharedSources {

  private SharedSources() {}

  /**
   * The sources that every claim names, in order; none of no claim.
   *
   * @param claims the claims
   * @param catalogue the documents with their publishers and authors
   */
  public static Set<Ref> of(Collection<? extends Claim> claims, Catalogue catalogue) {
    Iterator<? extends Claim> each = claims.iterator();
    if (!each.hasNext()) {
      return Set.of();
    }
    Set<Ref> shared = new TreeSet<>(sources(each.next(), catalogue));
    while (each.hasNext() && !shared.isEmpty()) {
      shared.retainAll(sources(each.next(), catalogue));
    }
    return shared;
  }

  private static Set<Ref> sources(Claim claim, Catalogue catalogue) {
    Set<Ref> sources = new HashSet<>();
    sources.add(claim.utterance().claimant());
    claim.utterance().onBehalfOf().ifPresent(sources::add);
    Stream.concat(
            claim.utterance().evidence().stream().map(evidence -> evidence.document()),
            claim.utterance().primarySources().stream())
        .forEach(document -> {
          sources.add(document);
          catalogue.makers(document).forEach(sources::add);
        });
    return sources;
  }
}
