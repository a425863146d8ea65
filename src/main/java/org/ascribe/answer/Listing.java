package org.ascribe.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.ascribe.model.Slug;
import org.ascribe.query.DatedEvent;
import org.ascribe.query.Topic;

/**
 * Which part of a list is wanted.
 *
 * @param limit the most items, 1 or more
 * @param after the key of the last item that was seen
 * @param from only what can have happened on this day or later
 * @param to only what can have happened on this day or before
 * @param named only what somebody calls by a name with these words
 */
public record Listing(
    int limit,
    Optional<Key> after,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> named) {

  /** A part of all, whatever it is called. */
  public Listing(int limit, Optional<Key> after, Optional<LocalDate> from, Optional<LocalDate> to) {
    this(limit, after, from, to, Optional.empty());
  }

  /** Refuses an empty part. */
  public Listing {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d".formatted(limit));
    }
  }

  /**
   * Where an event stands in a list, newest first, events without a day and whatever is no event
   * last. It is a total order, so that pages neither repeat nor miss an event while others are
   * added.
   *
   * @param day the day that the event is ordered by
   * @param slug the slug of the event or thing
   */
  public record Key(Optional<LocalDate> day, Slug slug) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing((Key key) -> key.day().isEmpty())
            .thenComparing(key -> key.day().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(Key::slug);

    /** The key of an event. */
    public static Key of(DatedEvent event) {
      return new Key(event.day(), event.event().slug());
    }

    /** The key of what claims are about. */
    public static Key of(Topic topic) {
      return new Key(topic.day(), topic.subject().slug());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
