package org.ascribe.model;

/**
 * Who acts or speaks: a group, a faction, a body of a state, an outlet, a person, or actors whom
 * the source leaves unnamed.
 *
 * @param ref a reference of one of the actor kinds
 * @param name the name it goes by; for an unnamed actor the source's wording, such as "jihadists"
 */
public record Actor(Ref ref, Name name) implements Resource {

  /** Refuses a reference that is no actor's. */
  public Actor {
    if (!ref.kind().isActor()) {
      throw new IllegalArgumentException("%s is no actor".formatted(ref));
    }
  }
}
