package org.ascribe.model.edtf;

/**
 * The qualification of each part of a date (Specification, level 2, Qualification). A character to
 * the right of a part holds for it and for all parts to its left; one to the left of a part holds
 * for that part alone. A part that the date does not have is {@link Qualification#NONE}.
 *
 * @param year what is said of the year
 * @param month what is said of the month, season or other part of the year
 * @param day what is said of the day
 */
public record PartQualification(Qualification year, Qualification month, Qualification day) {
  /** What is said of the date by any of its parts. */
  public Qualification any() {
    return year.and(month).and(day);
  }
}
