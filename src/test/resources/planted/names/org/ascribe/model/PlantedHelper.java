package org.ascribe.model;

final class PlantedHelper {}
