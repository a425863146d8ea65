package org.ascribe.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Actor;
import org.ascribe.model.Basis;
import org.ascribe.model.Certainty;
import org.ascribe.model.Document;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Quote;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;
import org.ascribe.model.Voice;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a source writes stays text. */
class HostileTextTest {

  private static final Ref GROUP = Ref.of(Kind.GROUP, "group");
  private static final Ref DOCUMENT = Ref.of(Kind.DOCUMENT, "document");

  private final Pages pages = new Pages(IriScheme.standard());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        "</title></bdi><b>bold</b>",
        "\" onmouseover=\"alert(1)",
        "' autofocus onfocus='alert(1)",
        "&lt;b&gt; &amp; &#x3c;",
        "]]> <!-- --> <?xml ?>",
        "{{7*7}} ${7*7}",
      })
  void namesQuotesAndWordsComeBackFromThePageLetterForLetter(String text) throws Exception {
    for (String page : List.of(profile(text), names(text))) {
      var parsed = PagesTest.parse(page);
      assertThat(PagesTest.elements(parsed, "h1").getFirst().getTextContent()).endsWith(text);
      assertThat(PagesTest.elements(parsed, "q"))
          .isNotEmpty()
          .allSatisfy(quote -> assertThat(quote.getTextContent()).isEqualTo(text));
      for (String tag : List.of("img", "script")) {
        assertThat(PagesTest.elements(parsed, tag)).isEmpty();
      }
      for (String attribute : List.of("onerror", "onmouseover", "onfocus", "autofocus", "src")) {
        assertThat(PagesTest.attributes(parsed, attribute)).isEmpty();
      }
    }
  }

  @Test
  void whatTurnsTheDirectionIsShownByItsNumberAndIsNotInTheTitle() throws Exception {
    String name = "abc\u202Edcba\u2067";
    String html = profile(name);
    assertThat(html).doesNotContain("\u202E").doesNotContain("\u2067");
    var page = PagesTest.parse(html);
    assertThat(PagesTest.elements(page, "title").getFirst().getTextContent())
        .isEqualTo("abcdcba – Ascribe");
    assertThat(PagesTest.elements(page, "h1").getFirst().getTextContent())
        .isEqualTo("abc[U+202E]dcba[U+2067]");
  }

  @Test
  void theMarksOfRightToLeftLettersStay() throws Exception {
    var page = PagesTest.parse(profile("(\u200Fأ\u200E)"));
    assertThat(PagesTest.elements(page, "h1").getFirst().getTextContent())
        .isEqualTo("(\u200Fأ\u200E)");
  }

  @Test
  void namesAreMarkedWithTheirLanguage() throws Exception {
    var page = PagesTest.parse(profile("أنصار الإسلام"));
    assertThat(PagesTest.elements(page, "bdi"))
        .isNotEmpty()
        .allSatisfy(bdi -> assertThat(bdi.getAttribute("lang")).isEqualTo("ar"));
  }

  @Test
  void charactersThatNoPageCanHoldAreReplacedAndNotDropped() throws Exception {
    var page = PagesTest.parse(profile("a\u0000b\u0008c\uD800d\uFFFFe\u0085f"));
    assertThat(PagesTest.elements(page, "h1").getFirst().getTextContent())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "/\\evil.example/",
        "vbscript:x",
        "\tjavascript:alert(1)",
        "https://a.example/\nb",
        "",
      })
  void anAddressThatIsNotSafeToFollowIsRefused(String url) {
    assertThat(Urls.isSafe(url)).isFalse();
    assertThatThrownBy(() -> Tag.A.of("x").with(Attribute.HREF, url))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events?a=b&c=d", "#content", "https://a.example/?q=%20", "http://a.b/"})
  void anAddressThatIsSafeToFollowIsTaken(String url) {
    assertThat(Urls.isSafe(url)).isTrue();
  }

  @Test
  void aDocumentWithAnAddressOfAnotherSchemeIsShownWithoutALink() throws Exception {
    Document document =
        new Document(
            DOCUMENT,
            Name.of("document"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(URI.create("javascript:alert(1)")),
            List.of(),
            Optional.empty(),
            Optional.empty());
    var page = PagesTest.parse(pages.document(context("x"), new ClaimsSheet(document, List.of())));
    assertThat(PagesTest.text(page)).contains("javascript:alert(1)");
    assertThat(PagesTest.attributes(page, "href")).noneMatch(href -> href.contains("javascript"));
  }

  @Test
  void aProblemShowsTheTextThatItIsAboutAsText() throws Exception {
    String hostile = "<script>alert(1)</script>";
    var page =
        PagesTest.parse(
            pages.problem(
                PageContext.of("/sparql"),
                new ProblemNote(
                    400,
                    "Bad input",
                    hostile,
                    Optional.empty(),
                    Optional.of(hostile),
                    List.of(hostile),
                    Optional.of(hostile))));
    assertThat(PagesTest.text(page).split(hostile.replaceAll("[()]", "\\\\$0"), -1)).hasSize(5);
    assertThat(PagesTest.elements(page, "script")).isEmpty();
  }

  private String profile(String text) {
    return pages.profile(context(text), sheet(text), 1, 1);
  }

  private String names(String text) {
    return pages.names(context(text), sheet(text));
  }

  private static PageContext context(String text) {
    return new PageContext(
        "/groups/group",
        List.of(),
        Optional.empty(),
        ref -> name(text),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  private static Name name(String text) {
    return new Name(text, Optional.of("ar"));
  }

  private static ClaimsSheet sheet(String text) {
    Utterance utterance =
        new Utterance(
            GROUP,
            Optional.empty(),
            SpeechAct.CHARACTERIZATION,
            Stance.AFFIRMS,
            Certainty.STATED,
            Optional.of(
                new When(Optional.empty(), Bounds.unknown(), Optional.of(text), Basis.IN_TEXT)),
            List.of(
                new Evidence(
                    DOCUMENT,
                    Voice.OWN,
                    Optional.of(
                        new Quote(text, Optional.empty(), Optional.empty(), Optional.empty())))),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    return new ClaimsSheet(
        new Actor(GROUP, name(text)),
        List.of(
            new NameClaim(
                Ref.of(Kind.CLAIM, "c1"),
                utterance,
                GROUP,
                NameType.NAME,
                name(text),
                Optional.empty())));
  }
}
