package org.ascribe.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.bench.Sheet.Saying;
import org.ascribe.model.Actor;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameClaim;
import org.ascribe.model.NameType;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.RelationType;
import org.ascribe.model.Report;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Viewpoint;
import org.ascribe.model.Voice;

/** What the data set says of each group, and the viewpoints that generated data are asked by. */
final class CastReports {

  /** Relations per group: splinters, renamed, joined, allied, rivals (UCDP Actor 22.1). */
  private static final List<RelationType> RELATIONS =
      List.of(
          RelationType.SPLIT_FROM,
          RelationType.RENAMED_TO,
          RelationType.JOINED,
          RelationType.ALLIED_WITH,
          RelationType.RIVAL_OF);

  private static final double[] RELATED = {0.127, 0.02, 0.044, 0.064, 0.05};

  private static final int PROFILE = 0;

  private CastReports() {}

  /** The row on one group: its names, its factions, how it stands to others. */
  static Report profile(Cast cast, int group) {
    Dice dice = Dice.of(cast.seed(), PROFILE, group);
    Sheet sheet = new Sheet(row("group-%d-row".formatted(group), "Row on group " + group));
    Saying saying = Saying.of(sheet.with(Cast.DATA_SET), SpeechAct.ATTRIBUTION, Voice.OWN);
    Actor actor = cast.group(group);
    Ref subject = sheet.with(actor);
    int aliases = dice.isBelow(Shares.NO_ALIAS) ? 0 : dice.tail(1, 1.9, 41);
    for (int i = 0; i <= aliases; i++) {
      Name name = i == 0 ? actor.name() : Name.of("%s alias %d".formatted(actor.name(), i));
      NameType type = i == 0 ? NameType.NAME : NameType.ALIAS;
      sheet.claim(
          saying,
          (ref, utterance) -> new NameClaim(ref, utterance, subject, type, name, Optional.empty()));
    }
    for (int i = 1; i <= 3; i++) {
      relate(sheet, saying, cast.faction(group, i), RelationType.FACTION_OF, actor);
    }
    relate(sheet, saying, cast.mediaArm(group), RelationType.MEDIA_ARM_OF, actor);
    for (int i = 0; i < RELATIONS.size(); i++) {
      int other = dice.below(cast.groups());
      if (dice.isBelow(RELATED[i]) && other != group) {
        relate(sheet, saying, actor, RELATIONS.get(i), cast.group(other));
      }
    }
    return sheet.report();
  }

  /** Which outlets are aligned with whom, and viewpoints of all sorts. */
  static List<Report> viewpoints(Cast cast) {
    Sheet alignment = new Sheet(row("alignment-row", "Row on outlets"));
    Saying saying = Saying.of(alignment.with(Cast.DATA_SET), SpeechAct.ATTRIBUTION, Voice.OWN);
    for (int i = 0; i < Math.min(cast.outlets(), 200); i += 10) {
      relate(
          alignment,
          saying,
          cast.outlet(i),
          RelationType.ALIGNED_WITH,
          cast.state(1 + i % 30 / 10));
    }
    Sheet defined = new Sheet(row("viewpoints-row", "Viewpoints"));
    List<Ref> largest = new ArrayList<>();
    for (int i = 0; i < Math.min(cast.groups(), 3); i++) {
      largest.add(cast.group(i).ref());
    }
    viewpoint(defined, "data-set", List.of(Cast.DATA_SET.ref()), List.of(), Optional.empty());
    viewpoint(defined, "groups", largest, List.of(), Optional.of("either"));
    viewpoint(
        defined,
        "aligned-outlets",
        List.of(),
        List.of(
            new Viewpoint.MemberRule(RelationType.ALIGNED_WITH, cast.state(1).ref(), List.of())),
        Optional.of("either"));
    viewpoint(defined, "either", List.of(cast.outlet(1).ref()), List.of(), Optional.empty());
    return List.of(alignment.report(), defined.report());
  }

  private static void viewpoint(
      Sheet sheet,
      String slug,
      List<Ref> members,
      List<Viewpoint.MemberRule> rules,
      Optional<String> parent) {
    sheet.with(
        new Viewpoint(
            Ref.of(Kind.VIEWPOINT, slug),
            Name.of("Viewpoint " + slug),
            members,
            rules,
            parent.map(p -> Ref.of(Kind.VIEWPOINT, p)),
            parent.isEmpty()
                ? Viewpoint.Policy.WINNER_TAKES_ALL
                : Viewpoint.Policy.VIEWPOINT_PRESERVING,
            BigDecimal.ONE,
            Optional.empty()));
  }

  private static void relate(
      Sheet sheet, Saying saying, Actor one, RelationType relation, Actor other) {
    sheet.with(one);
    sheet.with(other);
    sheet.claim(
        saying,
        (ref, utterance) ->
            new RelationClaim(ref, utterance, one.ref(), relation, other.ref(), Optional.empty()));
  }

  private static Document row(String slug, String name) {
    return new Document(
        Ref.of(Kind.DOCUMENT, slug),
        Name.of(name),
        Optional.of(DocumentType.DATA_SET_ROW),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
