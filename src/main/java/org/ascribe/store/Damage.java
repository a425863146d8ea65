package org.ascribe.store;

import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/** What an exception from TDB2 says of the database under it. */
enum Damage {
  /** Nothing: the question or the program was wrong. */
  NONE,
  /**
   * What is held open is spoiled, what is on the disk may be sound: an interrupt closed a file
   * (SECURITY section 0, row 4), a lack of memory spoiled a segment (Jena issue 4043), or the disk
   * is full or failing (a fault in a memory-mapped file).
   */
  OF_THE_OPEN_FILES,
  /** What is on the disk cannot be read. */
  OF_THE_DATA;

  static Damage of(Throwable problem) {
    Damage found = NONE;
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClosedChannelException || isFault(cause) || isSpoiledSegment(cause)) {
        return OF_THE_OPEN_FILES;
      }
      String name = cause.getClass().getName();
      if (name.startsWith("org.apache.thrift.")
          || (name.startsWith("org.apache.jena.dboe.") && !name.contains(".transaction."))) {
        found = OF_THE_DATA;
      }
    }
    return found;
  }

  /** The JVM's word for SIGBUS: a page of a mapped file could not be had from the disk. */
  static boolean isFault(Throwable problem) {
    return problem instanceof InternalError
        && String.valueOf(problem.getMessage()).contains("unsafe memory access");
  }

  private static boolean isSpoiledSegment(Throwable problem) {
    return problem instanceof IllegalArgumentException
        && String.valueOf(problem.getMessage()).contains("newPosition > limit");
  }

  /** The problem in words that help; the JVM's own do not mention the disk. */
  static String inWords(Throwable problem) {
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (isFault(cause)) {
        return "disk full or device error";
      }
    }
    return problem.toString();
  }
}
