package org.ascribe.sparql;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprDigest;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Puts in the place of functions whose work or result explodes those that stay within limits
 * (SECURITY 1.1, "String growth, ReDoS" and "Number bombs"): no flag could stop them half-way.
 */
final class BoundedFunctions extends ExprTransformCopy {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";

  /** The types of XML Schema whose values are not numbers, and cost nothing to read. */
  private static final Set<String> TEXTS = Set.of(XSD + "string", XSD + "anyURI");

  private final BoundedText text;
  private final BoundedNumbers numbers;

  BoundedFunctions(TextLimits limits, Account account) {
    this.text = new BoundedText(limits, account);
    this.numbers = new BoundedNumbers(limits);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_StrConcat concat -> computed("concat", arguments, text::concat);
      case E_Regex regex -> computed("regex", arguments, text.new Matches());
      case E_StrReplace replace -> computed("replace", arguments, text.new Replace());
      case E_Function named -> named(named, arguments);
      default -> super.transform(function, arguments);
    };
  }

  /** The same functions by their names in XPath, which Jena has apart. */
  private Expr named(E_Function function, ExprList arguments) {
    String iri = function.getFunctionIRI();
    if (iri.startsWith(XSD) && arguments.size() == 1) {
      return TEXTS.contains(iri) ? super.transform(function, arguments) : cast(iri, arguments);
    }
    if (!iri.startsWith(FN)) {
      return super.transform(function, arguments);
    }
    return switch (iri.substring(FN.length())) {
      case "concat" -> computed("concat", arguments, text::concat);
      case "matches" -> computed("matches", arguments, text.new Matches());
      case "replace" -> computed("replace", arguments, text.new Replace());
      case "contains" -> computed("contains", arguments, text::contains);
      case "substring-before" -> computed("substring-before", arguments, text::before);
      case "substring-after" -> computed("substring-after", arguments, text::after);
      case "encode-for-uri" -> computed("encode-for-uri", arguments, text::encoded);
      case "round", "round-half-to-even" -> rounding(iri, arguments);
      default -> super.transform(function, arguments);
    };
  }

  /** What is cast to a number has to be short enough for one. */
  private Expr cast(String iri, ExprList arguments) {
    return new E_Function(
        iri,
        new ExprList(
            computed("castable", arguments, values -> numbers.castable(values.getFirst(), iri))));
  }

  private Expr rounding(String iri, ExprList arguments) {
    ExprList bounded = new ExprList(arguments.get(0));
    if (arguments.size() > 1) {
      ExprList digits = new ExprList(arguments.get(1));
      bounded.add(computed("digits", digits, values -> numbers.digits(values.getFirst())));
    }
    return new E_Function(iri, bounded);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    return switch (function) {
      case E_StrEncodeForURI encode -> computed("encode", new ExprList(argument), text::encoded);
      case ExprDigest digest -> watched(function, argument);
      case E_StrUpperCase upper -> watched(function, argument);
      case E_StrLowerCase lower -> watched(function, argument);
      default -> super.transform(function, argument);
    };
  }

  private Expr watched(ExprFunction1 function, Expr argument) {
    return computed(
        "watched", new ExprList(argument), values -> text.watched(function, values.getFirst()));
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    ExprList both = new ExprList(List.of(left, right));
    return switch (function) {
      case E_StrContains contains -> computed("contains", both, text::contains);
      case E_StrBefore before -> computed("before", both, text::before);
      case E_StrAfter after -> computed("after", both, text::after);
      case E_Multiply multiply -> reckoned(function, both);
      case E_Divide divide -> reckoned(function, both);
      case E_Add add -> reckoned(function, both);
      case E_Subtract subtract -> reckoned(function, both);
      case E_StrDatatype typed ->
          computed("strdt", both, values -> typed(typed, values.get(0), values.get(1)));
      default -> super.transform(function, left, right);
    };
  }

  private Expr reckoned(ExprFunction2 function, ExprList both) {
    return computed("reckoned", both, values -> numbers.reckoned(function, values));
  }

  /** STRDT, which could make a long number of a long text. */
  private NodeValue typed(E_StrDatatype function, NodeValue lexical, NodeValue type) {
    String iri = type.isIRI() ? type.asNode().getURI() : "";
    NodeValue given =
        iri.startsWith(XSD) && !TEXTS.contains(iri) ? numbers.castable(lexical, iri) : lexical;
    return function.eval(given, type);
  }

  private static Expr computed(String name, ExprList arguments, Computed.Code code) {
    return new Computed(name, arguments, code);
  }
}
