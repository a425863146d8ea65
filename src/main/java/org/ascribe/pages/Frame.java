package org.ascribe.pages;

import static org.ascribe.pages.Attribute.CLASS;
import static org.ascribe.pages.Attribute.HREF;
import static org.ascribe.pages.Attribute.ID;

import java.util.ArrayList;
import java.util.List;

/** What every page has around its content: head, skip link, navigation and footer. */
final class Frame {

  private static final List<PageContext.Link> NAVIGATION =
      List.of(
          new PageContext.Link("Home", "/"),
          new PageContext.Link("Groups", "/groups"),
          new PageContext.Link("Events", "/events"),
          new PageContext.Link("Viewpoints", "/viewpoints"),
          new PageContext.Link("SPARQL", "/sparql"),
          new PageContext.Link("Ontology", "/ns"),
          new PageContext.Link("Export", "/export"),
          new PageContext.Link("API", "/openapi.json"));

  private Frame() {}

  /**
   * A whole page.
   *
   * @param title what the page is about, in a few words, as plain text
   * @param heading the one heading of the first rank
   * @param content the rest
   */
  static String page(PageContext context, String title, Html heading, Html... content) {
    List<Html> main = new ArrayList<>();
    main.add(Tag.H1.of(heading));
    context.lens().ifPresent(lens -> main.add(lens(context, lens)));
    main.addAll(List.of(content));
    main.add(Parts.next(context));
    Html page =
        Tag.HTML
            .of(
                head(context, title),
                Tag.BODY.of(
                    Tag.A.of("Skip to the content").with(HREF, "#content").with(CLASS, "skip"),
                    header(context),
                    Tag.MAIN.of(main).with(ID, "content").with(Attribute.TABINDEX, "-1"),
                    footer(context)))
            .with(Attribute.LANG, "en")
            .with(Attribute.DIR, "ltr");
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    page.writeTo(out);
    return out.toString();
  }

  private static Html head(PageContext context, String title) {
    List<Html> head = new ArrayList<>();
    head.add(Tag.META.of().with(Attribute.CHARSET, "utf-8"));
    head.add(Tag.TITLE.of(Escape.withoutDirection(title) + " – Ascribe"));
    head.add(meta("viewport", "width=device-width, initial-scale=1"));
    head.add(meta("color-scheme", "light dark"));
    head.add(link("stylesheet", Pages.STYLESHEET_PATH));
    context.alternates().forEach(form -> head.add(link("alternate", form.href())));
    context.next().ifPresent(href -> head.add(link("next", href)));
    return Tag.HEAD.of(head);
  }

  private static Html meta(String name, String content) {
    return Tag.META.of().with(Attribute.NAME, name).with(Attribute.CONTENT, content);
  }

  private static Html.Element link(String relation, String href) {
    return Tag.LINK.of().with(Attribute.REL, relation).with(HREF, href);
  }

  private static Html header(PageContext context) {
    List<Html> items = new ArrayList<>();
    for (PageContext.Link section : NAVIGATION) {
      Html.Element link = Tag.A.of(section.label()).with(HREF, section.href());
      items.add(Tag.LI.of(current(context.path(), section.href(), link)));
    }
    return Tag.HEADER
        .of(
            Tag.P.of("Ascribe").with(CLASS, "brand"),
            Tag.NAV.of(Tag.UL.of(items)).with(Attribute.ARIA_LABEL, "Main"))
        .with(CLASS, "top");
  }

  private static Html current(String path, String section, Html.Element link) {
    if (path.equals(section)) {
      return link.with(Attribute.ARIA_CURRENT, "page");
    }
    return path.startsWith(section + "/") ? link.with(Attribute.ARIA_CURRENT, "true") : link;
  }

  private static Html lens(PageContext context, PageContext.Viewing lens) {
    return Tag.P.of(
            Html.text("This answer is seen "),
            Tag.B.of(lens.words()),
            Html.text(". "),
            Tag.A.of("See it whole").with(HREF, context.path()))
        .with(CLASS, "lens");
  }

  private static Html footer(PageContext context) {
    List<Html> footer = new ArrayList<>();
    if (!context.alternates().isEmpty()) {
      List<Html> forms =
          context.alternates().stream()
              .<Html>map(form -> Tag.LI.of(Tag.A.of(form.label()).with(HREF, form.href())))
              .toList();
      footer.add(
          Tag.NAV
              .of(Tag.P.of("The same as data:"), Tag.UL.of(forms))
              .with(Attribute.ARIA_LABEL, "Formats"));
    }
    context
        .query()
        .ifPresent(name ->
            footer.add(
                Tag.P.of(
                    Html.text("The question behind this page: "),
                    Tag.A.of(name).with(HREF, "/queries/" + name))));
    context
        .revision()
        .ifPresent(number -> footer.add(Tag.P.of("Revision " + number + " of the ledger.")));
    footer.add(
        Tag.P.of(
            "Ascribe records who says what, and does not decide what is true. Quotations belong to"
                + " their sources; each record states the licence of its data."));
    return Tag.FOOTER.of(footer);
  }
}
