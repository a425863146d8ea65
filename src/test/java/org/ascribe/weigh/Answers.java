package org.ascribe.weigh;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;

/** Everything that is found about an event, as text by key, for cases and laws to compare. */
final class Answers {

  private final Map<String, String> byKey = new TreeMap<>();

  private Answers() {}

  static Map<String, String> of(Dossier dossier) {
    Answers answers = new Answers();
    answers.put("counts", refs(dossier.claims().stream().map(Claim::ref).toList()));
    Finding<Status> status = StatusFinder.status(dossier);
    answers.put("status", status.value().term());
    answers.put("status.rule", status.rule());
    answers.put("status.claims", refs(status.claims()));
    answers.put("conflicts", conflicts(StatusFinder.conflicts(dossier)));
    TollCounter.tolls(dossier).forEach(answers::put);
    answers.put(MatrixBuilder.matrix(dossier));
    IndependenceFinder.independence(dossier).forEach(answers::put);
    answers.put(EventFacts.of(dossier));
    return answers.byKey;
  }

  private void put(Toll toll) {
    String key = toll.kind().term() + "." + toll.side().term() + ".";
    put(key + "agreedMin", number(toll.agreedMin()));
    put(key + "agreedMax", number(toll.agreedMax()));
    put(key + "highestMin", number(toll.highestMin()));
    put(key + "lowestMax", number(toll.lowestMax()));
    put(
        key + "claimants",
        toll.claimants().stream()
            .map(b -> b.claimant() + " " + b.range())
            .collect(Collectors.joining("; ")));
    put(key + "withoutNumber", refs(toll.withoutNumber()));
    put(key + "conflicts", conflicts(toll.conflicts()));
  }

  private void put(Matrix matrix) {
    put("candidates", refs(matrix.candidates()));
    for (Matrix.Row row : matrix.rows()) {
      put(
          "row." + row.claimant(),
          row.cells().stream()
              .map(c -> c.stance().term() + " " + c.actor())
              .collect(Collectors.joining("; ")));
      put(
          "group." + row.claimant(),
          (row.group().value().term() + " " + refs(row.group().claims())).strip());
      put(
          "relationships." + row.claimant(),
          row.relationships().entrySet().stream()
              .map(e ->
                  "%s of %s %s"
                      .formatted(
                          e.getValue().value().term(), e.getKey(), refs(e.getValue().claims())))
              .map(String::strip)
              .collect(Collectors.joining("; ")));
      put(
          "derived." + row.claimant(),
          row.derived().stream().map(Finding::rule).collect(Collectors.joining("; ")));
    }
  }

  private void put(Independence independence) {
    String key = "independence." + independence.actor();
    put(key, independence.verdict().value().term());
    put(key + ".why", independence.verdict().why());
    put(key + ".origins", String.valueOf(independence.origins()));
    put(
        key + ".circles",
        independence.circles().stream()
            .map(circle -> circle.stream().map(Ref::toString).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; ")));
    put(
        key + ".counts",
        "%d claimants, %d named origins, %d documents"
            .formatted(
                independence.claimants().size(),
                independence.namedOrigins().size(),
                independence.attestingDocuments().size()));
  }

  private void put(EventFacts facts) {
    put("type", facts.type().map(f -> f.value().term()).orElse("-"));
    put("date", facts.date().map(Finding::value).flatMap(When::edtf).map(Edtf::text).orElse("-"));
    put("place", facts.place().map(f -> f.value().toString()).orElse("-"));
    put("facts.conflicts", conflicts(facts.conflicts()));
  }

  private void put(String key, String value) {
    byKey.put(key, value.isEmpty() ? "-" : value);
  }

  private static String number(Finding<Optional<BigDecimal>> finding) {
    return finding.value().map(BigDecimal::toPlainString).orElse("none");
  }

  static String conflicts(List<Conflict> conflicts) {
    return conflicts.stream()
        .map(c -> "%s %s: %s".formatted(c.grade().term(), c.rule(), refs(c.witnesses())))
        .collect(Collectors.joining("; "));
  }

  private static String refs(Collection<Ref> refs) {
    return refs.stream()
        .map(r -> r.toString().replaceFirst("^claim/", ""))
        .collect(Collectors.joining(" "));
  }
}
