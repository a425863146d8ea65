package org.ascribe.store;

final class PlantedLower {
  org.apache.jena.dboe.base.file.Location location;
}
