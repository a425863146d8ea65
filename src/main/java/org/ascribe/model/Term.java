package org.ascribe.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A word of a code list that the ontology publishes as a term of its own. The ontology is the
 * truth; a test holds every constant to it, in both directions.
 */
public interface Term {

  /** The local name of the term in the namespace {@code https://w3id.org/ascribe/ns#}. */
  String term();

  /** The constant of {@code list} whose local name is {@code name}, letter for letter. */
  static <E extends Enum<E> & Term> Optional<E> find(Class<E> list, String name) {
    return Arrays.stream(list.getEnumConstants()).filter(e -> e.term().equals(name)).findFirst();
  }

  /** The local names of {@code list}, in the order of declaration. */
  static <E extends Enum<E> & Term> List<String> names(Class<E> list) {
    return Arrays.stream(list.getEnumConstants()).map(Term::term).toList();
  }
}
