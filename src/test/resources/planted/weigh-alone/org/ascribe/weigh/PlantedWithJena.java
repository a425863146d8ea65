package org.ascribe.weigh;

final class PlantedWithJena {
  org.apache.jena.graph.Node node;
}
