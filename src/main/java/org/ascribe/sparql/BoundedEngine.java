package org.ascribe.sparql;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.ascribe.store.Snapshot;

/**
 * Jena's engine, held to the limits: closed registries, bounded functions, counted rows, and a flag
 * that is looked at everywhere.
 */
final class BoundedEngine {

  private static final ClosedFunctions FUNCTIONS = new ClosedFunctions();
  private static final NoPropertyFunctions PROPERTIES = new NoPropertyFunctions();

  private final TextLimits text;
  private final Account account;
  private final Optional<Weighing> weighing;
  private final boolean whole;

  /** For one query, which uses this account. */
  BoundedEngine(TextLimits text, Account account) {
    this(text, account, Optional.empty(), false);
  }

  /**
   * The same for a query that may call {@link WeighFunction}s.
   *
   * @param weighing what they need
   * @param whole whether the data that the query asks have all claims of their position
   */
  BoundedEngine(TextLimits text, Account account, Optional<Weighing> weighing, boolean whole) {
    this.text = text;
    this.account = account;
    this.weighing = weighing;
    this.whole = whole;
  }

  /** An execution of the query, which looks at the account and finds reifiers by index. */
  QueryExec prepare(Query query, Snapshot snapshot) {
    DatasetGraph dataset = snapshot.dataset();
    RewriteFactory planning = new ReifierRewrite(snapshot.loneReifiers(), query).afterJena();
    Context context = context(dataset, planning, false);
    weighing.ifPresent(w ->
        context.set(
            ARQConstants.registryFunctions,
            new WeighFunctions(FUNCTIONS, w, snapshot, whole, account)));
    return QueryExec.dataset(dataset).query(query).context(context).build();
  }

  /** What an operation of an update has to run in, which holds the rows that it finds. */
  Context contextOfUpdate(DatasetGraph dataset) {
    return context(dataset, Optimize.stdOptimizationFactory, true);
  }

  private Context context(DatasetGraph dataset, RewriteFactory planning, boolean holding) {
    AtomicBoolean held = new AtomicBoolean(holding);
    OpExecutorFactory known = QC.getFactory(dataset.getContext());
    OpExecutorFactory store = known == null ? OpExecutor.stdFactory : known;
    OpExecutorFactory bounded = context -> new BoundedExecutor(context, store, account, held);
    RewriteFactory rewriting = context -> op -> rewrite(op, planning, context);
    Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    QC.setFactory(context, bounded);
    context.set(ARQConstants.sysOptimizerFactory, rewriting);
    context.set(ARQConstants.symCancelQuery, account.flag());
    context.set(ARQConstants.registryFunctions, FUNCTIONS);
    context.set(ARQConstants.registryPropertyFunctions, PROPERTIES);
    context.set(ARQConstants.registryServiceExecutors, new ServiceExecutorRegistry());
    context.set(ARQ.httpServiceAllowed, false);
    return context;
  }

  private Op rewrite(Op op, RewriteFactory planning, Context context) {
    Op bounded =
        Transformer.transform(new TransformCopy(), new BoundedFunctions(text, account), op);
    account.checkStop();
    return planning.create(context).rewrite(bounded);
  }
}
