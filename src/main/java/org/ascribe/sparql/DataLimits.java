package org.ascribe.sparql;

/**
 * How much one write may bring (SECURITY 1.2).
 *
 * @param maxBytes {@code ingest.maxBytes}: the most bytes of a body
 * @param maxStatements {@code ingest.maxStatements}: the most statements that it changes
 * @param maxDepth {@code ingest.maxDepth}: how deep its brackets nest
 */
public record DataLimits(int maxBytes, int maxStatements, int maxDepth) {

  /** Refuses limits below 1. */
  public DataLimits {
    if (maxBytes < 1 || maxStatements < 1 || maxDepth < 1) {
      throw new IllegalArgumentException(
          "bytes %d, statements %d and depth %d must be positive"
              .formatted(maxBytes, maxStatements, maxDepth));
    }
  }

  /** 64 MB, a million statements, 200 deep. */
  public static DataLimits defaults() {
    return new DataLimits(64 * 1024 * 1024, 1_000_000, 200);
  }
}
