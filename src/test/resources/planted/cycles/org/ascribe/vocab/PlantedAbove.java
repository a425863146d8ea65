package org.ascribe.vocab;

public final class PlantedAbove {
  org.ascribe.model.PlantedBelow below;
}
