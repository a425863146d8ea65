package org.ascribe.model;

final class PlantedManager {}
