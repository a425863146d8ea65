package org.ascribe.bare;

final class PlantedBare {}
