package org.ascribe.weigh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationType;
import org.ascribe.model.Term;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.Viewpoint.MemberRule;
import org.ascribe.model.Viewpoint.Policy;

/**
 * A case about viewpoints: the lines of {@link WeighCase}, and beside them
 *
 * <pre>
 * viewpoint ref [members] [rule=alignedWith:group/x[:by,by]] [parent] [policy] [weight] [asOf]
 * </pre>
 */
record ViewCase(List<Viewpoint> viewpoints, Testimony testimony) {

  static ViewCase parse(List<String> lines) {
    List<String> others = new ArrayList<>();
    List<Viewpoint> viewpoints = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("viewpoint ")) {
        viewpoints.add(viewpoint(ClaimLine.parse(line)));
      } else {
        others.add(line);
      }
    }
    WeighCase given = WeighCase.parse(others);
    List<Claim> claims = Stream.concat(given.claims().stream(), given.context().stream()).toList();
    return new ViewCase(
        viewpoints, new Testimony(claims, Catalogue.of(given.things()), given.lens()));
  }

  /** The same claims, seen through another lens. */
  ViewCase through(Lens lens) {
    return new ViewCase(viewpoints, new Testimony(testimony.claims(), testimony.catalogue(), lens));
  }

  ViewFinder finder() {
    return new ViewFinder(viewpoints, testimony);
  }

  View view(String slug) {
    return finder().view(ClaimLine.ref("viewpoint/" + slug));
  }

  Compatibility compare(String one, String other) {
    return new CompatibilityFinder(testimony).compare(view(one), view(other));
  }

  /** What every viewpoint holds, and how each two go together, as text by key. */
  Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    for (Viewpoint viewpoint : viewpoints) {
      String slug = viewpoint.ref().slug().value();
      View view = view(slug);
      answers.put("tenets." + slug, text(view.tenets()));
      answers.put("consensus." + slug, text(view.consensus()));
      answers.put(
          "strong." + slug,
          text(
              view.consensus().stream()
                  .filter(t -> view.strong().contains(t.proposition()))
                  .toList()));
      answers.put(
          "contests." + slug,
          lines(
              view.contests().stream()
                  .map(c ->
                      c.at().slug()
                          + ": "
                          + text(c.sides())
                          + c.conflict().stream()
                              .map(k -> " " + k.grade().term())
                              .collect(Collectors.joining()))));
      answers.put(
          "losses." + slug,
          lines(
              view.losses().stream()
                  .map(l ->
                      "%s of %s to %s of %s by %s"
                          .formatted(
                              text(List.of(l.discarded())),
                              l.by(),
                              text(List.of(l.kept())),
                              l.winner(),
                              l.rule()))));
      answers.put(
          "members." + slug,
          lines(
              finder().membership(viewpoint.ref()).members().stream()
                  .sorted()
                  .map(Object::toString)));
      for (Viewpoint other : viewpoints) {
        Compatibility found = compare(slug, other.ref().slug().value());
        answers.put(
            "%s and %s".formatted(slug, other.ref().slug()),
            found.verdict().value().term() + witnesses(found));
        answers.put(
            "%s agrees with %s".formatted(slug, other.ref().slug()),
            lines(found.agreements().stream().map(ref -> ref.slug().value())));
        answers.put(
            "%s refines %s".formatted(slug, other.ref().slug()),
            String.valueOf(finder().refines(viewpoint.ref(), other.ref())));
      }
    }
    return answers;
  }

  static String text(List<Tenet> tenets) {
    return lines(
        tenets.stream()
            .map(t ->
                "%s %s %s (%s)"
                    .formatted(
                        t.stance().term(),
                        t.proposition().property(),
                        object(t.proposition()),
                        t.refs().stream()
                            .map(r -> r.slug().value())
                            .collect(Collectors.joining(" ")))));
  }

  private static String object(Proposition proposition) {
    return switch (proposition.object()) {
      case Proposition.Matter.Count(var range, var groups) -> range.toString();
      case Proposition.Matter.Time(var bounds) ->
          bounds.earliest().map(Object::toString).orElse("");
      case Proposition.Matter.Said said ->
          proposition.thing().map(Object::toString).orElseGet(said::toString);
    };
  }

  private static String witnesses(Compatibility found) {
    String witnesses =
        found.conflicts().stream()
            .map(c ->
                "%s %s %s"
                    .formatted(
                        c.grade().term(),
                        c.rule(),
                        c.witnesses().stream()
                            .map(r -> r.slug().value())
                            .collect(Collectors.joining(" "))))
            .collect(Collectors.joining("; "));
    return witnesses.isEmpty() ? "" : ": " + witnesses;
  }

  private static String lines(Stream<String> texts) {
    String joined = texts.collect(Collectors.joining("; "));
    return joined.isEmpty() ? "-" : joined;
  }

  private static Viewpoint viewpoint(ClaimLine line) {
    Ref ref = line.refs("ref").getFirst();
    return new Viewpoint(
        ref,
        Name.of(ref.slug().value()),
        line.refs("members"),
        line.find("rule").stream().map(ViewCase::rule).toList(),
        line.find("parent").map(ClaimLine::ref),
        line.find("policy")
            .flatMap(policy -> Term.find(Policy.class, policy))
            .orElse(Policy.VIEWPOINT_PRESERVING),
        line.find("weight").map(BigDecimal::new).orElse(BigDecimal.ONE),
        line.find("asOf").map(LocalDate::parse));
  }

  private static MemberRule rule(String text) {
    String[] parts = text.split(":", 3);
    return new MemberRule(
        Term.find(RelationType.class, parts[0]).orElseThrow(),
        ClaimLine.ref(parts[1]),
        Optional.of(parts).filter(p -> p.length == 3).stream()
            .flatMap(p -> Arrays.stream(p[2].split(",")))
            .map(ClaimLine::ref)
            .toList());
  }
}
