package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointEscapesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"\\u0061\\U0001F47E\", \"a👾\"",
        "<http://e/\\u0061>, <http://e/a>",
        "\"a\\u0022b\", \"a\\\"b\"",
        "'a\\u0027b', 'a\\'b'",
        "'''a\\u000Ab''', '''a\\nb'''",
        "\"a\\u005Cb\", \"a\\\\b\"",
        "\"a\\\\u0061\", \"a\\\\u0061\"",
        "\"\"\"\"\\u0061\"\"\", \"\"\"\"a\"\"\"",
        "?a < 1 && \"\\u0061\" > ?b, ?a < 1 && \"a\" > ?b",
        "# \\u000A } ASK, # /u000A } ASK",
      })
  void anEscapeIsResolvedWhereItMayStand(String text, String plain) {
    assertThat(CodePointEscapes.resolve(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0041SK {}",
        "ASK { ?s ns:a\\u0062c ?o }",
        "ASK { ?a\\u0062c ?p ?o }",
        "ASK { ?s ?p \"\\uD83C\\uDCA1\" }",
        "ASK { ?s ?p <http://e/\\uD83C\\uDCA1> }",
        "ASK { ?s ?p \"\\U00110000\" }",
        "ASK { ?s ?p <http://e/\\u0020> }",
        "ASK { ?s ?p <http://e/\\u003E> }",
      })
  void anEscapeElsewhereOrOfNoCharacterIsRefused(String text) {
    assertThatThrownBy(() -> CodePointEscapes.resolve(text))
        .isInstanceOf(QueryParseException.class);
  }

  @Test
  void theFaultSaysWhere() {
    assertThatThrownBy(() -> CodePointEscapes.resolve("ASK {\n  ?s n\\u0061:b ?o }"))
        .isInstanceOfSatisfying(
            QueryParseException.class,
            fault ->
                assertThat(new int[] {fault.getLine(), fault.getColumn()}).containsExactly(2, 7));
  }

  @Test
  void theResolvedTextMeansToJenaWhatTheEscapesSaid() {
    String text = CodePointEscapes.resolve("SELECT (\"a\\u0022\\u005C\\u000Ab\" AS ?x) {}");
    assertThat(QueryFactory.create(text, Syntax.syntaxSPARQL_12).getProject().getExprs().values())
        .singleElement()
        .satisfies(x ->
            assertThat(x.getConstant().asNode().getLiteralLexicalForm()).isEqualTo("a\"\\\nb"));
  }

  @Test
  void aTextOfAHundredThousandQuotesTakesNoDeepStack() {
    String text = "ASK { ?s ?p \"" + "a\\\"".repeat(100_000) + "\\u0061\" }";
    assertThat(CodePointEscapes.resolve(text)).endsWith("\"a\" }".substring(1));
  }
}
