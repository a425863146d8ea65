package org.ascribe.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.flat.CsvText;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Actor;
import org.ascribe.model.Certainty;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Evidence;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;
import org.ascribe.model.Voice;
import org.ascribe.model.When;
import org.ascribe.model.edtf.EdtfException;

/**
 * Decisions on who is who: the table that {@code ascribe link --csv} proposes, filled in by a
 * person. Each decision is an identity claim in a record of its own, named by the pair and who
 * decides, in whatever order the pair is given: so the same person's later decision supersedes the
 * earlier one, which the ledger keeps, and another person's stands beside it. Nothing is merged.
 */
public final class IdentityDecisions implements RowMapping {

  /** What names the format. */
  public static final String FORMAT = "identity-decisions";

  /** The columns that a decision needs; others, such as a score, are for the reader's eyes. */
  public static final List<String> COLUMNS =
      List.of("decision", "actor", "actorName", "other", "otherName", "reason", "by", "decidedOn");

  private static final Comparator<Actor> BY_REF = Comparator.comparing(Actor::ref);

  /** Made by {@link Readers}. */
  IdentityDecisions() {}

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public String description() {
    return "Decisions on who is who: CSV with the columns " + String.join(", ", COLUMNS);
  }

  @Override
  public boolean fits(Head head) {
    return head.has("decision", "actor", "actorName", "other", "otherName", "reason", "by");
  }

  /** A proposal that nobody has decided yet says nothing. */
  @Override
  public boolean saysNothing(Row row) {
    return row.text("decision").isEmpty();
  }

  @Override
  public Reading.Read read(Row row) {
    Verdict verdict = Verdict.read(Cells.required(row, "decision"));
    List<Actor> pair = Stream.of(actor(row, "actor"), actor(row, "other")).sorted(BY_REF).toList();
    Actor one = pair.getFirst();
    Actor other = pair.getLast();
    if (one.ref().equals(other.ref())) {
      throw new RowFault("other", "'%s' is compared with itself".formatted(one.ref()));
    }
    String by = CsvText.words(Cells.required(row, "by"));
    Actor decider = new Actor(Ref.of(Kind.PERSON, Slugs.named("analyst", by)), Name.of(by));
    Optional<When> day = row.text("decidedOn").map(IdentityDecisions::when);
    String slug =
        "identity-"
            + Slugs.digest(
                one.ref().toString(), other.ref().toString(), decider.ref().slug().value());
    Document document =
        new Document(
            Ref.of(Kind.DOCUMENT, slug),
            Name.of("%s on %s and %s: the same?".formatted(by, one.name(), other.name())),
            Optional.of(DocumentType.ANALYSIS),
            Optional.empty(),
            List.of(decider.ref()),
            day,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    Utterance utterance =
        new Utterance(
            decider.ref(),
            Optional.empty(),
            verdict.act,
            verdict.stance,
            verdict.certainty,
            day,
            List.of(new Evidence(document.ref(), Voice.OWN, Optional.empty())),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(CsvText.words(Cells.required(row, "reason"))));
    IdentityClaim claim =
        new IdentityClaim(Ref.of(Kind.CLAIM, slug + "-same"), utterance, one.ref(), other.ref());
    return new Reading.Read(
        new Report(
            Ref.of(Kind.RECORD, slug),
            document.ref(),
            List.of(document, decider, one, other),
            List.of(claim),
            Optional.empty()));
  }

  /** An actor as {@code kind/slug}, and the name it goes by in this record. */
  private static Actor actor(Row row, String column) {
    String text = Cells.required(row, column);
    int slash = text.indexOf('/');
    Kind kind =
        Kind.ofPath(slash < 0 ? "" : text.substring(0, slash))
            .filter(Kind::isActor)
            .orElseThrow(() ->
                new RowFault(
                    column,
                    "'%s' is no actor: give its kind and slug, such as group/ansar-al-islam"
                        .formatted(text)));
    return new Actor(
        Ref.of(kind, text.substring(slash + 1)), Name.of(Cells.required(row, column + "Name")));
  }

  private static When when(String day) {
    try {
      return Cells.when(day, day);
    } catch (EdtfException e) {
      throw new RowFault("decidedOn", String.valueOf(e.getMessage()));
    }
  }

  /** What can be decided of two actors, and how the claim then says it. */
  private enum Verdict {
    SAME(SpeechAct.CHARACTERIZATION, Stance.AFFIRMS, Certainty.STATED),
    NOT_SAME(SpeechAct.CHARACTERIZATION, Stance.DENIES, Certainty.STATED),
    UNDECIDED(SpeechAct.CHARACTERIZATION, Stance.UNDETERMINED, Certainty.UNCLEAR),
    /** An earlier decision is taken back: as if it had not been made. */
    WITHDRAWN(SpeechAct.RETRACTION, Stance.WITHDRAWS, Certainty.STATED);

    private final SpeechAct act;
    private final Stance stance;
    private final Certainty certainty;

    Verdict(SpeechAct act, Stance stance, Certainty certainty) {
      this.act = act;
      this.stance = stance;
      this.certainty = certainty;
    }

    private static Verdict read(String text) {
      return switch (text.toLowerCase(Locale.ROOT).replace(' ', '-')) {
        case "same" -> SAME;
        case "not-same" -> NOT_SAME;
        case "undecided" -> UNDECIDED;
        case "withdrawn" -> WITHDRAWN;
        default ->
            throw new RowFault(
                "decision", "'%s' is none of same, not-same, undecided, withdrawn".formatted(text));
      };
    }
  }
}
