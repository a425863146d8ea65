package org.ascribe.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/**
 * The functions of texts whose work or result explodes, within limits: results are measured before
 * or while they grow, and searches take linear time.
 */
final class BoundedText {

  private final int maxRegexChars;
  private final Account account;

  BoundedText(TextLimits limits, Account account) {
    this.maxRegexChars = limits.maxRegexChars();
    this.account = account;
  }

  private static String text(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  private int most() {
    return account.limits().maxStringChars();
  }

  /** CONCAT, whose result is measured before it is made. */
  NodeValue concat(List<NodeValue> values) {
    account.checkStop();
    long length = 0;
    for (NodeValue value : values) {
      length += text("CONCAT", value).length();
    }
    if (length > most()) {
      throw Refusals.tooLong(most());
    }
    return XSDFuncOp.strConcat(values);
  }

  /** ENCODE_FOR_URI, which makes up to nine characters of one. */
  NodeValue encoded(List<NodeValue> values) {
    account.checkStop();
    NodeValue encoded = XSDFuncOp.strEncodeForURI(values.getFirst());
    if (encoded.getString().length() > most()) {
      throw Refusals.tooLong(most());
    }
    return encoded;
  }

  /** A function whose time is linear in its text, which is looked at before. */
  NodeValue watched(ExprFunction1 function, NodeValue value) {
    account.checkStop();
    return function.eval(value);
  }

  /** CONTAINS in linear time. */
  NodeValue contains(List<NodeValue> values) {
    return NodeValue.booleanReturn(found("CONTAINS", values) >= 0);
  }

  /** STRBEFORE in linear time. */
  NodeValue before(List<NodeValue> values) {
    int at = found("STRBEFORE", values);
    String text = text("STRBEFORE", values.get(0));
    return at < 0 ? NodeValue.nvEmptyString : like(values.get(0), text.substring(0, at));
  }

  /** STRAFTER in linear time. */
  NodeValue after(List<NodeValue> values) {
    int at = found("STRAFTER", values);
    String text = text("STRAFTER", values.get(0));
    int length = text("STRAFTER", values.get(1)).length();
    return at < 0 ? NodeValue.nvEmptyString : like(values.get(0), text.substring(at + length));
  }

  private int found(String function, List<NodeValue> values) {
    account.checkStop();
    NodeValueOps.checkTwoArgumentStringLiterals(function, values.get(0), values.get(1));
    return LinearSearch.indexOf(text(function, values.get(0)), text(function, values.get(1)));
  }

  /** A literal of the same language or type. */
  private static NodeValue like(NodeValue value, String text) {
    Node model = value.asNode();
    return NodeValue.makeNode(
        NodeFactory.createLiteral(
            text,
            model.getLiteralLanguage(),
            model.getLiteralBaseDirection(),
            model.getLiteralDatatype()));
  }

  private static Optional<NodeValue> at(List<NodeValue> values, int index) {
    return values.size() > index ? Optional.ofNullable(values.get(index)) : Optional.empty();
  }

  /** REGEX in linear time. */
  final class Matches implements Computed.Code {
    private final LinearRegex regex = new LinearRegex(maxRegexChars, account);

    @Override
    public NodeValue of(List<NodeValue> values) {
      String flags = at(values, 2).map(value -> text("REGEX", value)).orElse("");
      String subject = text("REGEX", values.get(0));
      return NodeValue.booleanReturn(regex.found(subject, text("REGEX", values.get(1)), flags));
    }
  }

  /** REPLACE in linear time, with a result that is measured while it grows. */
  final class Replace implements Computed.Code {
    private final LinearRegex regex = new LinearRegex(maxRegexChars, account);

    @Override
    public NodeValue of(List<NodeValue> values) {
      String flags = at(values, 3).map(value -> text("REPLACE", value)).orElse("");
      String subject = text("REPLACE", values.get(0));
      String replaced =
          regex.replaced(
              subject,
              text("REPLACE", values.get(1)),
              flags,
              text("REPLACE", values.get(2)),
              most());
      return like(values.get(0), replaced);
    }
  }
}
