package org.ascribe.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may write: whoever bears the token (RFC 6750), and nobody where there is none (SECURITY 1.1).
 * The token itself is not kept, but its hash.
 */
public final class WriteAccess {

  private static final String SCHEME = "bearer ";

  private final Optional<byte[]> hash;

  private WriteAccess(Optional<byte[]> hash) {
    this.hash = hash;
  }

  /** For those who bear this token; for nobody without one. */
  public static WriteAccess of(Optional<String> token) {
    return new WriteAccess(token.map(WriteAccess::hash));
  }

  /** For nobody. */
  public static WriteAccess readOnly() {
    return of(Optional.empty());
  }

  /** Whether there is a token to write with. */
  public boolean open() {
    return hash.isPresent();
  }

  /**
   * Lets a request pass that bears the token. How long it takes tells nothing about the token.
   *
   * @param authorization the header {@code Authorization}
   * @throws ProblemException with 403 where nobody may write, and 401 without the right token
   */
  public void require(Optional<String> authorization) {
    byte[] right =
        hash.orElseThrow(() ->
            Problem.of(
                    ProblemKind.FORBIDDEN,
                    "this service is read-only: it was started without a write token")
                .limit("read-only")
                .exception());
    String header = authorization.map(String::strip).orElse("");
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw unauthorized("writes need the header 'Authorization: Bearer' with the write token");
    }
    if (!MessageDigest.isEqual(right, hash(header.substring(SCHEME.length()).strip()))) {
      throw unauthorized("the token in 'Authorization' is not the write token of this service");
    }
  }

  private static ProblemException unauthorized(String detail) {
    return Problem.of(ProblemKind.UNAUTHORIZED, detail).exception();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
