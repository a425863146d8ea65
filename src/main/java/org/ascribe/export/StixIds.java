package org.ascribe.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.Ref;

/**
 * Identifiers of STIX 2.1 (section 2.9). A thing that has none gets a UUID of version 5 (RFC 9562
 * section 5.5) made from its IRI and the type of the object, so that it is the same in every
 * export. The namespace is that of names which are URLs: STIX keeps its own for observables.
 */
final class StixIds {

  /** The namespace of URLs (RFC 9562 section 6.6). */
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /** The slug of what came in as an object of STIX ({@code docs/data-sets.md}). */
  private static final Pattern SLUG =
      Pattern.compile(
          "stix-([a-z0-9-]+)-([0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})");

  private StixIds() {}

  /** The identifier of an object of this type that stands for what the IRI names. */
  static String of(String type, String iri) {
    return type + "--" + version5(iri + "#" + type);
  }

  /** The identifier under which a thing or record came in, where it came in as STIX. */
  static Optional<String> original(Ref ref) {
    Matcher slug = SLUG.matcher(ref.slug().value());
    return slug.matches() ? Optional.of(slug.group(1) + "--" + slug.group(2)) : Optional.empty();
  }

  /** The type of the object that an identifier names. */
  static String type(String id) {
    return id.substring(0, id.indexOf("--"));
  }

  private static UUID version5(String name) {
    MessageDigest digest = sha1();
    digest.update(
        ByteBuffer.allocate(16)
            .putLong(URLS.getMostSignificantBits())
            .putLong(URLS.getLeastSignificantBits())
            .array());
    byte[] hash = Arrays.copyOf(digest.digest(name.getBytes(StandardCharsets.UTF_8)), 16);
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
