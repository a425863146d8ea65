package org.ascribe.rest;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.Listed;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;

/** Whose triples an answer is, as RDF: the thing asked about, and the claims of the answer. */
final class Subjects {

  private Subjects() {}

  static List<Ref> of(ClaimsSheet sheet) {
    return of(sheet.resource().ref(), sheet.claims());
  }

  static List<Ref> of(Ref thing, Collection<? extends Claim> claims) {
    return Stream.concat(Stream.of(thing), claims.stream().map(Claim::ref)).toList();
  }

  static List<Ref> of(Stream<Ref> things, Listed<AttackSheet> attacks) {
    Stream<Ref> shown =
        attacks.items().stream()
            .flatMap(attack ->
                Stream.of(
                        Stream.of(attack.event().ref()),
                        attack.claims().stream().map(Claim::ref),
                        attack.figures().stream().map(Claim::ref))
                    .flatMap(refs -> refs));
    return Stream.concat(things, shown).toList();
  }
}
