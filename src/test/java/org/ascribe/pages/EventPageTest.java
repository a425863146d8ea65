package org.ascribe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ascribe.mapping.IriScheme;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a reader of the raid's page must find. */
class EventPageTest {

  private final Document page;

  EventPageTest() throws Exception {
    ExamplePages example = ExamplePages.ofTheWorkedExample();
    page =
        PagesTest.parse(
            new Pages(IriScheme.standard())
                .event(
                    example.context("/events/latakia-raid", "event-claims"),
                    example.sheet(ExamplePages.RAID)));
  }

  @Test
  void theSummarySaysWhoClaimsItToWhomOthersLayItWhoCreditsAndWhoIsSilent() {
    String summary = summary();
    assertThat(summary)
        .startsWith("Contested: Ansar al-Islam claims it;")
        .contains("according to Al Masdar News it was Hay’at Tahrir al-Sham")
        .contains("Hay’at Tahrir al-Sham credits Ansar al-Islam")
        .contains("Al Masdar News does not mention Ansar al-Islam");
  }

  @Test
  void theMatrixHasARowForEachClaimantWithItsWordOnEachCandidate() {
    assertThat(row("matrix", "Al Masdar News"))
        .containsSubsequence("does not mention", "attributes", "Hay’at Tahrir al-Sham (HTS)");
    assertThat(row("matrix", "Ansar al-Islam")).contains("claims");
    assertThat(row("matrix", "Hay’at Tahrir al-Sham"))
        .containsSubsequence("credits", "derived", "No claim says this");
    assertThat(row("matrix", "Long War Journal")).contains("attributes", "no word");
  }

  @Test
  void theTollSaysWhatIsAgreedWhatIsHighestAndThatThereIsNoUpperBound() {
    assertThat(row("toll", "Killed"))
        .contains("25 according to")
        .contains("26 according to Al Masdar News")
        .contains("no upper bound");
    assertThat(row("figures", "Hay’at Tahrir al-Sham"))
        .contains("casualties", "high number", "no number");
  }

  @Test
  void eachCandidateHasAVerdictOnIndependenceAndItsReason() {
    assertThat(row("independence-table", "Ansar al-Islam"))
        .contains("independence not established", "1 attesting document");
    assertThat(row("independence-table", "Hay’at Tahrir al-Sham")).contains("single origin");
  }

  @Test
  void everyCellOfTheMatrixLinksToItsClaim() {
    List<Element> cells =
        PagesTest.elements(page, "div").stream()
            .filter(div -> div.getAttribute("class").equals("cell"))
            .filter(div -> !div.getTextContent().startsWith("derived"))
            .toList();
    assertThat(cells)
        .hasSizeGreaterThan(4)
        .allSatisfy(cell ->
            assertThat(((Element) cell.getElementsByTagName("a").item(0)).getAttribute("href"))
                .startsWith("/claims/"));
  }

  @Test
  void typeDateAndPlaceEachSayAccordingToWhom() {
    Element facts = byId("facts");
    assertThat(words(facts))
        .contains("raid according to Long War Journal")
        .contains("2018-07-09 yesterday according to Long War Journal")
        .contains("Jabal Turkman according to");
  }

  private String summary() {
    return PagesTest.elements(page, "p").stream()
        .filter(p -> p.getAttribute("class").equals("sentence"))
        .map(EventPageTest::words)
        .findFirst()
        .orElseThrow();
  }

  private String row(String table, String heading) {
    Element element = byId(table);
    for (int i = 0; i < element.getElementsByTagName("tr").getLength(); i++) {
      Element row = (Element) element.getElementsByTagName("tr").item(i);
      if (words((Element) row.getElementsByTagName("th").item(0)).equals(heading)) {
        return words(row);
      }
    }
    throw new AssertionError("no row '%s' in %s".formatted(heading, words(element)));
  }

  private Element byId(String id) {
    Optional<Element> found =
        PagesTest.elements(page, "*").stream()
            .filter(element -> element.getAttribute("id").equals(id))
            .findFirst();
    return found.orElseThrow();
  }

  private static String words(Element element) {
    return element.getTextContent().replaceAll("\\s+", " ").strip();
  }
}
