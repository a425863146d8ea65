package org.ascribe.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the form of an answer by the {@code Accept} header (RFC 9110 section 12.5.1), with one
 * rule of our own: a wildcard means a page only to a client that names {@code text/html}, as
 * browsers do. Programs that send {@code *}{@code /*}, or nothing, get data (INTERFACES 1.5).
 */
final class Negotiation {

  /** How well a range fits an offer, best last: by its own type, by an alias, by a wildcard. */
  private record Fit<O extends Offer>(O offer, double quality, int closeness, int place) {}

  private Negotiation() {}

  /**
   * The best of the offers.
   *
   * @param offers what there is, the preferred first
   * @param accept the header; several fields are joined by commas before; empty means anything
   * @return the chosen offer; empty when none is acceptable, which is status 406
   */
  static <O extends Offer> Optional<O> choose(List<O> offers, Optional<String> accept) {
    List<MediaRange> ranges = MediaRange.parse(accept.orElse("*/*"));
    if (ranges.isEmpty()) {
      ranges = MediaRange.parse("*/*");
    }
    List<MediaRange> asked = ranges;
    boolean browser = asked.stream().anyMatch(range -> named(range) && range.covers("text/html"));
    boolean pagesOnly = offers.stream().allMatch(Offer::page);
    return Stream.iterate(0, i -> i < offers.size(), i -> i + 1)
        .map(i -> fit(offers, i, asked, browser || pagesOnly))
        .flatMap(Optional::stream)
        .filter(fit -> fit.quality() > 0)
        .max(
            Comparator.<Fit<O>>comparingDouble(Fit::quality)
                .thenComparingInt(Fit::closeness)
                .thenComparing(Fit::place, Comparator.reverseOrder()))
        .map(Fit::offer);
  }

  private static boolean named(MediaRange range) {
    return range.specificity() == 2;
  }

  private static <O extends Offer> Optional<Fit<O>> fit(
      List<O> offers, int place, List<MediaRange> ranges, boolean pages) {
    O offer = offers.get(place);
    Optional<Fit<O>> own =
        best(offer.mediaType(), ranges, offer.page() && !pages)
            .map(range -> new Fit<>(offer, range.quality(), 2 * range.specificity(), place));
    if (own.filter(fit -> fit.closeness() == 4).isPresent()) {
      return own;
    }
    Optional<Fit<O>> alias =
        offer.aliases().stream()
            .filter(type -> offers.stream().noneMatch(other -> other.mediaType().equals(type)))
            .flatMap(type -> best(type, ranges, true).stream())
            .max(Comparator.comparingDouble(MediaRange::quality))
            .map(range -> new Fit<>(offer, range.quality(), 3, place));
    return alias.or(() -> own);
  }

  /** The most specific range that covers the type; its quality holds, be it the lower one. */
  private static Optional<MediaRange> best(
      String type, List<MediaRange> ranges, boolean namedOnly) {
    return ranges.stream()
        .filter(range -> !namedOnly || named(range))
        .filter(range -> range.covers(type))
        .max(
            Comparator.comparingInt(MediaRange::specificity)
                .thenComparingDouble(MediaRange::quality));
  }
}
