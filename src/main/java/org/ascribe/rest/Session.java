package org.ascribe.rest;

import org.ascribe.answer.Answers;
import org.ascribe.http.Parameters;
import org.ascribe.query.Inquiry;
import org.ascribe.store.Snapshot;

/**
 * One read: a snapshot, what is asked of it, and how its answers are written. It ends with the
 * request.
 *
 * @param snapshot the data
 * @param inquiry the questions to it
 * @param answers the answers, through the lens that the request asks for
 * @param parameters the request's parameters
 * @param things writes things as JSON
 * @param claims writes claims as JSON
 * @param sheets writes answers as JSON
 */
record Session(
    Snapshot snapshot,
    Inquiry inquiry,
    Answers answers,
    Parameters parameters,
    ThingJson things,
    ClaimJson claims,
    SheetJson sheets) {

  /** Writes claims as a table. */
  ClaimTable claimTable() {
    return new ClaimTable(inquiry);
  }

  /** Writes events as a table. */
  EventTable eventTable() {
    return new EventTable(inquiry);
  }
}
