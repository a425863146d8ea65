package org.ascribe.sparql;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
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
 * property paths and sorts, which the engine never stops, look at the flag with every step
 * (SECURITY 1.1).
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

  /** The estimate for what a group without aggregates keeps of each further row, in bytes. */
  private static final int PLACEHOLDER_BYTES = 8;

  /** An operator that asks for rows to hold on to, and what it holds. */
  private record Holder(Op op, Held held) {}

  private final OpExecutorFactory store;
  private final Account account;
  private final AtomicBoolean holding;
  private Optional<Holder> above = Optional.empty();

  /**
   * An executor of one part of a query.
   *
   * @param store runs what touches the data
   * @param holding whether the rows of the next operator, which is the outermost, will be held
   */
  BoundedExecutor(
      ExecutionContext context, OpExecutorFactory store, Account account, AtomicBoolean holding) {
    super(context);
    this.holding = holding;
    this.store = store;
    this.account = account;
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    boolean outermost = holding.compareAndSet(true, false);
    Optional<Holder> asking = above;
    Optional<Held> own = holds(op) ? Optional.of(new Held(account)) : Optional.empty();
    above = own.map(held -> new Holder(op, held));
    QueryIterator found = super.exec(op, input);
    above = asking;
    QueryIterator released = own.map(held -> held.releasedBy(found)).orElse(found);
    QueryIterator kept = outermost ? new Held(account).all(released, 0) : released;
    return asking.map(holder -> counted(holder, op, kept)).orElse(kept);
  }

  private static boolean holds(Op op) {
    return switch (op) {
      case OpOrder order -> true;
      case OpTopN top -> true;
      case OpJoin join -> true;
      case OpLeftJoin join -> true;
      case OpMinus minus -> true;
      case OpGroup group -> true;
      case OpDistinct distinct -> true;
      case OpTable table -> !table.isJoinIdentity();
      default -> false;
    };
  }

  /**
   * A join holds the one side and lets the other pass: Jena's hashes the left, others the right.
   */
  private static QueryIterator counted(Holder holder, Op part, QueryIterator rows) {
    Held held = holder.held();
    return switch (holder.op()) {
      case OpOrder order -> held.all(rows, 0);
      case OpTopN top -> held.few(rows);
      case OpJoin join when join.getLeft().equals(part) -> held.all(rows, 0);
      case OpLeftJoin join when join.getRight().equals(part) -> held.all(rows, 0);
      case OpMinus minus when minus.getRight().equals(part) -> held.all(rows, 0);
      case OpGroup group -> grouped(group, held, rows);
      default -> rows;
    };
  }

  /** A group holds a row for each of its keys; some aggregates hold every value as well. */
  private static QueryIterator grouped(OpGroup group, Held held, QueryIterator rows) {
    Set<Var> different = new HashSet<>(group.getGroupVars().getVars());
    group.getGroupVars().getExprs().values().forEach(e -> different.addAll(e.getVarsMentioned()));
    for (ExprAggregator aggregate : group.getAggregators()) {
      Aggregator function = aggregate.getAggregator();
      if (HOLD_ALL.contains(function.getClass())) {
        return held.all(rows, separator(function));
      }
      if (DISTINCT.contains(function.getClass())) {
        Optional.ofNullable(function.getExprList())
            .map(ExprList::getVarsMentioned)
            .ifPresent(different::addAll);
      }
    }
    return held.different(
        rows, different, group.getAggregators().isEmpty() ? PLACEHOLDER_BYTES : 0);
  }

  /** What GROUP_CONCAT puts between two values: its own text tells it, and no method does. */
  private static long separator(Aggregator function) {
    return function instanceof AggGroupConcat || function instanceof AggGroupConcatDistinct
        ? function.toString().length()
        : 0;
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    QueryIterator rows = exec(order.getSubOp(), input);
    BindingComparator comparator = new BindingComparator(order.getConditions(), execCxt);
    return new QueryIterSort(rows, account.watched(comparator), execCxt);
  }

  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    Op sub = top.getSubOp();
    boolean distinct = sub instanceof OpDistinct;
    QueryIterator rows = exec(sub instanceof OpDistinct d ? d.getSubOp() : sub, input);
    BindingComparator comparator = new BindingComparator(top.getConditions(), execCxt);
    return new QueryIterTopN(rows, account.watched(comparator), top.getLimit(), distinct, execCxt);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    Optional<Holder> own = above;
    QueryIterator rows = super.execute(distinct, input);
    return own.map(holder -> holder.held().all(rows, 0)).orElse(rows);
  }

  /** A sum of durations may be one that takes the JDK minutes to compare. */
  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    return Held.passing(
        super.execute(group, input),
        row -> row.forEach((variable, term) -> Durations.require(term)));
  }

  /** Rows that meet a table of VALUES are held, to be joined with it. */
  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    boolean joined = !table.isJoinIdentity() && !input.isJoinIdentity();
    QueryIterator rows =
        joined ? above.map(holder -> holder.held().all(input, 0)).orElse(input) : input;
    return super.execute(table, rows);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    WatchedGraph graph = new WatchedGraph(execCxt.getActiveGraph(), account);
    ExecutionContext watched = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    return graph.walked(new QueryIterPath(path.getTriplePath(), input, watched));
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
