package org.ascribe.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The hash that binds every entry to all before it: SHA-256 over these bytes, in this order,
 * numbers big-endian, and before every text or byte field its length in bytes as 4 bytes:
 *
 * <ol>
 *   <li>the 16 ASCII bytes {@code ascribe-ledger-1}, without a length;
 *   <li>the sequence number, 8 bytes;
 *   <li>the time in microseconds since 1970-01-01T00:00:00Z, 8 bytes;
 *   <li>the agent, UTF-8; the {@link Kind}'s name, ASCII; the subject, UTF-8;
 *   <li>the content hash and the previous entry's hash, each as its 64 hexadecimal digits in ASCII;
 *   <li>the patch, byte for byte as RDF Patch text (not as compressed).
 * </ol>
 *
 * The previous hash of the first entry is {@link Ledger#GENESIS}.
 */
final class HashChain {
  private static final byte[] MARK = "ascribe-ledger-1".getBytes(StandardCharsets.US_ASCII);

  /** The last second of the year 9999: no ledger is of a time beyond. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private HashChain() {}

  static String hash(long sequence, Instant time, Draft draft, String previousHash) {
    return hash(
        sequence,
        micros(time),
        draft.agent(),
        draft.kind().name(),
        draft.subject(),
        draft.contentHash(),
        previousHash,
        draft.patch().shared());
  }

  static String hash(
      long sequence,
      long micros,
      String agent,
      String kind,
      String subject,
      String contentHash,
      String previousHash,
      byte[] patch) {
    MessageDigest digest = sha256();
    digest.update(MARK);
    digest.update(ByteBuffer.allocate(16).putLong(sequence).putLong(micros).flip());
    for (String field : new String[] {agent, kind, subject, contentHash, previousHash}) {
      update(digest, field.getBytes(StandardCharsets.UTF_8));
    }
    update(digest, patch);
    return hex(digest.digest());
  }

  private static void update(MessageDigest digest, byte[] field) {
    digest.update(ByteBuffer.allocate(4).putInt(field.length).flip());
    digest.update(field);
  }

  /** Microseconds since 1970, kept within 8,030 years around it. */
  static long micros(Instant time) {
    long second = Math.clamp(time.getEpochSecond(), -LAST_SECOND, LAST_SECOND);
    return second * 1_000_000 + time.getNano() / 1_000;
  }

  static Instant time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
