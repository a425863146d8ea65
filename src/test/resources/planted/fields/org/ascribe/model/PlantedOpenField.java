package org.ascribe.model;

final class PlantedOpenField {
  public int open;
}
