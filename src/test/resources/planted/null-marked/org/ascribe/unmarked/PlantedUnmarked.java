package org.ascribe.unmarked;

final class PlantedUnmarked {}
