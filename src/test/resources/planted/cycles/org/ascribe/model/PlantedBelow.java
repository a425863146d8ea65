package org.ascribe.model;

public final class PlantedBelow {
  org.ascribe.vocab.PlantedAbove above;
}
