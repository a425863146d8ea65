package org.ascribe.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ascribe.model.Ref;

/**
 * One cell of a table that is written for people and spreadsheets.
 *
 * @param text what stands in it; empty where there is nothing
 * @param trusted whether Ascribe made it, such as a number or a word of a code list, so that it can
 *     begin with a minus sign and be no formula; text of a source is never trusted
 */
public record Cell(String text, boolean trusted) {

  /** Nothing. */
  public static final Cell EMPTY = new Cell("", true);

  /** Words of a source. */
  public static Cell of(String words) {
    return new Cell(words, false);
  }

  /** Words of a source, if there are any. */
  public static Cell of(Optional<String> words) {
    return words.map(Cell::of).orElse(EMPTY);
  }

  /** A word that Ascribe chose: a slug, a term, an EDTF date. */
  public static Cell word(String word) {
    return new Cell(word, true);
  }

  /** A word that Ascribe chose, if there is one. */
  public static Cell word(Optional<?> word) {
    return word.map(Object::toString).map(Cell::word).orElse(EMPTY);
  }

  /** A number in plain notation, as JSON has it too. */
  public static Cell number(Optional<BigDecimal> number) {
    return word(number.map(BigDecimal::toPlainString));
  }

  /** The slugs of things, separated by a space, which no slug holds. */
  public static Cell slugs(Collection<Ref> refs) {
    return word(refs.stream().map(ref -> ref.slug().value()).collect(Collectors.joining(" ")));
  }
}
