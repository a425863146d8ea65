package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.Listing;
import org.ascribe.export.Reason;
import org.ascribe.export.Table;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;

/**
 * One answer, ready to be written in any form.
 *
 * @param json the answer as JSON
 * @param page writes the answer as a page
 * @param table makes the answer as a table
 * @param subjects the things and claims whose triples are the answer as RDF
 * @param next where the list goes on
 * @param reasons why its derived values are what they are, for RDF with {@code why=true}
 */
record View(
    ObjectNode json,
    BiFunction<Pages, PageContext, String> page,
    Supplier<Table> table,
    List<Ref> subjects,
    Optional<Listing.Key> next,
    List<Reason> reasons) {

  /** An answer that derives nothing. */
  View(
      ObjectNode json,
      BiFunction<Pages, PageContext, String> page,
      Supplier<Table> table,
      List<Ref> subjects,
      Optional<Listing.Key> next) {
    this(json, page, table, subjects, next, List.of());
  }

  /** An answer that is no list. */
  static View of(
      ObjectNode json,
      BiFunction<Pages, PageContext, String> page,
      Supplier<Table> table,
      List<Ref> subjects) {
    return new View(json, page, table, subjects, Optional.empty());
  }

  /** The same answer with the reasons of its derived values. */
  View because(List<Reason> why) {
    return new View(json, page, table, subjects, next, List.copyOf(why));
  }

  /** A thing with one part of the claims on it, in the order of their slugs. */
  static View claims(
      Session session, String member, ClaimsSheet sheet, Listing listing, ClaimsPage page) {
    Listed<Claim> claims = Listed.bySlug(sheet.claims(), listing, claim -> claim.ref().slug());
    ClaimsSheet part = new ClaimsSheet(sheet.resource(), claims.items());
    ObjectNode json = ThingJson.object();
    json.set(member, session.things().resourceJson(sheet.resource()));
    json.set("items", session.claims().claims(claims.items()));
    json.putNull("next");
    return new View(
        json,
        (pages, context) -> page.write(pages, context, part),
        () -> session.claimTable().of(part.claims()),
        Subjects.of(part),
        claims.next());
  }

  /** Writes a thing and its claims as a page; the methods of {@link Pages} are such. */
  @FunctionalInterface
  interface ClaimsPage {
    String write(Pages pages, PageContext context, ClaimsSheet sheet);
  }
}
