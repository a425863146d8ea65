package org.ascribe.http;

import java.util.Map;
import java.util.Set;

/**
 * Who else's pages may read: everybody's, without credentials, and nobody's may write (INTERFACES
 * 1.8, SECURITY 1.1). There are no cookies, so nothing can be done in a user's name.
 */
final class Cors {

  private static final Set<String> READS = Set.of("GET", "HEAD", "QUERY");

  private static final String EXPOSED =
      "Link, ETag, Location, Content-Location, Retry-After, X-Request-Id, Ascribe-Complete,"
          + " Ascribe-Truncated";

  private Cors() {}

  /** The headers of an answer to a request with this method for this path. */
  static Map<String, String> headers(String method, String path) {
    return read(method, path)
        ? Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Expose-Headers", EXPOSED)
        : Map.of();
  }

  /** The headers of the answer to a preflight that asks for this method; none means no. */
  static Map<String, String> preflight(String method, String path) {
    return read(method, path)
        ? Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Allow-Methods", query(path) ? "GET, HEAD, POST, QUERY" : "GET, HEAD",
            "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, X-Request-Id",
            "Access-Control-Max-Age", "86400")
        : Map.of();
  }

  private static boolean read(String method, String path) {
    return READS.contains(method) || (method.equals("POST") && query(path));
  }

  private static boolean query(String path) {
    return path.equals("/sparql") || (path.startsWith("/viewpoints/") && path.endsWith("/sparql"));
  }
}
