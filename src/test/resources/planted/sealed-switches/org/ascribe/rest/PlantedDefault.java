package org.ascribe.rest;

import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Claim;

final class PlantedDefault {
  String text(Claim claim) {
    return switch (claim) {
      case AttributionClaim c -> "attribution";
      default -> "another";
    };
  }
}
