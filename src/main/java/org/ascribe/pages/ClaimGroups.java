package org.ascribe.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  PERPETRATOR("claims-attributions", "Who did it"),
  OTHER_ROLES("claims-roles", "Others who had a part"),
  FIGURES("claims-figures", "Killed, wounded and captured"),
  EVENT("claims-event", "What it was, when and where"),
  NAMES("claims-names", "Names"),
  IDENTITY("claims-identity", "Same or not the same"),
  RELATIONS("claims-relations", "Relations between actors"),
  DESCRIPTIONS("claims-descriptions", "What actors are like"),
  EVALUATIONS("claims-evaluations", "Praise, condemnation, assessment"),
  DOCUMENTS("claims-documents", "Documents");

  private final String id;
  private final String heading;

  ClaimGroups(String id, String heading) {
    this.id = id;
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
    groups.forEach((group, members) ->
        sections.add(Parts.section(group.id, group.heading, words.list(members))));
    return sections;
  }
}
