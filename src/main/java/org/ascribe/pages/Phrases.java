package org.ascribe.pages;

import java.util.Locale;
import java.util.Optional;
import org.ascribe.model.Certainty;
import org.ascribe.model.Kind;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Term;
import org.ascribe.model.Voice;
import org.ascribe.weigh.Independence;
import org.ascribe.weigh.Status;

/** The words of the code lists, as people say them. */
final class Phrases {

  private Phrases() {}

  /** {@code foughtAlongside} reads "fought alongside". */
  static String words(Term term) {
    return words(term.term());
  }

  /** {@code foughtAlongside} reads "fought alongside". */
  static String words(String localName) {
    return localName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** {@code StateBody} reads "state bodies", of one "state body". */
  static String counted(String className, long number) {
    String words = words(className);
    if (number == 1) {
      return words;
    }
    return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
  }

  /** What a claimant does with "it was this actor", in one verb. */
  static String verb(Stance stance, SpeechAct act) {
    return switch (stance) {
      case AFFIRMS -> affirming(act);
      case DENIES -> "denies";
      case UNDETERMINED -> "leaves open";
      case OMITS -> "does not mention";
      case WITHDRAWS -> "withdraws";
    };
  }

  private static String affirming(SpeechAct act) {
    return switch (act) {
      case SELF_CLAIM -> "claims";
      case ATTRIBUTION -> "attributes";
      case ACCUSATION -> "accuses";
      case CREDIT -> "credits";
      case PRAISE -> "praises";
      case ACKNOWLEDGEMENT -> "acknowledges";
      case ALTERNATIVE_EXPLANATION -> "explains otherwise";
      case REPORT -> "reports";
      case ECHO -> "echoes";
      case CHARACTERIZATION -> "describes";
      case CORRECTION -> "corrects";
      case DENIAL, CONTESTATION, OMISSION, RETRACTION -> "affirms";
    };
  }

  /** The name of the style for a stance; the words never depend on it. */
  static String style(Stance stance) {
    return "stance-" + stance.term();
  }

  /** How sure a claim is put, where that is worth a word. */
  static Optional<String> reserve(Certainty certainty) {
    return switch (certainty) {
      case STATED -> Optional.empty();
      case IMPLIED -> Optional.of("by implication");
      case PROBABLE -> Optional.of("as probable");
      case POSSIBLE -> Optional.of("as possible");
      case UNCLEAR -> Optional.of("as unclear");
      case DISTANCED -> Optional.of("in words it marks as not its own");
    };
  }

  /** What a status means. */
  static String meaning(Status status) {
    return switch (status) {
      case UNATTRIBUTED -> "nobody says who did it";
      case CLAIMED -> "an actor claims it, and nobody disagrees";
      case ATTRIBUTED -> "others agree on who did it, and no actor claims it";
      case JOINT -> "several actors are said to have done it together";
      case CONTESTED -> "the claims about who did it do not go together";
      case DISOWNED -> "those it is laid to deny it, and nobody claims it";
    };
  }

  /** What a verdict on independence means. */
  static String meaning(Independence.Verdict verdict) {
    return switch (verdict) {
      case NONE -> "nobody affirms it";
      case NO_NAMED_ORIGIN -> "no named source at first hand";
      case SINGLE_ORIGIN -> "single origin";
      case NOT_ESTABLISHED -> "independence not established";
      case INDEPENDENT -> "independent origins";
    };
  }

  /** Whose words the evidence gives. */
  static String voice(Voice voice) {
    return switch (voice) {
      case OWN -> "in its own words";
      case INDIRECT -> "in the words of the document";
      case QUOTE -> "quoted by the document";
      case MIXED_QUOTE -> "in the words of the document, partly quoted";
    };
  }

  /** What a thing is. */
  static String kind(Kind kind) {
    return switch (kind) {
      case UNNAMED_ACTOR -> "actors left unnamed";
      case STATE_BODY -> "body of a state";
      case OUTLET -> "media outlet";
      case GROUP,
          FACTION,
          PERSON,
          EVENT,
          PLACE,
          DOCUMENT,
          CHANNEL,
          CLAIM,
          EVIDENCE,
          RECORD,
          VIEWPOINT ->
          words(kind.term());
    };
  }

  /** "1 claim", "2 claims". */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** The text with its first letter as a capital. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
