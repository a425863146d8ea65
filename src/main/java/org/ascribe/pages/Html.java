package org.ascribe.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a page: text, which is always escaped, or an element with checked attributes. There is
 * no third way to get characters into a page, so nothing that a source wrote can become markup.
 * What is written is at once HTML and well-formed XML.
 */
sealed interface Html {

  /** Appends the piece. */
  void writeTo(StringBuilder out);

  /** Words, whoever wrote them. */
  static Html text(String text) {
    return new Text(text);
  }

  /** Several pieces in a row. */
  static Html all(Html... pieces) {
    return new Sequence(List.of(pieces));
  }

  /** Several pieces in a row. */
  static Html all(List<? extends Html> pieces) {
    return new Sequence(List.copyOf(pieces));
  }

  /** Nothing. */
  static Html none() {
    return new Sequence(List.of());
  }

  /** The pieces with {@code separator} between them. */
  static Html joined(List<? extends Html> pieces, String separator) {
    return series(pieces, separator, separator);
  }

  /** "A", "A and B", "A, B and C". */
  static Html listed(List<? extends Html> pieces) {
    return series(pieces, ", ", " and ");
  }

  private static Html series(List<? extends Html> pieces, String separator, String last) {
    List<Html> series = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        series.add(text(i == pieces.size() - 1 ? last : separator));
      }
      series.add(pieces.get(i));
    }
    return all(series);
  }

  /**
   * Text, escaped for content and attributes alike.
   *
   * @param text the words as they are
   */
  record Text(String text) implements Html {
    @Override
    public void writeTo(StringBuilder out) {
      Escape.append(text, out);
    }
  }

  /**
   * Pieces in a row, without an element around them.
   *
   * @param pieces the pieces
   */
  record Sequence(List<Html> pieces) implements Html {

    /** Copies the list. */
    public Sequence {
      pieces = List.copyOf(pieces);
    }

    @Override
    public void writeTo(StringBuilder out) {
      pieces.forEach(piece -> piece.writeTo(out));
    }
  }

  /**
   * An element.
   *
   * @param tag which
   * @param attributes its attributes, written in the order of {@link Attribute}
   * @param content what is in it; empty for a void element
   */
  record Element(Tag tag, Map<Attribute, String> attributes, List<Html> content) implements Html {

    /** Refuses content where HTML has none. */
    public Element {
      Map<Attribute, String> ordered = new EnumMap<>(Attribute.class);
      ordered.putAll(attributes);
      attributes = ordered;
      content = List.copyOf(content);
      if (tag.isVoid() && !content.isEmpty()) {
        throw new IllegalArgumentException("<%s> has no content".formatted(tag.word()));
      }
    }

    /**
     * The same with one more attribute.
     *
     * @throws IllegalArgumentException when the attribute takes a URL and the value is none that is
     *     safe to follow, see {@link Urls}
     */
    Element with(Attribute attribute, String value) {
      if (attribute.isUrl() && !Urls.isSafe(value)) {
        throw new IllegalArgumentException("'%s' is no URL for a page".formatted(value));
      }
      Map<Attribute, String> more = new EnumMap<>(Attribute.class);
      more.putAll(attributes);
      more.put(attribute, value);
      return new Element(tag, more, content);
    }

    @Override
    public void writeTo(StringBuilder out) {
      out.append('<').append(tag.word());
      attributes.forEach((attribute, value) -> {
        out.append(' ').append(attribute.word()).append("=\"");
        Escape.append(value, out);
        out.append('"');
      });
      if (tag.isVoid()) {
        out.append("/>");
        return;
      }
      out.append('>');
      content.forEach(piece -> piece.writeTo(out));
      out.append("</").append(tag.word()).append('>');
      if (tag.isBlock()) {
        out.append('\n');
      }
    }
  }
}
