package org.ascribe.store;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor without its fault "Peek iterator is already empty", by which a pattern of two or
 * more triples after a pattern that matched nothing fails (ENGINE section 5;
 * https://github.com/apache/jena/issues/3751): nothing joined with anything is nothing.
 */
final class PeekGuard extends OpExecutorTDB2 {
  PeekGuard(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : nothing(input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : nothing(input);
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return input.hasNext() ? super.execute(filter, input) : nothing(input);
  }

  private QueryIterator nothing(QueryIterator input) {
    input.close();
    return QueryIterNullIterator.create(execCxt);
  }
}
