package org.ascribe.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ascribe.model.Name;
import org.ascribe.model.Term;

/**
 * A value of a document that the schema has passed, with its JSON pointer, so that whatever the
 * model refuses is told with its place.
 *
 * @param node the value; a missing node where the member is left out
 * @param pointer its JSON pointer
 */
record Member(JsonNode node, String pointer) {

  /** The most characters of an address that is kept (SECURITY 1.2, {@code iri.maxChars}). */
  private static final int MAX_ADDRESS = 2_048;

  Member get(String name) {
    return new Member(node.path(name), pointer + LocatedJson.segment(name));
  }

  boolean isPresent() {
    return !node.isMissingNode();
  }

  Optional<Member> optional(String name) {
    return Optional.of(get(name)).filter(Member::isPresent);
  }

  List<Member> items(String name) {
    Member array = get(name);
    return IntStream.range(0, array.node.size())
        .mapToObj(i -> new Member(array.node.get(i), array.pointer + "/" + i))
        .toList();
  }

  String text() {
    return node.asText();
  }

  Optional<String> text(String name) {
    return optional(name).map(Member::text);
  }

  Optional<Integer> integer(String name) {
    return optional(name)
        .map(m -> {
          try {
            return m.node.decimalValue().intValueExact();
          } catch (ArithmeticException e) {
            throw m.fault("%s is too large".formatted(m.node));
          }
        });
  }

  Optional<BigDecimal> number(String name) {
    return optional(name).map(m -> m.node.decimalValue());
  }

  Optional<URI> uri(String name) {
    return optional(name).map(m -> m.convert(Member::webAddress));
  }

  /** The name in this member, in the language that its sibling {@code lang} gives. */
  Name name(String name) {
    return get(name).convert(text -> new Name(text, text("lang")));
  }

  <E extends Enum<E> & Term> Optional<E> term(String name, Class<E> list) {
    return optional(name)
        .map(m ->
            Term.find(list, m.text())
                .orElseThrow(
                    () -> m.fault("'%s' is not one of %s".formatted(m.text(), Term.names(list)))));
  }

  /** Pages link to addresses, so that none may be a script. */
  private static URI webAddress(String text) {
    URI uri = URI.create(text);
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (text.length() > MAX_ADDRESS) {
      throw new IllegalArgumentException(
          "the address has %d characters, more than %d".formatted(text.length(), MAX_ADDRESS));
    }
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "'%s' is no web address: absolute, http or https".formatted(text));
    }
    return uri;
  }

  /** What the text converts to; what the conversion refuses becomes a fault at this place. */
  <T> T convert(Function<String, T> conversion) {
    return attempt(() -> conversion.apply(text()));
  }

  /** What {@code part} gives; what it refuses becomes a fault at this place. */
  <T> T attempt(Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException e) {
      throw fault(Objects.requireNonNullElse(e.getMessage(), "not allowed here"));
    }
  }

  Misplaced fault(String reason) {
    return new Misplaced(pointer, reason);
  }
}
