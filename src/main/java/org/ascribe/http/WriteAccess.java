package org.ascribe.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Who may write: whoever bears the token (RFC 6750), and nobody where there is none (SECURITY 1.1).
 * The token itself is not kept, but its hash.
 */
public final class WriteAccess {

  private static final String SCHEME = "bearer ";

  private final Optional<byte[]> hash;
  private final WrongTokens wrong;

  private WriteAccess(Optional<byte[]> hash, WrongTokens wrong) {
    this.hash = hash;
    this.wrong = wrong;
  }

  /** For those who bear this token; for nobody without one. */
  public static WriteAccess of(Optional<String> token) {
    return of(token, System::nanoTime);
  }

  /** The same by another clock, which tells nanoseconds. */
  static WriteAccess of(Optional<String> token, LongSupplier clock) {
    return new WriteAccess(token.map(WriteAccess::hash), new WrongTokens(clock));
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
   * @param client the address that it comes from
   * @throws ProblemException with 403 where nobody may write, 401 without the right token, and 429
   *     after too many wrong ones
   */
  public void require(Optional<String> authorization, String client) {
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
      Duration wait = wrong.note(client);
      if (!wait.isZero()) {
        throw tooMany(wait);
      }
      throw unauthorized("the token in 'Authorization' is not the write token of this service");
    }
  }

  private static ProblemException tooMany(Duration wait) {
    return Problem.of(
            ProblemKind.TOO_MANY_REQUESTS,
            "%d wrong tokens came from this address within a minute".formatted(WrongTokens.MOST))
        .limit("client.wrongTokens")
        .retryAfter(wait)
        .exception();
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
