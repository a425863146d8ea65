package org.ascribe.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ascribe.store.Moment;

/** What a request to {@code /sparql} asks for. */
sealed interface Operation {

  /** The form of the answer that {@code format=} names; it wins over {@code Accept}. */
  Optional<String> format();

  /** To be told what the service can do: a request without a query (Service Description 1.2 §2). */
  record Describe(Optional<String> format) implements Operation {}

  /**
   * To have a query answered.
   *
   * @param text the query
   * @param grammar what the text is held to
   * @param defaultGraphs the graphs whose merge is the default graph, over what the text says
   * @param namedGraphs the named graphs, over what the text says
   * @param moment the two times that it is asked as of
   * @param timeout the wish for a shorter time limit
   * @param format the form of the answer
   */
  record Ask(
      String text,
      Grammar grammar,
      List<String> defaultGraphs,
      List<String> namedGraphs,
      Moment moment,
      Optional<Duration> timeout,
      Optional<String> format)
      implements Operation {

    /** Takes its own copies. */
    public Ask {
      defaultGraphs = List.copyOf(defaultGraphs);
      namedGraphs = List.copyOf(namedGraphs);
    }
  }
}
