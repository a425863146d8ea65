package org.ascribe.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Trusty URIs by version 1 of their specification, module RA: the URI of some RDF ends in a hash of
 * it, in which the place of the hash itself counts as a blank.
 */
final class TrustyUri {

  /** What stands in a URI for the code that is not known yet; no IRI holds it. */
  static final String PLACE = " ";

  private static final String MODULE = "RA";

  private static final Comparator<String> TEXT = TrustyUri::compare;

  /** The order of statements, rule by rule. */
  private static final Comparator<Quad> ORDER =
      Comparator.comparing((Quad quad) -> quad.getGraph().getURI(), TEXT)
          .thenComparing(quad -> quad.getSubject().getURI(), TEXT)
          .thenComparing(quad -> quad.getPredicate().getURI(), TEXT)
          .thenComparing(quad -> quad.getObject().isLiteral())
          .thenComparing(quad -> label(quad.getObject()), TEXT)
          .thenComparing(quad -> isTyped(quad.getObject()))
          .thenComparing(quad -> isTagged(quad.getObject()))
          .thenComparing(quad -> kind(quad.getObject()), TEXT);

  private TrustyUri() {}

  /** The artifact code of statements whose own URIs have a {@link #PLACE} in the place of it. */
  static String code(Collection<Quad> statements) {
    MessageDigest digest = sha256();
    List<Quad> sorted = statements.stream().distinct().sorted(ORDER).toList();
    for (Quad quad : sorted) {
      line(digest, quad.getGraph().getURI());
      line(digest, quad.getSubject().getURI());
      line(digest, quad.getPredicate().getURI());
      line(digest, object(quad.getObject()));
    }
    return MODULE + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }

  /** The statements with the code in its place. */
  static List<Quad> filled(Collection<Quad> statements, String code) {
    return statements.stream()
        .map(quad ->
            Quad.create(
                filled(quad.getGraph(), code),
                filled(quad.getSubject(), code),
                filled(quad.getPredicate(), code),
                filled(quad.getObject(), code)))
        .toList();
  }

  private static Node filled(Node node, String code) {
    return node.isURI() && node.getURI().contains(PLACE)
        ? NodeFactory.createURI(node.getURI().replace(PLACE, code))
        : node;
  }

  private static String object(Node object) {
    if (object.isURI()) {
      return object.getURI();
    }
    String text = object.getLiteralLexicalForm().replace("\\", "\\\\").replace("\n", "\\n");
    return isTagged(object)
        ? "@" + object.getLiteralLanguage().toLowerCase(Locale.ROOT) + " " + text
        : "^" + object.getLiteralDatatypeURI() + " " + text;
  }

  private static String label(Node object) {
    return object.isURI() ? object.getURI() : object.getLiteralLexicalForm();
  }

  private static boolean isTyped(Node object) {
    return object.isLiteral() && !isTagged(object);
  }

  private static boolean isTagged(Node object) {
    return object.isLiteral() && !object.getLiteralLanguage().isEmpty();
  }

  private static String kind(Node object) {
    if (object.isURI()) {
      return "";
    }
    return isTagged(object) ? object.getLiteralLanguage() : object.getLiteralDatatypeURI();
  }

  /** By code points: {@link String#compareTo} goes by halves of those beyond U+FFFF. */
  private static int compare(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    return Arrays.compare(left, right);
  }

  private static void line(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
