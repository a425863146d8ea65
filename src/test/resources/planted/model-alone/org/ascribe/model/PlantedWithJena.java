package org.ascribe.model;

final class PlantedWithJena {
  org.apache.jena.graph.Node node;
}
