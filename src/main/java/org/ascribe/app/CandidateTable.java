package org.ascribe.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ascribe.export.Cell;
import org.ascribe.export.CsvText;
import org.ascribe.identity.Candidate;
import org.ascribe.identity.Ground;
import org.ascribe.identity.Portrait;

/**
 * Proposals of who may be the same, in the forms that {@code ascribe link} prints.
 *
 * @param candidates the proposals, in their order
 */
record CandidateTable(List<Candidate> candidates) {

  /** The columns of a decision, with the score and the grounds beside; see docs/identity.md. */
  private static final List<String> COLUMNS =
      List.of(
          "score",
          "decision",
          "actor",
          "actorName",
          "other",
          "otherName",
          "reason",
          "by",
          "decidedOn",
          "grounds");

  CandidateTable {
    candidates = List.copyOf(candidates);
  }

  /** For people: a block for each pair. */
  String text() {
    return candidates.stream()
        .map(c ->
            "%s  %s  %s\n      %s  %s\n%s"
                .formatted(
                    score(c),
                    ref(c.one()),
                    name(c.one()),
                    ref(c.other()),
                    name(c.other()),
                    c.grounds().stream()
                        .map(g -> "      %+.2f  %s\n".formatted(g.weight(), g.words()))
                        .collect(Collectors.joining())))
        .collect(Collectors.joining());
  }

  /** A table to fill in: the columns that {@code ascribe load} reads as decisions. */
  String csv() throws IOException {
    StringBuilder text = new StringBuilder();
    CsvText csv = new CsvText(text, CsvText.Cells.GUARDED);
    csv.header(COLUMNS);
    for (Candidate c : candidates) {
      csv.row(
          List.of(
              Cell.word(score(c)),
              Cell.word(""),
              Cell.word(ref(c.one())),
              Cell.of(name(c.one())),
              Cell.word(ref(c.other())),
              Cell.of(name(c.other())),
              Cell.word(""),
              Cell.word(""),
              Cell.word(""),
              Cell.of(c.grounds().stream().map(Ground::words).collect(Collectors.joining("; ")))));
    }
    return text.toString();
  }

  /** For programs. */
  String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode items = root.putArray("candidates");
    for (Candidate c : candidates) {
      ObjectNode item = items.addObject();
      item.set("actor", actor(c.one()));
      item.set("other", actor(c.other()));
      item.put("score", Math.round(c.score() * 100) / 100.0);
      ArrayNode grounds = item.putArray("grounds");
      c.grounds()
          .forEach(g ->
              grounds
                  .addObject()
                  .put("kind", g.kind().term())
                  .put("weight", Math.round(g.weight() * 100) / 100.0)
                  .put("words", g.words()));
    }
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode actor(Portrait portrait) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("slug", portrait.actor().ref().slug().value())
        .put("name", name(portrait))
        .put("kind", portrait.actor().ref().kind().term());
  }

  private static String score(Candidate candidate) {
    return String.format(Locale.ROOT, "%.2f", candidate.score());
  }

  private static String ref(Portrait portrait) {
    return portrait.actor().ref().toString();
  }

  private static String name(Portrait portrait) {
    return portrait.actor().name().text();
  }
}
