package org.ascribe.model;

final class PlantedMutableStatic {
  public static int open;
}
