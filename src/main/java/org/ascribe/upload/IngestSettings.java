package org.ascribe.upload;

import java.nio.file.Path;

/**
 * How much one ingest may bring, and how many may be under way (SECURITY 1.2).
 *
 * @param folder where bodies are kept while they wait; made if it is not there, and emptied
 * @param maxBytes {@code ingest.maxBytes}: the most bytes of a body as it is sent
 * @param maxInflated {@code ingest.maxInflated}: the most bytes of what is packed in it
 * @param queue {@code ingest.queue}: the most ingests under way, of which one is written and the
 *     others arrive or wait
 */
public record IngestSettings(Path folder, long maxBytes, long maxInflated, int queue) {

  /** Refuses limits below 1. */
  public IngestSettings {
    if (maxBytes < 1 || maxInflated < 1 || queue < 1) {
      throw new IllegalArgumentException(
          "bytes %d, inflated %d and queue %d must be positive"
              .formatted(maxBytes, maxInflated, queue));
    }
  }

  /** 64 MB, unpacked 256 MB, and 32 at once: two gigabytes of disk at most. */
  public static IngestSettings in(Path folder) {
    return new IngestSettings(folder, 64L * 1024 * 1024, 256L * 1024 * 1024, 32);
  }
}
