package org.ascribe.sparql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.apache.jena.sparql.syntax.Element;
import org.ascribe.model.AscribeException;

/**
 * Refuses, before anything runs, a query that would reach outside the service or call a function
 * that is not offered (SECURITY section 0 row 8, and 1.1): Jena would load any class that a query
 * names by {@code java:}, and call any address that it names by SERVICE.
 */
final class Sandbox {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

  /** Those of {@code fn:} that call others by name, and of {@code math:} whose results explode. */
  private static final Set<String> DENIED =
      Set.of(FN + "apply", FN + "collation-key", MATH + "pow", MATH + "exp", MATH + "exp10");

  private static final List<String> OFFERED = List.of(XSD, FN, MATH);

  /** Namespaces of Jena's predicates that are calls in disguise. */
  private static final List<String> CALLS =
      List.of(
          "java:",
          "http://jena.apache.org/ARQ/",
          "http://jena.hpl.hp.com/ARQ/",
          "http://jena.apache.org/text#",
          "http://jena.apache.org/spatial#");

  private Sandbox() {}

  /** Whether a function may be called by this IRI. */
  static boolean offers(String iri) {
    return !DENIED.contains(iri) && OFFERED.stream().anyMatch(iri::startsWith);
  }

  /**
   * Looks through the whole query: its patterns, filters, sub-queries and projections.
   *
   * @throws AscribeException.Refused naming what is refused
   */
  static void check(Query query) {
    check(query, false);
  }

  /**
   * The same where {@link WeighFunction}s may be called.
   *
   * @param weighs whether they may
   */
  static void check(Query query, boolean weighs) {
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), new Patterns(weighs), new Calls(weighs));
    }
  }

  /** Looks through the pattern of an update in the same way. */
  static void check(Element pattern) {
    Walker.walk(Algebra.compile(pattern), new Patterns(false), new Calls(false));
  }

  private static void check(Expr expression, boolean weighs) {
    Walker.walk(expression, new Patterns(weighs), new Calls(weighs));
  }

  private static void checkPredicate(Node predicate) {
    if (predicate.isURI() && CALLS.stream().anyMatch(predicate.getURI()::startsWith)) {
      throw notOffered(predicate.getURI());
    }
  }

  private static void checkArguments(WeighFunction function, int arguments) {
    if (arguments < function.leastArguments()) {
      throw new AscribeException.BadInput(
          "<%s> has %d arguments and needs %d or more: it gives %s; further ones are sources to leave out"
              .formatted(function.iri(), arguments, function.leastArguments(), function.meaning()));
    }
  }

  private static AscribeException.Refused notOffered(String iri) {
    return new AscribeException.Refused(
        "query.functions",
        "<%s> is not offered: the functions of SPARQL, the casts of XML Schema, fn: and math: are"
            .formatted(iri.length() <= 200 ? iri : iri.substring(0, 200) + "…"));
  }

  /** What patterns may not have. */
  private static final class Patterns extends OpVisitorBase {
    private final boolean weighs;

    Patterns(boolean weighs) {
      this.weighs = weighs;
    }

    @Override
    public void visit(OpService service) {
      throw new AscribeException.Refused(
          "query.service",
          "SERVICE is off: this service makes no requests; ask the other one yourself, and hand"
              + " its answer over in VALUES");
    }

    @Override
    public void visit(OpBGP patterns) {
      patterns.getPattern().forEach(triple -> checkPredicate(triple.getPredicate()));
    }

    @Override
    public void visit(OpPath pattern) {
      pattern.getTriplePath().getPath().visit(new Predicates());
    }

    // What follows does not reach the expressions by itself: Jena's walker leaves them out.

    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> check(condition.getExpression(), weighs));
    }

    @Override
    public void visit(OpTopN top) {
      top.getConditions().forEach(condition -> check(condition.getExpression(), weighs));
    }

    @Override
    public void visit(OpGroup group) {
      group.getGroupVars().getExprs().values().forEach(e -> check(e, weighs));
      for (ExprAggregator aggregate : group.getAggregators()) {
        if (aggregate.getAggregator() instanceof AggCustom custom) {
          throw notOffered(custom.getIRI());
        }
        Optional.ofNullable(aggregate.getAggregator().getExprList())
            .ifPresent(expressions -> expressions.forEach(e -> check(e, weighs)));
      }
    }
  }

  /** What paths may not have. */
  private static final class Predicates extends PathVisitorByType {
    @Override
    public void visitNegPS(P_NegPropSet path) {
      path.getNodes().forEach(step -> checkPredicate(step.getNode()));
    }

    @Override
    public void visit2(P_Path2 path) {
      path.getLeft().visit(this);
      path.getRight().visit(this);
    }

    @Override
    public void visit1(P_Path1 path) {
      path.getSubPath().visit(this);
    }

    @Override
    public void visit0(P_Path0 path) {
      checkPredicate(path.getNode());
    }
  }

  /** What expressions may not have. */
  private static final class Calls extends ExprVisitorBase {
    private final boolean weighs;

    Calls(boolean weighs) {
      this.weighs = weighs;
    }

    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Call) {
        throw notOffered("CALL");
      }
      if (function instanceof E_Function named) {
        String iri = named.getFunctionIRI();
        Optional<WeighFunction> weighing = weighs ? WeighFunction.find(iri) : Optional.empty();
        if (weighing.isPresent()) {
          checkArguments(weighing.get(), named.getArgs().size());
        } else if (!offers(iri)) {
          throw notOffered(iri);
        }
      }
    }
  }
}
