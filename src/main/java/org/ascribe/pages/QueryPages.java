package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.Ref;

/** The questions behind the answers, and the form to ask one's own. */
final class QueryPages {

  private QueryPages() {}

  static String list(Things things, Map<String, String> questions) {
    List<Html> lines = new ArrayList<>();
    questions.forEach((name, question) ->
        lines.add(
            Html.all(
                Tag.A.of(name).with(Attribute.HREF, "/queries/" + name),
                Html.text(": " + question))));
    return Frame.page(
        things.context(),
        "Questions",
        Html.text("The questions behind the answers"),
        Tag.P.of("Every answer comes from one of these SPARQL queries; take them and change them."),
        Tag.P.of(Tag.A.of("The data set that they ask").with(Attribute.HREF, "/.well-known/void")),
        Parts.list(lines));
  }

  static String dataset(Things things, long triples, Map<String, Long> classes) {
    List<Html> lines = new ArrayList<>();
    classes.forEach((name, count) -> lines.add(Html.text(name + ": " + count)));
    return Frame.page(
        things.context(),
        "Data set",
        Html.text("The data set"),
        Tag.P.of(triples + " triples in the default graph, and of each class so many things:"),
        Parts.list(lines),
        Tag.P.of(Tag.A.of("The questions behind the answers").with(Attribute.HREF, "/queries")),
        Tag.P.of(Tag.A.of("Ask in SPARQL").with(Attribute.HREF, "/sparql")));
  }

  static String query(Things things, String name, String text) {
    return Frame.page(
        things.context(),
        "Question " + name,
        Html.all(Html.text("Question "), Tag.CODE.of(name)),
        code("The query", text),
        form(text),
        Tag.P.of(Tag.A.of("All questions").with(Attribute.HREF, "/queries")));
  }

  static String sparql(Things things, Optional<String> text, Map<String, String> examples) {
    List<Html> content = new ArrayList<>();
    content.add(
        Tag.P.of(
            "Ask in SPARQL 1.1 or 1.2. The default graph holds every current claim and the"
                + " ontology; plain facts stand only in viewpoints."));
    content.add(form(text.or(() -> examples.values().stream().findFirst()).orElse("")));
    if (!examples.isEmpty()) {
      content.add(Parts.section("examples", "Examples", examples(examples)));
    }
    return Frame.page(things.context(), "SPARQL", Html.text("Ask in SPARQL"), Html.all(content));
  }

  private static Html examples(Map<String, String> examples) {
    List<Html> items = new ArrayList<>();
    examples.forEach((title, text) -> {
      Html shown = Tag.DETAILS.of(Tag.SUMMARY.of(title), form(text, title));
      items.add(shown);
    });
    return Html.all(items);
  }

  private static Html code(String label, String text) {
    return Tag.PRE
        .of(Tag.CODE.of(text))
        .with(Attribute.TABINDEX, "0")
        .with(Attribute.ROLE, "region")
        .with(Attribute.ARIA_LABEL, label);
  }

  /** The page to ask within a viewpoint, at its own endpoint. */
  static String within(Ref viewpoint, String text) {
    String path = Urls.of(viewpoint) + "/sparql";
    String name = viewpoint.slug().value();
    return Frame.page(
        PageContext.of(path),
        "Ask within " + name,
        Html.all(
            Html.text("Ask within the viewpoint "),
            Tag.A.of(name).with(Attribute.HREF, Urls.of(viewpoint))),
        Tag.P.of(
            "The default graph holds plain triples; the graph of each claim holds the triple that"
                + " the claim bears, and the claim."),
        formAt(path, text));
  }

  /** A page around a result of any size, which the caller writes where {@code rows} stands. */
  static String result(String rows) {
    return Frame.page(
        PageContext.of("/sparql"),
        "Query result",
        Html.text("Query result"),
        Tag.DIV.of(Html.text(rows)));
  }

  private static Html form(String text) {
    return formAt("/sparql", text);
  }

  private static Html formAt(String path, String text) {
    Html area =
        Tag.TEXTAREA
            .of(text)
            .with(Attribute.ID, "query")
            .with(Attribute.NAME, "query")
            .with(Attribute.ROWS, "16")
            .with(Attribute.SPELLCHECK, "false")
            .with(Attribute.DIR, "ltr");
    return Tag.FORM
        .of(
            Tag.P.of(Tag.LABEL.of("Query").with(Attribute.FOR, "query")),
            Tag.P.of(area),
            Tag.P.of(Tag.BUTTON.of("Ask").with(Attribute.TYPE, "submit")))
        .with(Attribute.METHOD, "get")
        .with(Attribute.ACTION, path);
  }

  /** A form that only sends the example. */
  private static Html form(String text, String title) {
    Html area =
        Tag.TEXTAREA
            .of(text)
            .with(Attribute.NAME, "query")
            .with(Attribute.ARIA_LABEL, "Query: " + title)
            .with(Attribute.ROWS, "8")
            .with(Attribute.SPELLCHECK, "false")
            .with(Attribute.DIR, "ltr");
    return Tag.FORM
        .of(Tag.P.of(area), Tag.P.of(Tag.BUTTON.of("Ask this").with(Attribute.TYPE, "submit")))
        .with(Attribute.METHOD, "get")
        .with(Attribute.ACTION, "/sparql");
  }
}
