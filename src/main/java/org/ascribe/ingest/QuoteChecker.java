package org.ascribe.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.ascribe.model.Quote;

/**
 * Holds quotes to the text they are taken from, where the report brings the text: each is an exact
 * substring at its offsets. A quote without offsets gets them if it occurs just once.
 *
 * @param text the text, if the report brings it
 */
record QuoteChecker(Optional<String> text) {

  Quote parse(Member member) {
    if (member.node().isTextual()) {
      return placed(member, member.text(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    return placed(
        member,
        member.get("text").text(),
        member.integer("start"),
        member.integer("end"),
        member.text("lang"));
  }

  /** The digest by which anyone who has the text can tell that it is this one. */
  Optional<String> digest() {
    return text.map(t -> {
      try {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha256.digest(t.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    });
  }

  private Quote placed(
      Member member,
      String words,
      Optional<Integer> start,
      Optional<Integer> end,
      Optional<String> language) {
    int length = words.codePointCount(0, words.length());
    Optional<Integer> to = end.or(() -> start.map(from -> from + length));
    if (text.isEmpty() || (start.isEmpty() && end.isPresent())) {
      return member.attempt(() -> new Quote(words, start, to, language));
    }
    String whole = text.get();
    if (start.isPresent()) {
      int from = start.get();
      if (!isAt(whole, words, from)) {
        throw member.fault(
            "the quote is not in the text at %d%s".formatted(from, hint(whole, words)));
      }
      return member.attempt(() -> new Quote(words, start, to, language));
    }
    int first = whole.indexOf(words);
    if (first < 0) {
      throw member.fault("the quote is not in the text");
    }
    if (whole.indexOf(words, first + 1) >= 0) {
      throw member.fault("the quote is in the text more than once; give its start");
    }
    int from = whole.codePointCount(0, first);
    return member.attempt(
        () -> new Quote(words, Optional.of(from), Optional.of(from + length), language));
  }

  private static boolean isAt(String whole, String words, int start) {
    return start <= whole.codePointCount(0, whole.length())
        && whole.startsWith(words, whole.offsetByCodePoints(0, start));
  }

  private static String hint(String whole, String words) {
    int found = whole.indexOf(words);
    return found < 0 ? ", nor anywhere else" : "; it is at " + whole.codePointCount(0, found);
  }
}
