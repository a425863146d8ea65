package org.ascribe.sparql;

import java.math.BigInteger;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** Reckoning whose numbers and durations stay short (SECURITY 1.1, "Number bombs"). */
final class BoundedNumbers {

  private final TextLimits limits;

  BoundedNumbers(TextLimits limits) {
    this.limits = limits;
  }

  /** The sum, difference, product or quotient. */
  NodeValue reckoned(ExprFunction2 function, List<NodeValue> values) {
    values.forEach(value -> Durations.require(value.asNode()));
    NodeValue result = function.eval(values.get(0), values.get(1));
    if (result.isInteger() || result.isDecimal()) {
      requireShort(result.asNode());
    }
    Durations.require(result.asNode());
    return result;
  }

  /** A value that may become one of this type. */
  NodeValue castable(NodeValue value, String type) {
    Node node = value.asNode();
    requireShort(node);
    if (type.endsWith("uration") && node.isLiteral()) {
      Durations.require(NodeValue.makeNode(node.getLiteralLexicalForm(), null, type).asNode());
    }
    return value;
  }

  /** How many digits to round to; ROUND makes as many, one after the other. */
  NodeValue digits(NodeValue count) {
    if (count.isInteger()
        && count.getInteger().abs().compareTo(BigInteger.valueOf(limits.maxNumberChars())) > 0) {
      throw Refusals.numberTooLong(limits.maxNumberChars());
    }
    return count;
  }

  private void requireShort(Node literal) {
    if (literal.isLiteral() && literal.getLiteralLexicalForm().length() > limits.maxNumberChars()) {
      throw Refusals.numberTooLong(limits.maxNumberChars());
    }
  }
}
