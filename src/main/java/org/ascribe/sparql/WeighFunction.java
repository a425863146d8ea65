package org.ascribe.sparql;

import java.util.Arrays;
import java.util.Optional;

/**
 * The functions by which a query asks what claims add up to, beside those of SPARQL ({@code
 * docs/weighing.md}). Each takes sources to leave out as further arguments.
 */
enum WeighFunction {
  /** The status of an event. */
  STATUS("status", 1, "the status of the event (first argument), such as \"contested\""),
  /** Why it has that status. */
  WHY("why", 1, "why the event has its status, in a sentence"),
  /** The least number that all agree on. */
  AGREED_MIN(
      "agreedMin",
      2,
      "of the event's victims the least number that every claimant with a number entails; the second"
          + " argument is what is counted, such as \"killed\""),
  /** The greatest number that all agree on. */
  AGREED_MAX("agreedMax", 2, "the greatest number that every claimant with a number entails"),
  /** The strongest lower bound. */
  HIGHEST_MIN("highestMin", 2, "the strongest lower bound that anybody gives"),
  /** The strongest upper bound. */
  LOWEST_MAX("lowestMax", 2, "the strongest upper bound that anybody gives"),
  /** The verdict on support. */
  SUPPORT(
      "support",
      2,
      "how independent the support is for its having been the actor (second argument), such as \"not"
          + " established\""),
  /** How many say so. */
  CLAIMANTS("claimants", 2, "how many claimants say that it was the actor"),
  /** How many named origins there are. */
  NAMED_ORIGINS("namedOrigins", 2, "from how many named origins that word comes"),
  /** How many documents attest it. */
  ATTESTING_DOCUMENTS("attestingDocuments", 2, "in how many documents it can be read");

  /** The namespace of the functions. */
  static final String NS = "https://w3id.org/ascribe/functions#";

  private final String word;
  private final int leastArguments;
  private final String meaning;

  WeighFunction(String word, int leastArguments, String meaning) {
    this.word = word;
    this.leastArguments = leastArguments;
    this.meaning = meaning;
  }

  /** By what it is called. */
  String iri() {
    return NS + word;
  }

  /** How many arguments it has, before the sources to leave out. */
  int leastArguments() {
    return leastArguments;
  }

  /** What it gives, in words. */
  String meaning() {
    return meaning;
  }

  /** The function that is called so. */
  static Optional<WeighFunction> find(String iri) {
    return Arrays.stream(values()).filter(function -> function.iri().equals(iri)).findFirst();
  }
}
