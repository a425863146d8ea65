package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DocumentClaim;
import org.ascribe.model.EvaluationClaim;
import org.ascribe.model.EventClaim;
import org.ascribe.model.FigureClaim;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.NameClaim;
import org.ascribe.model.RelationClaim;
import org.ascribe.model.Role;

/** The kinds of claims, in the order in which pages show them. */
enum ClaimGroups {
  PERPETRATOR("Who did it"),
  OTHER_ROLES("Others who had a part"),
  FIGURES("Killed, wounded and captured"),
  EVENT("What it was, when and where"),
  NAMES("Names"),
  IDENTITY("Same or not the same"),
  RELATIONS("Relations between actors"),
  DESCRIPTIONS("What actors are like"),
  EVALUATIONS("Praise, condemnation, assessment"),
  DOCUMENTS("Documents");

  private final String heading;

  ClaimGroups(String heading) {
    this.heading = heading;
  }

  static ClaimGroups of(Claim claim) {
    return switch (claim) {
      case AttributionClaim c -> c.role() == Role.PERPETRATOR ? PERPETRATOR : OTHER_ROLES;
      case FigureClaim c -> FIGURES;
      case EventClaim c -> EVENT;
      case NameClaim c -> NAMES;
      case IdentityClaim c -> IDENTITY;
      case RelationClaim c -> RELATIONS;
      case DescriptionClaim c -> DESCRIPTIONS;
      case EvaluationClaim c -> EVALUATIONS;
      case DocumentClaim c -> DOCUMENTS;
    };
  }

  /** One section for each kind that occurs. */
  static List<Html> sections(ClaimWords words, List<? extends Claim> claims) {
    Map<ClaimGroups, List<Claim>> groups = new TreeMap<>();
    claims.forEach(claim -> groups.computeIfAbsent(of(claim), g -> new ArrayList<>()).add(claim));
    List<Html> sections = new ArrayList<>();
    groups.forEach(
        (group, members) ->
            sections.add(
                Parts.section(
                    "claims-" + group.ordinal(), group.heading, words.list(members))));
    return sections;
  }
}
