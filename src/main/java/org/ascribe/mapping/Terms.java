package org.ascribe.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Term;
import org.ascribe.vocab.ASC;

/** The values of the model as RDF terms. */
final class Terms {

  static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private static final RDFDatatype EDTF = new BaseDatatype(ASC.EDTF);

  private Terms() {}

  static Node concept(Term term) {
    return ASC.term(term.term());
  }

  static Node type(Kind kind) {
    return ASC.term(kind.term());
  }

  static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  static Node text(Name name) {
    return name.language()
        .map(language -> NodeFactory.createLiteralLang(name.text(), language))
        .orElseGet(() -> string(name.text()));
  }

  static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  static Node edtf(String text) {
    return NodeFactory.createLiteralDT(text, EDTF);
  }

  static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  /** Whole numbers as xsd:integer, fractions as xsd:decimal, both without needless zeros. */
  static Node number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0
        ? NodeFactory.createLiteralDT(plain.toBigInteger().toString(), XSDDatatype.XSDinteger)
        : NodeFactory.createLiteralDT(plain.toPlainString(), XSDDatatype.XSDdecimal);
  }
}
