package org.ascribe.sparql;

/** The page on which a person writes a query, in the dress of the other pages. */
@FunctionalInterface
public interface QueryForm {

  /**
   * The page.
   *
   * @param example the query to begin with
   */
  String html(String example);
}
