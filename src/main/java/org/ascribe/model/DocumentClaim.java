package org.ascribe.model;

/**
 * Says something of a document: where it appeared, who released it, what it shows.
 *
 * @param ref a reference of kind claim
 * @param utterance who says so, and how
 * @param subject the document
 * @param documentProperty what is said of it
 * @param value the thing, time or words
 */
public record DocumentClaim(
    Ref ref, Utterance utterance, Ref subject, DocumentProperty documentProperty, Value value)
    implements Claim {

  /** Refuses references of other kinds. */
  public DocumentClaim {
    Refs.require(ref, Kind.CLAIM);
    Refs.require(subject, Kind.DOCUMENT);
  }

  @Override
  public String property() {
    return documentProperty.term();
  }
}
