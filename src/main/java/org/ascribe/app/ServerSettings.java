package org.ascribe.app;

import java.time.Duration;

/**
 * Where the server listens and how much it takes (SECURITY 1.2).
 *
 * @param host the address to listen on; 127.0.0.1 keeps the service to this machine
 * @param port the TCP port; 0 takes any free one
 * @param headerBytes the most bytes of a request's first line and headers together
 * @param idle how long a connection may stay silent
 * @param connections the most connections at a time
 * @param drain how long a stop waits for requests that are being answered
 */
public record ServerSettings(
    String host, int port, int headerBytes, Duration idle, int connections, Duration drain) {

  /** Refuses a port that is none, and limits below 1. */
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port %d is not within 0 to 65535".formatted(port));
    }
    if (headerBytes < 1 || connections < 1 || idle.isNegative() || drain.isNegative()) {
      throw new IllegalArgumentException(
          "header bytes %d and connections %d must be positive, idle %s and drain %s not negative"
              .formatted(headerBytes, connections, idle, drain));
    }
  }

  /**
   * 16 KB of headers, 10 s of silence, 12,000 connections (SECURITY 1.2), and at a stop 70 s, which
   * is longer than any query runs.
   */
  public static ServerSettings of(String host, int port) {
    return new ServerSettings(
        host, port, 16 * 1024, Duration.ofSeconds(10), 12_000, Duration.ofSeconds(70));
  }
}
