package org.ascribe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;

/** Lines are those of Jena's N-Triples, whose hashes stand in ledgers. */
class CanonicalLineTest {
  private static final Node S = NodeFactory.createURI("urn:s");
  private static final Node P = NodeFactory.createURI("urn:p");

  @Test
  void every_kind_of_term() {
    Graphs.everyKindOfTerm().stream().forEach(CanonicalLineTest::assertAsJenaDoes);
  }

  @Test
  void every_character_in_every_place() {
    IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(c -> !Character.isSurrogate((char) c))
        .mapToObj(c -> "x" + (char) c + "y")
        .flatMap(text -> terms(text).stream())
        .map(term -> Triple.create(S, P, term))
        .forEach(CanonicalLineTest::assertAsJenaDoes);
  }

  private static List<Node> terms(String text) {
    return List.of(
        NodeFactory.createURI("urn:" + text),
        NodeFactory.createLiteralString(text),
        NodeFactory.createLiteralLang(text, "en"),
        NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate),
        NodeFactory.createLiteralDT(
            "1", TypeMapper.getInstance().getSafeTypeByName("urn:" + text)));
  }

  private static void assertAsJenaDoes(Triple triple) {
    assertThat(CanonicalLine.of(triple))
        .isEqualTo(
            NodeFmtLib.strNT(triple.getSubject())
                + " "
                + NodeFmtLib.strNT(triple.getPredicate())
                + " "
                + NodeFmtLib.strNT(triple.getObject())
                + " .");
  }
}
