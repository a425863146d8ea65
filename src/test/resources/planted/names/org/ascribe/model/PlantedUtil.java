package org.ascribe.model;

final class PlantedUtil {}
