package org.ascribe.answer;

import java.util.Optional;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;
import org.ascribe.weigh.Proposition;

/**
 * Which of the triples of a viewpoint are asked for: those of a subject, those of them with a
 * property, and of these the one with an object.
 *
 * @param subject what they are about
 * @param property the local name of their property
 * @param object their object, in the words of {@link Proposition#objectText()}
 */
public record Narrowing(
    Optional<Slug> subject, Optional<String> property, Optional<String> object) {

  /** All triples. */
  public static final Narrowing NONE =
      new Narrowing(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Refuses a property or an object of no subject.
   *
   * @throws AscribeException.BadInput saying that the subject is missing
   */
  public Narrowing {
    if (subject.isEmpty() && (property.isPresent() || object.isPresent())) {
      throw new AscribeException.BadInput(
          "%s is given without subject: give the slug of the thing that is spoken of, too"
              .formatted(property.isPresent() ? "property" : "object"));
    }
  }

  /** Whether triples about the thing are asked for. */
  boolean asks(Ref thing) {
    return subject.filter(slug -> !slug.equals(thing.slug())).isEmpty();
  }

  /** Whether it is asked for. */
  boolean asks(Proposition proposition) {
    return asks(proposition.subject())
        && property.filter(name -> !name.equals(proposition.property())).isEmpty()
        && object.filter(text -> !text.equals(proposition.objectText())).isEmpty();
  }

  /** That nobody says what is asked for, and what to ask instead. */
  AscribeException.NotFound nothing(Slug viewpoint) {
    return new AscribeException.NotFound(
        "no member of the viewpoint '%s' says anything of '%s'%s%s%s"
            .formatted(
                viewpoint,
                subject.map(Slug::value).orElse(""),
                property.map(" with the property '%s'"::formatted).orElse(""),
                object.map(" and the object '%s'"::formatted).orElse(""),
                property.or(() -> object).isPresent()
                    ? ": give the subject alone to see what they say of it"
                    : ""));
  }
}
