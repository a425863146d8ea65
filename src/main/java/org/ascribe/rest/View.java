package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.Listing;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;

/**
 * One answer, ready to be written in any form.
 *
 * @param json the answer as JSON
 * @param subjects the things and claims whose triples are the answer as RDF
 * @param next where the list goes on
 */
record View(ObjectNode json, List<Ref> subjects, Optional<Listing.Key> next) {

  static View of(ObjectNode json, Collection<Ref> subjects) {
    return new View(json, List.copyOf(subjects), Optional.empty());
  }

  /** A thing with one part of the claims on it, in the order of their slugs. */
  static View claims(Session session, String member, ClaimsSheet sheet, Listing listing) {
    Listed<Claim> claims = Listed.bySlug(sheet.claims(), listing, claim -> claim.ref().slug());
    ObjectNode json = ThingJson.object();
    json.set(member, session.things().resourceJson(sheet.resource()));
    json.set("items", session.claims().claims(claims.items()));
    json.putNull("next");
    return new View(json, Subjects.of(sheet.resource().ref(), claims.items()), claims.next());
  }
}
