package org.ascribe.model;

/**
 * A thing that claims speak of. It carries no disputed fact: only its kind and the name it goes by;
 * what is said of it is in claims.
 */
public sealed interface Resource permits Actor, Event, Place, Document, Channel, Viewpoint {

  /** What names it. */
  Ref ref();

  /** The name it goes by in the record that declares it. */
  Name name();
}
