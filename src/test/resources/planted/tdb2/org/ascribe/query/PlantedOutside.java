package org.ascribe.query;

final class PlantedOutside {
  Object dataset = org.apache.jena.tdb2.TDB2Factory.createDataset();
}
