package org.ascribe.model.edtf;

/** A text that is not EDTF, with the place where it stops being so and why. */
public final class EdtfException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Characters of the text that a message shows, so that a hostile text cannot flood a log. */
  private static final int SHOWN = 80;

  private final String text;
  private final int index;
  private final String reason;

  /**
   * A refusal.
   *
   * @param text the whole text as given
   * @param index where the first bad character stands, counted from 0; the length of the text when
   *     it ends too early
   * @param reason what is wrong there, and what would be right
   */
  EdtfException(String text, int index, String reason) {
    super("'%s' is not EDTF: %s at index %d".formatted(shown(text), reason, index));
    this.text = text;
    this.index = index;
    this.reason = reason;
  }

  /** The whole text as given. */
  public String text() {
    return text;
  }

  /** Where the first bad character stands, from 0 to the length of the text inclusive. */
  public int index() {
    return index;
  }

  /** What is wrong, without the text and the place. */
  public String reason() {
    return reason;
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
