package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.ascribe.model.AscribeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:22/> {?s ?p ?o} }",
        "SELECT * { SERVICE SILENT <http://169.254.169.254/latest/meta-data/> {?s ?p ?o} }",
        "SELECT * { BIND(<http://127.0.0.1:1/> AS ?u) SERVICE ?u {?s ?p ?o} }",
        "SELECT * { {SELECT * {SERVICE <http://x/> {?s ?p ?o}}} UNION {?a ?b ?c} }",
        "SELECT * { ?a ?b ?c FILTER EXISTS {SERVICE <http://x/> {?a ?b ?c}} }",
        "SELECT * { ?a ?b ?c FILTER EXISTS {SELECT * {SERVICE <http://x/> {?a ?b ?c}}} }",
        "SELECT * { ?a ?b ?c FILTER(1 = IF(EXISTS {SERVICE <http://x/> {?a ?b ?c}}, 1, 2)) }",
        "SELECT (EXISTS {SERVICE <http://x/> {?a ?b ?c}} AS ?x) {}",
        "SELECT * { ?a ?b ?c } ORDER BY (EXISTS {SERVICE <http://x/> {?a ?b ?c}})",
        "SELECT (SUM(IF(EXISTS {SERVICE <http://x/> {?a ?b ?c}}, 1, 2)) AS ?x) {}",
        "SELECT ?x { ?a ?b ?c } GROUP BY (EXISTS {SERVICE <http://x/> {?a ?b ?c}} AS ?x)",
        "CONSTRUCT {?s ?p ?o} WHERE { SERVICE <http://x/> {?s ?p ?o} }",
        "DESCRIBE ?s { SERVICE <http://x/> {?s ?p ?o} }",
        "ASK { GRAPH ?g { OPTIONAL { SERVICE <http://x/> {?s ?p ?o} } } }",
        "ASK { ?a ?b ?c MINUS { SERVICE <http://x/> {?s ?p ?o} } }",
      })
  void noServiceIsCalledFromAnywhere(String query) {
    assertThatThrownBy(() -> check(query))
        .isInstanceOf(AscribeException.Refused.class)
        .hasMessageContaining("SERVICE is off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s <java:javax.swing.JFrame> ?o }",
        "SELECT * { ?s <java:javax.swing.JFrame>/<urn:x> ?o }",
        "SELECT * { ?s <java:javax.swing.JFrame>|<urn:x> ?o }",
        "SELECT * { ?s ^<java:javax.swing.JFrame> ?o }",
        "SELECT * { ?s <java:javax.swing.JFrame>+ ?o }",
        "SELECT * { GRAPH ?g { ?s <java:javax.swing.JFrame> ?o } }",
        "SELECT (<java:java.lang.Runtime>() AS ?x) {}",
        "SELECT (1 + <java:java.lang.Runtime>() AS ?x) {}",
        "SELECT * { BIND(<java:x>(1) AS ?x) }",
        "SELECT * { ?a ?b ?c FILTER(COALESCE(<java:x>(1), 2) = 2) }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { FILTER(<java:x>(1)) } }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:x.Y>) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(9000) AS ?x) {}",
        "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#wait>(9000)",
        "SELECT * { ?s ?p ?o } ORDER BY DESC(<java:x>(1))",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:x>(1))",
        "SELECT ?x { ?s ?p ?o } GROUP BY (<java:x>(1) AS ?x)",
        "SELECT (SUM(<java:x>(1)) AS ?x) { ?s ?p ?o }",
        "SELECT (MAX(DISTINCT 1 + <java:x>(1)) AS ?x) { ?s ?p ?o }",
        "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(<java:x>(?a)) } }",
        "SELECT * { (?s ?sc) <http://jena.apache.org/text#query> ('*a*' 10) }",
        "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(9, 9) AS ?x) {}",
        "SELECT (<http://www.dotnetrdf.org/leviathan#factorial>(300000) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%9d', 1) AS ?x) {}",
        "CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?o BIND(<java:x>(1) AS ?x) }",
      })
  void noFunctionIsCalledThatIsNotOffered(String query) {
    assertThatThrownBy(() -> check(query))
        .isInstanceOf(AscribeException.Refused.class)
        .hasMessageContaining("is not offered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (CALL(<http://jena.apache.org/ARQ/function#wait>, 9000) AS ?x) {}",
        "SELECT (AGG <java:x>(?o) AS ?x) { ?s ?p ?o }",
        "SELECT * { LET (?x := <java:x>(1)) }",
        "SELECT * { ?a ?b ?c NOT EXISTS { FILTER(<java:x>(1)) } }",
        "SELECT * { ?a ?b ?c LATERAL { SERVICE <http://x/> { ?a ?b ?c } } }",
        "JSON { 'a': ?s } WHERE { SERVICE <http://x/> { ?s ?b ?c } }",
        "SELECT * { UNFOLD(<java:x>(1) AS ?x) }",
      })
  void theExtensionsOfJenaReachNoFurther(String query) {
    assertThatThrownBy(() -> check(query)).isInstanceOf(AscribeException.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DESCRIBE <urn:x>",
        "SELECT * { ?s <urn:java:x> ?o FILTER(<http://www.w3.org/2001/XMLSchema#integer>('1') = 1)"
            + " }",
        "SELECT (<http://www.w3.org/2005/xpath-functions/math#sqrt>(2) AS ?x) {}",
        "SELECT (GROUP_CONCAT(STR(?o)) AS ?x) { ?s ?p ?o FILTER REGEX(STR(?o), 'a') } ORDER BY ?x",
        "SELECT * { ?s <urn:a>/<urn:b>* ?o FILTER NOT EXISTS { ?o ?p ?s } }",
        "SELECT * { ?s ?p 'SERVICE <java:x>(1)' } # SERVICE <java:x>",
      })
  void whatStaysInsideIsAllowed(String query) {
    assertThatCode(() -> check(query)).doesNotThrowAnyException();
  }

  private static void check(String query) {
    Sandbox.check(QueryFactory.create(query, Syntax.syntaxARQ));
  }
}
