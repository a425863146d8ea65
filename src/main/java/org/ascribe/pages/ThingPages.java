package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.model.Document;
import org.ascribe.model.Place;
import org.ascribe.model.Ref;

/** Pages about documents, places and sources. */
final class ThingPages {

  private ThingPages() {}

  static String document(Things things, ClaimsSheet sheet) {
    List<Html> lines = new ArrayList<>();
    if (sheet.resource() instanceof Document document) {
      lines.addAll(lines(things, document));
    }
    Ref ref = sheet.resource().ref();
    lines.add(
        Parts.property(
            "As a source",
            Html.all(
                things.link(Urls.source(ref), "all that rests on it"),
                Html.text(" · "),
                things.link(Urls.source(ref) + "/impact", "what changes when it is left out"))));
    return page(things, sheet, "", "What is said in it and of it", lines);
  }

  private static List<Html> lines(Things things, Document document) {
    List<Html> lines = new ArrayList<>();
    document
        .type()
        .ifPresent(type -> lines.add(Parts.property("Type", Html.text(Phrases.words(type)))));
    document
        .publisher()
        .ifPresent(ref -> lines.add(Parts.property("Published by", things.link(ref))));
    if (!document.authors().isEmpty()) {
      lines.add(Parts.property("Written by", things.links(document.authors())));
    }
    document.published().ifPresent(when -> lines.add(Parts.property("Published", Dates.of(when))));
    document
        .url()
        .ifPresent(url ->
            lines.add(
                Parts.property(
                    "Address",
                    Urls.isWeb(url)
                        ? Tag.A.of(url.toString())
                            .with(Attribute.HREF, url.toString())
                            .with(Attribute.REL, "noreferrer")
                        : Html.text(url.toString()))));
    if (!document.cites().isEmpty()) {
      lines.add(Parts.property("Relies on", things.links(document.cites())));
    }
    document
        .textDigest()
        .ifPresent(digest -> lines.add(Parts.property("SHA-256 of its text", Tag.CODE.of(digest))));
    document
        .row()
        .ifPresent(row -> {
          lines.add(Parts.property("Data set", things.link(row.dataSet())));
          row.release()
              .ifPresent(release -> lines.add(Parts.property("Release", Html.text(release))));
          lines.add(Parts.property("Row", Html.text(String.valueOf(row.number()))));
          lines.add(Parts.property("Key of the row", Tag.CODE.of(row.key())));
        });
    return lines;
  }

  static String place(Things things, ClaimsSheet sheet) {
    List<Html> lines = new ArrayList<>();
    if (sheet.resource() instanceof Place place) {
      place.within().ifPresent(ref -> lines.add(Parts.property("Within", things.link(ref))));
      place
          .point()
          .ifPresent(point ->
              lines.add(
                  Parts.property(
                      "Position (WGS 84)",
                      Html.text(
                          "latitude %s, longitude %s"
                              .formatted(point.latitude(), point.longitude())))));
      place
          .precision()
          .ifPresent(p -> lines.add(Parts.property("Known to", Html.text(Phrases.words(p)))));
    }
    return page(things, sheet, "", "What is said to have happened here", lines);
  }

  static String source(Things things, ClaimsSheet sheet) {
    Ref ref = sheet.resource().ref();
    List<Html> lines =
        List.of(
            Parts.property("Profile", things.link(ref)),
            Parts.property(
                "Impact",
                things.link(Urls.source(ref) + "/impact", "what changes when it is left out")));
    return page(things, sheet, "As a source: ", "All that it says", lines);
  }

  private static String page(
      Things things, ClaimsSheet sheet, String before, String heading, List<Html> lines) {
    Ref ref = sheet.resource().ref();
    List<Html> all = new ArrayList<>(lines);
    all.add(Parts.property("Identifier", Tag.CODE.of(things.iri(ref))));
    List<Html> content = new ArrayList<>();
    content.add(Parts.properties(all));
    content.add(
        Tag.P.of(
            heading + ": " + Phrases.count(sheet.claims().size(), "claim") + " on this page."));
    content.addAll(ClaimGroups.sections(new ClaimWords(things), sheet.claims()));
    return Frame.page(
        things.context(),
        before + things.plain(ref),
        Html.all(Html.text(before), things.name(ref)),
        Html.all(content));
  }
}
