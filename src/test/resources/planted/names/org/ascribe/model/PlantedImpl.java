package org.ascribe.model;

final class PlantedImpl {}
