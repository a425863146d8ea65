package org.ascribe.store;

final class PlantedInside {
  Object dataset = org.apache.jena.tdb2.DatabaseMgr.createDatasetGraph();
}
