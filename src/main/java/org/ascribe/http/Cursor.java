package org.ascribe.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.ascribe.model.AscribeException;

/**
 * A place in an ordered list: the sort keys of the last item seen. The next page holds what comes
 * after them, so items that are added meanwhile neither repeat nor hide others. Clients get it as
 * one opaque word, bound to its question by a checksum; it guards against mistakes and is no
 * secret.
 *
 * @param keys the sort keys of the last item, in the order of the sort
 */
public record Cursor(List<String> keys) {

  /** Bytes of the checksum: one chance in 2⁶⁴ that a changed word passes. */
  private static final int CHECKSUM = 8;

  /** Takes its own copy. */
  public Cursor {
    keys = List.copyOf(keys);
  }

  /**
   * The word for clients.
   *
   * @param fingerprint the question whose list it is, from {@link Parameters#fingerprint}
   */
  public String word(String fingerprint) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String key : keys) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
      out.write(checksum(bytes.toByteArray(), fingerprint));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * Reads a word.
   *
   * @throws AscribeException.BadInput when it was changed, or stems from another question
   */
  public static Cursor read(String word, String fingerprint) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(word);
      int length = Math.max(0, bytes.length - CHECKSUM);
      byte[] body = Arrays.copyOf(bytes, length);
      byte[] sum = Arrays.copyOfRange(bytes, length, bytes.length);
      if (MessageDigest.isEqual(sum, checksum(body, fingerprint))) {
        return new Cursor(keys(body));
      }
    } catch (IllegalArgumentException | IOException garbled) {
      throw refusal();
    }
    throw refusal();
  }

  private static AscribeException.BadInput refusal() {
    return new AscribeException.BadInput(
        "the cursor is not one that this list gave: take it, unchanged, from 'next' of the page"
            + " before, and leave the other parameters as they were");
  }

  private static List<String> keys(byte[] body) throws IOException {
    List<String> keys = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
      while (in.available() > 0) {
        keys.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    }
    return keys;
  }

  private static byte[] checksum(byte[] body, String fingerprint) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(body);
      digest.update(fingerprint.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest.digest(), CHECKSUM);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
