package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;

/** What went wrong, where, and what would be right. */
final class ProblemPage {

  private ProblemPage() {}

  static String of(Things things, ProblemNote problem) {
    List<Html> content = new ArrayList<>();
    content.add(Tag.P.of(problem.detail()).with(Attribute.CLASS, "sentence"));
    List<Html> lines = new ArrayList<>();
    lines.add(Parts.property("Status", Html.text(String.valueOf(problem.status()))));
    problem
        .position()
        .ifPresent(at ->
            lines.add(
                Parts.property(
                    "Where", Html.text("line %d, column %d".formatted(at.line(), at.column())))));
    problem.excerpt().ifPresent(text -> lines.add(Parts.property("There", Tag.CODE.of(text))));
    problem.requestId().ifPresent(id -> lines.add(Parts.property("Request", Tag.CODE.of(id))));
    content.add(Parts.properties(lines));
    if (!problem.offered().isEmpty()) {
      content.add(
          Parts.section(
              "offered",
              "What would be right",
              Parts.list(problem.offered().stream().map(Tag.CODE::of).toList())));
    }
    return Frame.page(
        things.context(), problem.title(), Html.text(problem.title()), Html.all(content));
  }
}
