package org.ascribe.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A function of a query that is computed by code of ours. */
final class Computed extends ExprFunctionN {

  /** The code, which gets the values of the arguments. */
  @FunctionalInterface
  interface Code {
    /**
     * The value.
     *
     * @throws org.apache.jena.sparql.expr.ExprEvalException when there is none
     */
    NodeValue of(List<NodeValue> values);
  }

  private final String name;
  private final Code code;

  Computed(String name, ExprList arguments, Code code) {
    super(name, arguments);
    this.name = name;
    this.code = code;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    return code.of(values);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new Computed(name, arguments, code);
  }
}
