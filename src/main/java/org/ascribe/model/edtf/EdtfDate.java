package org.ascribe.model.edtf;

/**
 * One date: a year, month, day, season or other part of a year, or a day with a time. Made by
 * {@link Edtf#parse}.
 *
 * <p>Its bounds hold a moment within the span of all days that the text can mean. Where digits are
 * unspecified or only some are significant, that is every date of the calendar that fits: {@code
 * 156X-12-25} reaches from 1560-12-25 to 1569-12-25. Of a date with a time the day is taken as it
 * is written, in the zone as it is written. Years beyond ±999,999,999, the range of {@link
 * java.time.LocalDate}, have unknown bounds.
 *
 * @param text the text as given
 * @param level the lowest level of the Specification that has every feature used, 0 to 2
 * @param precision how finely the date is told
 * @param parts what is said of each part
 * @param unspecified whether any digit is unspecified, {@code X}
 * @param bounds the days that it can mean
 */
public record EdtfDate(
    String text,
    int level,
    Precision precision,
    PartQualification parts,
    boolean unspecified,
    Bounds bounds)
    implements Edtf {

  /** Refuses a level that the Specification does not have. */
  public EdtfDate {
    if (level < 0 || level > 2) {
      throw new IllegalArgumentException("level " + level + " of '" + text + "' is not 0, 1 or 2");
    }
  }

  @Override
  public Qualification qualification() {
    return parts.any();
  }

  /** The text as given. */
  @Override
  public String toString() {
    return text;
  }
}
