package org.ascribe.weigh;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Value;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Bounds;

/**
 * What a claim says, whoever says it (DOMAIN section 1.3). Two wordings of one date or of one range
 * are one proposition; so are two claims that differ only in certainty.
 *
 * @param subject what it is about
 * @param property the local name of the property
 * @param object what is said
 * @param valid when it is said to hold, where that is limited
 */
public record Proposition(Ref subject, String property, Matter object, Optional<Bounds> valid)
    implements Comparable<Proposition> {

  private static final Comparator<Proposition> ORDER =
      Comparator.comparing(Proposition::subject)
          .thenComparing(Proposition::property)
          .thenComparing(p -> p.object().toString())
          .thenComparing(p -> p.valid().toString());

  /** The object of a proposition. */
  public sealed interface Matter {

    /**
     * A thing, a word of a code list, or words.
     *
     * @param value the value
     */
    record Said(Value value) implements Matter {}

    /**
     * A time whose days are known, whatever its wording.
     *
     * @param bounds the days
     */
    record Time(Bounds bounds) implements Matter {}

    /**
     * A count.
     *
     * @param range the numbers that the wording leaves open
     * @param ofGroups whom it counts
     */
    record Count(Range range, Set<Ref> ofGroups) implements Matter {

      /** Copies the set. */
      public Count {
        ofGroups = Set.copyOf(ofGroups);
      }

      @Override
      public String toString() {
        return range + " of " + ofGroups.stream().sorted().toList();
      }
    }
  }

  /**
   * What is asked: everything said of one subject with one property answers one question.
   *
   * @param subject the subject
   * @param property the property
   */
  public record Question(Ref subject, String property) {}

  /** What the claim says. */
  public static Proposition of(Claim claim) {
    Matter object =
        switch (claim) {
          case AttributionClaim c -> thing(c.actor());
          case FigureClaim c -> new Matter.Count(Range.of(c.figure()), new HashSet<>(c.ofGroups()));
          case EventClaim c -> matter(c.value());
          case RelationClaim c -> thing(c.object());
          case NameClaim c -> new Matter.Said(new Value.Words(c.name()));
          case IdentityClaim c -> thing(c.object());
          case DescriptionClaim c -> matter(c.value());
          case DocumentClaim c -> matter(c.value());
          case EvaluationClaim c -> new Matter.Said(new Value.Words(c.words()));
        };
    return new Proposition(
        claim.subject(), claim.property(), object, claim.validWhen().map(When::bounds));
  }

  /** The question that it answers. */
  public Question question() {
    return new Question(subject, property);
  }

  /**
   * Its object as it is called in addresses: the slug of a thing, words as they are, a time by its
   * day, or its first and last day as in EDTF, a count in words such as {@code at least 25}.
   */
  public String objectText() {
    return switch (object) {
      case Matter.Said(Value.Thing(var ref)) -> ref.slug().value();
      case Matter.Said(Value.Concept(var term)) -> term.term();
      case Matter.Said(Value.Words(var words)) -> words.text();
      case Matter.Said(Value.Time(var when)) ->
          when.expression().orElseGet(() -> when.bounds().toString());
      case Matter.Time(var bounds)
          when bounds.earliest().isPresent() && bounds.earliest().equals(bounds.latest()) ->
          bounds.earliest().get().toString();
      case Matter.Time(var bounds) ->
          "%s/%s"
              .formatted(
                  bounds.earliest().map(Object::toString).orElse(".."),
                  bounds.latest().map(Object::toString).orElse(".."));
      case Matter.Count(var range, var groups) -> range.toString();
    };
  }

  /** The thing that is its object, if it is one. */
  Optional<Ref> thing() {
    return object instanceof Matter.Said(Value.Thing(var ref))
        ? Optional.of(ref)
        : Optional.empty();
  }

  /** Whether both can hold on one day; a proposition without a time may hold on any. */
  boolean mayHoldTogether(Proposition other) {
    return valid.isEmpty() || other.valid.isEmpty() || valid.get().mayOverlap(other.valid.get());
  }

  @Override
  public int compareTo(Proposition other) {
    return ORDER.compare(this, other);
  }

  private static Matter thing(Ref ref) {
    return new Matter.Said(new Value.Thing(ref));
  }

  private static Matter matter(Value value) {
    return value instanceof Value.Time(var when) && !when.bounds().equals(Bounds.unknown())
        ? new Matter.Time(when.bounds())
        : new Matter.Said(value);
  }
}
