package org.ascribe.mapping;

import java.util.Locale;
import java.util.function.Function;
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
import org.ascribe.model.edtf.Edtf;

/**
 * A claim as one English sentence, which always begins with whom it is according to (DESIGN
 * principle 7). It is the label of the claim.
 */
final class ClaimSentence {

  private final Function<Ref, String> names;

  /** Sentences that call things by {@code names}. */
  ClaimSentence(Function<Ref, String> names) {
    this.names = names;
  }

  String of(Claim claim) {
    String content = "[" + content(claim) + "]";
    String said =
        switch (claim.utterance().stance()) {
          case AFFIRMS -> content.substring(1, content.length() - 1);
          case DENIES -> "it is not so that " + content;
          case UNDETERMINED -> "it is not clear whether " + content;
          case OMITS -> "no word of " + content;
          case WITHDRAWS -> "it no longer holds that " + content;
        };
    return "According to " + names.apply(claim.utterance().claimant()) + ": " + said;
  }

  private String content(Claim claim) {
    return switch (claim) {
      case AttributionClaim c ->
          "%s: %s of %s".formatted(name(c.actor()), words(c.property()), name(c.event()));
      case FigureClaim c ->
          "%s in %s: %s".formatted(words(c.property()), name(c.event()), c.figure().expression());
      case EventClaim c -> property(c, c.event(), text(c.value()));
      case RelationClaim c ->
          "%s: %s %s".formatted(name(c.subject()), words(c.property()), name(c.object()));
      case NameClaim c -> property(c, c.subject(), "“" + c.name().text() + "”");
      case IdentityClaim c -> "%s is the same as %s".formatted(name(c.subject()), name(c.object()));
      case DescriptionClaim c -> property(c, c.subject(), text(c.value()));
      case DocumentClaim c -> property(c, c.subject(), text(c.value()));
      case EvaluationClaim c -> property(c, c.subject(), c.words().text());
    };
  }

  private String property(Claim claim, Ref subject, String object) {
    return "%s, %s: %s".formatted(name(subject), words(claim.property()), object);
  }

  private String text(Value value) {
    return switch (value) {
      case Value.Concept(var term) -> words(term.term());
      case Value.Time(var when) -> text(when);
      case Value.Thing(var ref) -> name(ref);
      case Value.Words(var words) -> words.text();
    };
  }

  private static String text(When when) {
    return when.expression().or(() -> when.edtf().map(Edtf::text)).orElse("bounds only");
  }

  private String name(Ref ref) {
    return names.apply(ref);
  }

  /** {@code foughtAlongside} reads "fought alongside". */
  private static String words(String localName) {
    return localName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
