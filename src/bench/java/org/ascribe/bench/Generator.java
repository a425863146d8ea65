package org.ascribe.bench;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ascribe.model.Report;

/**
 * Generates claim graphs of any size, whose proportions are those of real data ({@link Shares}).
 * The same seed and number of events give the same records, in the same order; nothing is kept but
 * {@link Cast}, so that memory does not grow with what is streamed.
 *
 * @param seed where chance starts
 * @param events how many events there are, 1 or more
 */
record Generator(long seed, long events) {

  /** Refuses a graph without events. */
  Generator {
    if (events < 1) {
      throw new IllegalArgumentException("%d events: at least 1 is needed".formatted(events));
    }
  }

  /** Every record: those on the groups, the viewpoints, then those on each event. */
  Stream<Report> reports() {
    Cast cast = cast();
    // One level of small streams: an iterator of a stream of large ones would hold those whole.
    return LongStream.rangeClosed(-cast.groups(), events)
        .boxed()
        .flatMap(unit -> unit(cast, unit).stream());
  }

  private Cast cast() {
    return new Cast(seed, events);
  }

  private static List<Report> unit(Cast cast, long unit) {
    if (unit < 0) {
      return List.of(CastReports.profile(cast, Math.toIntExact(cast.groups() + unit)));
    }
    return unit == 0 ? CastReports.viewpoints(cast) : EventReports.of(cast, unit - 1);
  }

  /** The records on one event. */
  List<Report> on(long event) {
    return EventReports.of(cast(), event);
  }
}
