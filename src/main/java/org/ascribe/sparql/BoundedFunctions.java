package org.ascribe.sparql;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * Puts in the place of functions whose work or result explodes those that stay within limits
 * (SECURITY 1.1, "String growth, ReDoS" and "Number bombs"): no flag could stop them half-way.
 */
final class BoundedFunctions extends ExprTransformCopy {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";

  /** The types of XML Schema whose values are not numbers, and cost nothing to read. */
  private static final Set<String> TEXTS = Set.of(XSD + "string", XSD + "anyURI");

  private final int maxStringChars;
  private final TextLimits limits;

  BoundedFunctions(TextLimits limits, RunLimits run) {
    this.limits = limits;
    this.maxStringChars = run.maxStringChars();
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_StrConcat concat -> new Concat(arguments);
      case E_Regex regex -> new Matches(arguments);
      case E_StrReplace replace -> new Replace(arguments);
      case E_Function named -> named(named, arguments);
      default -> super.transform(function, arguments);
    };
  }

  private Expr named(E_Function function, ExprList arguments) {
    String iri = function.getFunctionIRI();
    boolean cast = iri.startsWith(XSD) && !TEXTS.contains(iri) && arguments.size() == 1;
    if (cast) {
      return new E_Function(iri, new ExprList(new Castable(arguments.get(0))));
    }
    return switch (iri) {
      case FN + "concat" -> new Concat(arguments);
      case FN + "matches" -> new Matches(arguments);
      case FN + "replace" -> new Replace(arguments);
      default -> super.transform(function, arguments);
    };
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return switch (function) {
      case E_Multiply multiply -> new Multiply(left, right);
      case E_StrDatatype typed -> new Typed(left, right);
      default -> super.transform(function, left, right);
    };
  }

  private static String text(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  private void requireShort(Node literal) {
    if (literal.isLiteral() && literal.getLiteralLexicalForm().length() > limits.maxNumberChars()) {
      throw Refusals.numberTooLong(limits.maxNumberChars());
    }
  }

  /** CONCAT, whose result is measured before it is made. */
  private final class Concat extends E_StrConcat {
    Concat(ExprList arguments) {
      super(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      long length = 0;
      for (NodeValue value : values) {
        length += text("CONCAT", value).length();
      }
      if (length > maxStringChars) {
        throw Refusals.tooLong(maxStringChars);
      }
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Concat(arguments);
    }
  }

  /** REGEX in linear time. */
  private final class Matches extends ExprFunctionN {
    private final LinearRegex regex = new LinearRegex(limits.maxRegexChars());

    Matches(ExprList arguments) {
      super("regex", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      String subject = text("REGEX", values.get(0));
      String flags = values.size() > 2 ? text("REGEX", values.get(2)) : "";
      return NodeValue.booleanReturn(
          regex.compiled(text("REGEX", values.get(1)), flags).matcher(subject).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Matches(arguments);
    }
  }

  /** REPLACE in linear time, with a result that is measured while it grows. */
  private final class Replace extends ExprFunctionN {
    private final LinearRegex regex = new LinearRegex(limits.maxRegexChars());

    Replace(ExprList arguments) {
      super("replace", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      Node subject = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
      String flags = values.size() > 3 ? text("REPLACE", values.get(3)) : "";
      String replaced =
          regex.replaced(
              subject.getLiteralLexicalForm(),
              regex.compiled(text("REPLACE", values.get(1)), flags),
              text("REPLACE", values.get(2)),
              maxStringChars);
      return NodeValue.makeNode(
          NodeFactory.createLiteral(
              replaced,
              subject.getLiteralLanguage(),
              subject.getLiteralBaseDirection(),
              subject.getLiteralDatatype()));
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replace(arguments);
    }
  }

  /** A product, which has as many digits as its factors together. */
  private final class Multiply extends E_Multiply {
    Multiply(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      NodeValue product = super.eval(left, right);
      if (product.isNumber() && (product.isInteger() || product.isDecimal())) {
        requireShort(product.asNode());
      }
      return product;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Multiply(left, right);
    }
  }

  /** STRDT, which could make a long number of a long string. */
  private final class Typed extends E_StrDatatype {
    Typed(Expr text, Expr type) {
      super(text, type);
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue type) {
      String iri = type.isIRI() ? type.asNode().getURI() : "";
      if (iri.startsWith(XSD) && !TEXTS.contains(iri)) {
        requireShort(text.asNode());
      }
      return super.eval(text, type);
    }

    @Override
    public Expr copy(Expr text, Expr type) {
      return new Typed(text, type);
    }
  }

  /** What is cast to a number has to be short enough for one. */
  private final class Castable extends ExprFunction1 {
    Castable(Expr argument) {
      super(argument, "castable");
    }

    @Override
    public NodeValue eval(NodeValue value) {
      requireShort(value.asNode());
      return value;
    }

    @Override
    public Expr copy(Expr argument) {
      return new Castable(argument);
    }
  }
}
