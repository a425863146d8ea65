package org.ascribe.elsewhere;

final class PlantedWithoutARow {}
