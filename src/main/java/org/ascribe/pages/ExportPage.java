package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forms in which everything can be taken away, for those who come without naming one. */
final class ExportPage {

  private ExportPage() {}

  static String of(PageContext context, Map<String, String> forms) {
    List<Html> lines = new ArrayList<>();
    forms.forEach((word, meaning) ->
        lines.add(
            Html.all(
                Tag.A.of(word).with(Attribute.HREF, "/export?format=" + word),
                Html.text(": " + meaning + " ("),
                Tag.A.of("what is in it").with(Attribute.HREF, "/export/manifest?format=" + word),
                Html.text(")"))));
    return Frame.page(
        context,
        "Export",
        Html.text("Take the data away"),
        Tag.P.of(
            "Everything that is held now, as a file. Records under share-alike and restricted"
                + " licences are left out, and counted, unless the address has licence=all."),
        Parts.list(lines),
        Tag.P.of(
            Html.text("A part of it: add what it is to be of to the address, such as "),
            Tag.CODE.of("&group=SLUG"),
            Html.text(", "),
            Tag.CODE.of("&event=SLUG"),
            Html.text(" or "),
            Tag.CODE.of("&asOf=2018-07"),
            Html.text(", with the slug that the page of the group or event has in its address.")));
  }
}
