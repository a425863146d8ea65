package org.ascribe.answer;

import java.util.List;
import org.ascribe.model.Claim;
import org.ascribe.model.Resource;

/**
 * A thing with the claims that an answer gives on it: an actor, a document, a place or a source.
 *
 * @param resource the thing
 * @param claims the claims, in the order of the records
 */
public record ClaimsSheet(Resource resource, List<Claim> claims) {

  /** Copies the list. */
  public ClaimsSheet {
    claims = List.copyOf(claims);
  }
}
