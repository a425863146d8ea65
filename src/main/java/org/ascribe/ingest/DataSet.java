package org.ascribe.ingest;

import org.ascribe.model.Actor;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;

/**
 * A data set as the claimant of what its rows say. It is an outlet: it publishes, and neither acts
 * nor takes part in what it tells of.
 *
 * @param slug its slug, with which the slugs of its records, events and claims begin
 * @param name what it is called
 * @param licence the licence of its rows, an IRI or the SPDX name
 */
record DataSet(String slug, String name, String licence) {

  Actor actor() {
    return new Actor(Ref.of(Kind.OUTLET, slug), Name.of(name));
  }
}
