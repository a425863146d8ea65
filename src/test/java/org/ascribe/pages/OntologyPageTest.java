package org.ascribe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.ascribe.vocab.ASC;
import org.junit.jupiter.api.Test;

class OntologyPageTest {

  private static final Graph ONTOLOGY = RDFParser.source(Path.of("ontology/ascribe.ttl")).toGraph();
  private static final String PAGE = OntologyPage.render(ONTOLOGY);

  @Test
  void every_term_has_one_article_with_its_local_name_as_anchor() {
    List<String> terms =
        ONTOLOGY.stream()
            .map(Triple::getSubject)
            .filter(s -> s.isURI() && s.getURI().startsWith(ASC.NS))
            .map(s -> s.getURI().substring(ASC.NS.length()))
            .distinct()
            .toList();
    assertThat(terms).hasSizeGreaterThan(200);
    assertThat(all("<article id=\"([^\"]+)\">")).containsExactlyInAnyOrderElementsOf(terms);
  }

  @Test
  void every_link_within_the_page_leads_somewhere_and_no_anchor_is_given_twice() {
    List<String> anchors = all(" id=\"([^\"]+)\"");
    assertThat(anchors).doesNotHaveDuplicates();
    assertThat(all("href=\"#([^\"]+)\"")).isNotEmpty().allMatch(anchors::contains);
  }

  @Test
  void a_term_is_told_with_all_that_the_ontology_says_of_it() {
    String article = article("perpetrator");
    assertThat(article)
        .contains("<h3>perpetrator <code>asc:perpetrator</code></h3>")
        .contains("Who is said to have carried out an event.")
        .contains("<dt>Domain</dt><dd><a href=\"#Event\"><code>asc:Event</code></a></dd>")
        .contains("<dt>Range</dt><dd><a href=\"#Actor\"><code>asc:Actor</code></a></dd>")
        .contains("“Directly carried out” (<a href=\"#huridocs2409\">")
        .contains("<a href=\"#Roles\">");
    assertThat(article("Person"))
        .contains("<a href=\"http://xmlns.com/foaf/0.1/Person\"><code>foaf:Person</code></a>");
  }

  @Test
  void the_same_ontology_always_gives_the_same_page() {
    assertThat(OntologyPage.render(RDFParser.source(Path.of("ontology/ascribe.ttl")).toGraph()))
        .isEqualTo(PAGE);
  }

  @Test
  void what_the_ontology_says_is_never_taken_for_markup() {
    Graph hostile = RDFParser.source(Path.of("ontology/ascribe.ttl")).toGraph();
    hostile.add(
        ASC.Event,
        RDFS.seeAlso.asNode(),
        NodeFactory.createURI("https://example.org/\"><script>alert(1)</script>"));
    hostile.add(ASC.Event, RDFS.seeAlso.asNode(), NodeFactory.createURI("javascript:alert(1)"));
    hostile.add(
        ASC.Event, RDFS.seeAlso.asNode(), NodeFactory.createLiteralString("<img src=x> & 'q'"));
    assertThat(OntologyPage.render(hostile))
        .doesNotContain("<script", "<img", "href=\"javascript:")
        .contains("&lt;img src=x&gt; &amp; &#39;q&#39;");
  }

  private static List<String> all(String pattern) {
    return Pattern.compile(pattern)
        .matcher(PAGE)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  private static String article(String term) {
    int start = PAGE.indexOf("<article id=\"" + term + "\">");
    return PAGE.substring(start, PAGE.indexOf("</article>", start));
  }
}
