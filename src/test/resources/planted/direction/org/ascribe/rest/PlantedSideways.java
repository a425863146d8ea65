package org.ascribe.rest;

final class PlantedSideways {
  org.ascribe.load.Loader loader;
}
