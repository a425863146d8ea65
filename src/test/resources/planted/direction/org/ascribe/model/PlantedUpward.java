package org.ascribe.model;

final class PlantedUpward {
  org.ascribe.store.Store store;
}
