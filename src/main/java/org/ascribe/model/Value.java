package org.ascribe.model;

/** The object of a claim whose property takes several kinds of objects. */
public sealed interface Value {

  /**
   * A word of a code list.
   *
   * @param term the term
   */
  record Concept(Term term) implements Value {}

  /**
   * A time.
   *
   * @param when the time
   */
  record Time(When when) implements Value {}

  /**
   * Another thing.
   *
   * @param ref what names it
   */
  record Thing(Ref ref) implements Value {}

  /**
   * Words that stay words.
   *
   * @param name the words, with their language
   */
  record Words(Name name) implements Value {}
}
