package org.ascribe.sparql;

import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.apache.jena.sparql.syntax.Element;
import org.ascribe.model.AscribeException;

/** Counts what the patterns of a query hold, before anything plans or runs them. */
final class PatternLimits {

  /** A reference to a group: no automaton that runs in linear time can follow one. */
  private static final Pattern BACK_REFERENCE =
      Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\(?:[1-9]|k<)");

  private final TextLimits limits;
  private int patterns;

  private PatternLimits(TextLimits limits) {
    this.limits = limits;
  }

  /**
   * Refuses a query with too many patterns, closures in closures, or a regular expression that is
   * not matched here.
   *
   * @throws AscribeException.Refused naming the limit
   */
  static void check(Query query, TextLimits limits) {
    if (query.getQueryPattern() != null) {
      check(Algebra.compile(query), limits);
    }
  }

  /** The same for the pattern of an update. */
  static void check(Element pattern, TextLimits limits) {
    check(Algebra.compile(pattern), limits);
  }

  private static void check(Op algebra, TextLimits limits) {
    PatternLimits counted = new PatternLimits(limits);
    Walker.walk(algebra, counted.new Patterns(), counted.new Expressions());
  }

  private void count(int more) {
    patterns += more;
    if (patterns > limits.maxTriplePatterns()) {
      throw new AscribeException.Refused(
          "query.maxTriplePatterns",
          "the query has more than %d triple patterns: ask in parts"
              .formatted(limits.maxTriplePatterns()));
    }
  }

  private final class Patterns extends OpVisitorBase {
    @Override
    public void visit(OpBGP pattern) {
      count(pattern.getPattern().size());
    }

    @Override
    public void visit(OpTable values) {
      values
          .getTable()
          .rows()
          .forEachRemaining(row -> row.forEach((variable, term) -> Durations.require(term)));
    }

    @Override
    public void visit(OpPath pattern) {
      count(1);
      Closures closures = new Closures();
      pattern.getTriplePath().getPath().visit(closures);
      if (closures.deepest > limits.pathClosureNesting()) {
        throw new AscribeException.Refused(
            "query.pathClosureNesting",
            "closures (* and +) stand %d deep in one another, and %d is the most: (a+/b*)+ is often"
                    .formatted(closures.deepest, limits.pathClosureNesting())
                + " (a|b)+ as well");
      }
    }
  }

  /** How deep closures stand in one another. */
  private static final class Closures extends PathVisitorByType {
    private int depth;
    private int deepest;

    @Override
    public void visitNegPS(P_NegPropSet path) {}

    @Override
    public void visit0(P_Path0 path) {}

    @Override
    public void visit2(P_Path2 path) {
      path.getLeft().visit(this);
      path.getRight().visit(this);
    }

    @Override
    public void visit1(P_Path1 path) {
      int step = closure(path) ? 1 : 0;
      depth += step;
      deepest = Math.max(deepest, depth);
      path.getSubPath().visit(this);
      depth -= step;
    }

    private static boolean closure(Path path) {
      return path instanceof P_ZeroOrMore1
          || path instanceof P_ZeroOrMoreN
          || path instanceof P_OneOrMore1
          || path instanceof P_OneOrMoreN;
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(NodeValue constant) {
      Durations.require(constant.asNode());
    }

    @Override
    public void visit(ExprFunctionN function) {
      boolean regex = function instanceof E_Regex || function instanceof E_StrReplace;
      Expr pattern = regex ? function.getArg(2) : null;
      if (pattern != null && pattern.isConstant() && pattern.getConstant().isString()) {
        check(pattern.getConstant().getString());
      }
    }

    private void check(String regex) {
      if (regex.length() > limits.maxRegexChars()) {
        throw new AscribeException.Refused(
            "query.maxRegexChars",
            "a regular expression has %d characters, and %d are the most: use several"
                .formatted(regex.length(), limits.maxRegexChars()));
      }
      if (BACK_REFERENCE.matcher(regex).find()) {
        throw new AscribeException.BadInput(
            "the regular expression has a back-reference, which is not supported: expressions are"
                + " matched in linear time");
      }
    }
  }
}
