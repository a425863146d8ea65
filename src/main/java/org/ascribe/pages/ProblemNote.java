package org.ascribe.pages;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Position;

/**
 * A problem as a page tells it (RFC 9457).
 *
 * @param status the HTTP status
 * @param title the kind of problem in a few words
 * @param detail what was found, and how to mend it
 * @param position where in the query or body
 * @param excerpt the text around that place
 * @param offered what would be right: media types, methods or names
 * @param requestId what to quote to whoever runs the server
 */
public record ProblemNote(
    int status,
    String title,
    String detail,
    Optional<Position> position,
    Optional<String> excerpt,
    List<String> offered,
    Optional<String> requestId) {

  /** Copies the list, and refuses what is no status of a failure. */
  public ProblemNote {
    offered = List.copyOf(offered);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("%d is no status of a failure".formatted(status));
    }
  }
}
