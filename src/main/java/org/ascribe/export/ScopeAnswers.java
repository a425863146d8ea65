package org.ascribe.export;

import java.util.Set;
import org.ascribe.model.Ref;
import org.ascribe.store.Snapshot;

/** Answers the queries of scopes, which is for those who know questions and SPARQL. */
@FunctionalInterface
public interface ScopeAnswers {
  /**
   * The things that the rows of the query name in this state of the data.
   *
   * @throws org.ascribe.model.AscribeException.NotFound when there is no such question, or nothing
   *     by the name of what it is asked of
   * @throws org.ascribe.model.AscribeException.BadInput when it cannot be asked
   */
  Set<Ref> things(ScopeQuery query, Snapshot snapshot);
}
