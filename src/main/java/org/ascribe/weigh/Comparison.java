package org.ascribe.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ascribe.model.Ref;

/**
 * How two viewpoints go together, gathered of their views of some subjects after others; what each
 * says of one subject meets nothing that the other says of another. Filled by {@link
 * CompatibilityFinder}.
 */
public final class Comparison {

  private static final Comparator<Conflict> ORDER =
      Comparator.comparing(Conflict::grade).thenComparing(c -> c.witnesses().toString());

  private final Ref a;
  private final Ref b;
  private final Map<List<Ref>, Conflict> conflicts = new HashMap<>();
  private final Set<Ref> agreements = new HashSet<>();
  private boolean isCommon;

  /** Of these two, which have said nothing yet. */
  public Comparison(Ref a, Ref b) {
    this.a = a;
    this.b = b;
  }

  /** A question that both speak to. */
  void meet() {
    isCommon = true;
  }

  /** A conflict, which can be found from both sides and is told once. */
  void add(Conflict conflict) {
    conflicts.putIfAbsent(conflict.witnesses(), conflict);
  }

  /** Claims by which they agree. */
  void agree(Collection<Ref> claims) {
    agreements.addAll(claims);
  }

  /** Whatever was gathered of other subjects. */
  public void add(Comparison other) {
    isCommon |= other.isCommon;
    other.conflicts.values().forEach(this::add);
    agree(other.agreements);
  }

  /** The verdict so far, without its reason. */
  public Compatibility.Verdict verdict() {
    return conflicts.values().stream()
        .map(Conflict::grade)
        .min(Comparator.naturalOrder())
        .map(grade ->
            grade == Conflict.Grade.COMPETING
                ? Compatibility.Verdict.COMPETING
                : Compatibility.Verdict.INCOMPATIBLE)
        .orElse(isCommon ? Compatibility.Verdict.COMPATIBLE : Compatibility.Verdict.SILENT);
  }

  /**
   * What was found.
   *
   * @param name what a viewpoint goes by
   */
  public Compatibility told(Function<Ref, String> name) {
    List<Conflict> found =
        conflicts.values().stream().sorted(ORDER).limit(Compatibility.MOST_TOLD).toList();
    List<Ref> agreed = agreements.stream().sorted().limit(Compatibility.MOST_TOLD).toList();
    String names = name.apply(a) + " and " + name.apply(b);
    Optional<Conflict> first = found.stream().findFirst();
    List<Ref> claims = new ArrayList<>();
    found.forEach(conflict -> claims.addAll(conflict.witnesses()));
    Finding<Compatibility.Verdict> verdict =
        switch (verdict()) {
          case INCOMPATIBLE, COMPETING ->
              new Finding<>(
                  verdict(),
                  claims,
                  first.orElseThrow().rule(),
                  "%s: %s".formatted(names, first.orElseThrow().why()));
          case COMPATIBLE ->
              new Finding<>(
                  verdict(),
                  agreed,
                  "no-conflict",
                  "%s speak to a common question, and nothing that one says excludes the other"
                      .formatted(names));
          case SILENT ->
              new Finding<>(
                  verdict(),
                  List.of(),
                  "no-common-question",
                  "there is no question that %s both speak to".formatted(names));
        };
    return new Compatibility(a, b, verdict, found, conflicts.size(), agreed, agreements.size());
  }
}
