package org.ascribe.pages;

import java.net.URI;
import java.util.Locale;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;

/** The addresses that pages link to. */
final class Urls {

  private Urls() {}

  /**
   * Whether a browser may be given the address: http, https, or a path or fragment on this server.
   * Anything with another scheme ({@code javascript:}, {@code data:}), with another host behind two
   * slashes, or with a backslash or control character is not.
   */
  static boolean isSafe(String url) {
    if (url.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7F)) {
      return false;
    }
    if (isWeb(url)) {
      return true;
    }
    return !url.isEmpty() && (url.startsWith("#") || url.startsWith("?") || isPath(url));
  }

  /** Whether the address leads to the web, over http or https. */
  static boolean isWeb(String url) {
    String start = url.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** Whether a document's address can be followed; some data sets give other schemes. */
  static boolean isWeb(URI url) {
    return isWeb(url.toString()) && isSafe(url.toString());
  }

  private static boolean isPath(String url) {
    return url.startsWith("/") && !url.startsWith("//");
  }

  /**
   * The path of the page about a thing (DESIGN section 5): every kind of actor answers at {@code
   * /groups}. A piece of evidence has no page; its IRI answers.
   */
  static String of(Ref ref) {
    Kind kind = ref.kind();
    return switch (kind) {
      case GROUP, FACTION, STATE_BODY, OUTLET, PERSON, UNNAMED_ACTOR -> "/groups/" + ref.slug();
      case EVENT -> "/events/" + ref.slug();
      case PLACE -> "/places/" + ref.slug();
      case DOCUMENT -> "/documents/" + ref.slug();
      case CLAIM -> "/claims/" + ref.slug();
      case VIEWPOINT -> "/viewpoints/" + ref.slug();
      case CHANNEL -> "/channels/" + ref.slug();
      case RECORD -> "/records/" + ref.slug();
      case EVIDENCE -> "/id/" + kind.path() + "/" + ref.slug();
    };
  }

  /** Whether things of the kind have a page. */
  static boolean hasPage(Kind kind) {
    return kind != Kind.EVIDENCE;
  }

  /** The path of all that an actor or document says as a source. */
  static String source(Ref ref) {
    return "/sources/" + ref.slug();
  }
}
