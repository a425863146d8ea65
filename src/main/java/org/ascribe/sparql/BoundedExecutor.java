package org.ascribe.sparql;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Runs the algebra of a query as the store does, and counts what its sorts, groups and tables hold;
 * property paths, which the engine never stops, look at the flag with every triple (SECURITY 1.1).
 */
final class BoundedExecutor extends OpExecutor {

  /** The aggregates that hold something of every row. */
  private static final Set<Class<?>> HOLD_ALL =
      Set.of(AggGroupConcat.class, AggGroupConcatDistinct.class, AggCountDistinct.class);

  /** The aggregates that hold the different values of a group. */
  private static final Set<Class<?>> DISTINCT =
      Set.of(
          AggAvgDistinct.class,
          AggCountVarDistinct.class,
          AggSumDistinct.class,
          AggSampleDistinct.class,
          AggMaxDistinct.class,
          AggMinDistinct.class);

  private final OpExecutorFactory store;
  private final Account account;

  /** What the operator that asks for rows does with them. */
  private Optional<Op> holder = Optional.empty();

  /**
   * An executor of one part of a query.
   *
   * @param store runs what touches the data
   */
  BoundedExecutor(ExecutionContext context, OpExecutorFactory store, Account account) {
    super(context);
    this.store = store;
    this.account = account;
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    Optional<Op> asking = holder;
    holder = Optional.of(op);
    QueryIterator found = super.exec(op, input);
    holder = asking;
    return asking.map(holding -> counted(holding, found)).orElse(found);
  }

  private QueryIterator counted(Op holding, QueryIterator found) {
    return switch (holding) {
      case OpOrder order -> account.holding(found);
      case OpJoin join -> account.holding(found);
      case OpLeftJoin join -> account.holding(found);
      case OpMinus minus -> account.holding(found);
      case OpGroup group -> grouped(group, found);
      default -> found;
    };
  }

  /** A group holds a row for each of its keys; some aggregates hold every value as well. */
  private QueryIterator grouped(OpGroup group, QueryIterator found) {
    Set<Var> different = new HashSet<>(group.getGroupVars().getVars());
    group.getGroupVars().getExprs().values().forEach(e -> different.addAll(e.getVarsMentioned()));
    for (ExprAggregator aggregate : group.getAggregators()) {
      Aggregator function = aggregate.getAggregator();
      if (HOLD_ALL.contains(function.getClass())) {
        return account.holding(found);
      }
      if (DISTINCT.contains(function.getClass())) {
        function.getExprList().forEach(e -> different.addAll(e.getVarsMentioned()));
      }
    }
    return account.holdingDifferent(found, different);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return account.holding(super.execute(distinct, input));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    ExecutionContext watched =
        ExecutionContext.copyChangeActiveGraph(
            execCxt, new WatchedGraph(execCxt.getActiveGraph(), account));
    return new QueryIterPath(path.getTriplePath(), input, watched);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return inStore(pattern, input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return inStore(pattern, input);
  }

  @Override
  protected QueryIterator execute(OpDatasetNames names, QueryIterator input) {
    return inStore(names, input);
  }

  @Override
  protected QueryIterator execute(OpGraph graph, QueryIterator input) {
    return inStore(graph, input);
  }

  /** The store places filters inside its patterns; what is deeper has to come back here. */
  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    boolean ofData =
        filter.getSubOp() instanceof OpBGP || filter.getSubOp() instanceof OpQuadPattern;
    return ofData ? inStore(filter, input) : super.execute(filter, input);
  }

  private QueryIterator inStore(Op op, QueryIterator input) {
    return store.create(execCxt).executeOp(op, input);
  }
}
