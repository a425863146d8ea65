package org.ascribe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Holds every page of the worked example to what makes a page sound. */
class PagesTest {

  private static final Map<String, String> TEXTS = new LinkedHashMap<>();
  private static final Map<String, Document> PAGES = new LinkedHashMap<>();

  @BeforeAll
  static void makeEveryPage() throws IOException, ParserConfigurationException, SAXException {
    TEXTS.putAll(ExamplePages.ofTheWorkedExample().all());
    for (Map.Entry<String, String> page : TEXTS.entrySet()) {
      PAGES.put(page.getKey(), parse(page.getValue()));
    }
    leaveToBeLookedAt();
  }

  /** The pages stay as files, so that a browser can show them as the server would. */
  private static void leaveToBeLookedAt() throws IOException {
    Path folder = Path.of("target", "pages");
    Files.createDirectories(folder);
    Files.copy(
        Path.of("src/main/resources/org/ascribe/pages", Pages.STYLESHEET_RESOURCE),
        folder.resolve(Pages.STYLESHEET_RESOURCE),
        StandardCopyOption.REPLACE_EXISTING);
    for (Map.Entry<String, String> page : TEXTS.entrySet()) {
      Files.writeString(
          folder.resolve("page" + page.getKey().replace('/', '_') + ".html"),
          page.getValue().replace(Pages.STYLESHEET_PATH, Pages.STYLESHEET_RESOURCE));
    }
  }

  static Document parse(String page)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(page)));
  }

  @Test
  void everyPageHasALanguageATitleAndOneHeadingOfTheFirstRank() {
    assertThat(PAGES)
        .hasSizeGreaterThan(100)
        .allSatisfy((path, page) -> {
          assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
          assertThat(elements(page, "title")).singleElement().satisfies(PagesTest::hasText);
          assertThat(elements(page, "h1")).singleElement().satisfies(PagesTest::hasText);
          assertThat(elements(page, "main")).hasSize(1);
        });
  }

  @Test
  void everyPageBeginsWithALinkPastTheNavigation() {
    assertThat(PAGES)
        .allSatisfy((path, page) -> {
          assertThat(elements(page, "a").getFirst().getAttribute("href")).isEqualTo("#content");
          assertThat(elements(page, "main").getFirst().getAttribute("id")).isEqualTo("content");
        });
  }

  @Test
  void noTwoElementsOfAPageHaveTheSameId() {
    assertThat(PAGES)
        .allSatisfy((path, page) -> assertThat(attributes(page, "id")).doesNotHaveDuplicates());
  }

  @Test
  void whatNamesAnElementIsThere() {
    assertThat(PAGES)
        .allSatisfy((path, page) ->
            assertThat(attributes(page, "id"))
                .containsAll(attributes(page, "aria-labelledby"))
                .containsAll(attributes(page, "for")));
  }

  @Test
  void everyTableHasACaptionAndHeadingsWithAScopeInARegionThatTheKeyboardReaches() {
    assertThat(PAGES.values().stream().flatMap(page -> elements(page, "table").stream()))
        .hasSizeGreaterThan(10)
        .allSatisfy(table -> {
          assertThat(below(table, "caption")).singleElement().satisfies(PagesTest::hasText);
          assertThat(below(table, "th"))
              .isNotEmpty()
              .allSatisfy(
                  th -> assertThat(th.getAttribute("scope")).isIn("col", "row", "rowgroup"));
          assertThat(((Element) table.getParentNode()).getAttribute("tabindex")).isEqualTo("0");
        });
  }

  @Test
  void headingsSkipNoRank() {
    assertThat(PAGES)
        .allSatisfy((path, page) -> {
          int last = 0;
          for (Element element : elements(page, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
              int rank = element.getTagName().charAt(1) - '0';
              assertThat(rank).as(element.getTextContent()).isLessThanOrEqualTo(last + 1);
              last = rank;
            }
          }
        });
  }

  @Test
  void everyLinkOfAPageLeadsToAPageThatIsThere() {
    List<String> known = new ArrayList<>(PAGES.keySet());
    known.addAll(List.of("/ns", "/export", "/openapi", "/viewpoints", "/.well-known/void"));
    assertThat(PAGES)
        .allSatisfy((path, page) ->
            assertThat(attributes(page, "href"))
                .filteredOn(href -> href.startsWith("/") && !href.startsWith("/assets/"))
                .map(href -> href.replaceFirst("\\?.*|\\.(json|ttl)$", ""))
                .filteredOn(href -> !href.startsWith("/queries/") && !href.startsWith("/sources/"))
                .isSubsetOf(known));
  }

  @Test
  void noPageRunsStylesOrLoadsAnythingButTheStylesheet() {
    assertThat(PAGES)
        .allSatisfy((path, page) -> {
          for (String tag : List.of("script", "style", "img", "iframe", "object", "svg")) {
            assertThat(elements(page, tag)).as(tag).isEmpty();
          }
          assertThat(elements(page, "*"))
              .allSatisfy(element -> {
                assertThat(element.hasAttribute("style")).isFalse();
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                  assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
                }
              });
          assertThat(
                  elements(page, "link").stream()
                      .filter(link -> link.getAttribute("rel").equals("stylesheet"))
                      .map(link -> link.getAttribute("href")))
              .containsExactly(Pages.STYLESHEET_PATH);
        });
  }

  @Test
  void everyPageIsWithinTheBudgetOfAReadPage() {
    assertThat(TEXTS).allSatisfy((path, text) -> assertThat(zipped(text)).isLessThan(25 * 1024));
  }

  @Test
  void theLensIsToldAndLinksCarryItOn() {
    Document page = page("/groups/ansar-al-islam/claimed-attacks");
    assertThat(text(page)).contains("as of 2018-07-09, without Al Masdar News");
    assertThat(attributes(page, "href"))
        .contains("/events/latakia-raid?asOf=2018-07-09&without=al-masdar-news");
  }

  @Test
  void theListThatGoesOnLinksToItsNextPart() {
    assertThat(attributes(page("/events"), "href")).contains("/events?cursor=abc&limit=2");
  }

  @Test
  void everyPageLinksToTheQuestionBehindItAndToItsOtherForms() {
    assertThat(attributes(page("/events/latakia-raid"), "href"))
        .contains("/queries/event-claims", "/events/latakia-raid.json", "/events/latakia-raid.ttl");
    assertThat(text(page("/events/latakia-raid"))).contains("Revision 7");
  }

  private static Document page(String path) {
    return Optional.ofNullable(PAGES.get(path)).orElseThrow();
  }

  static String text(Document page) {
    return page.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
  }

  private static void hasText(Element element) {
    assertThat(element.getTextContent()).isNotBlank();
  }

  static List<Element> elements(Document page, String tag) {
    return list(page.getElementsByTagName(tag));
  }

  private static List<Element> below(Element element, String tag) {
    return list(element.getElementsByTagName(tag));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static List<String> attributes(Document page, String name) {
    return elements(page, "*").stream()
        .filter(element -> element.hasAttribute(name))
        .map(element -> element.getAttribute(name))
        .toList();
  }

  private static int zipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
