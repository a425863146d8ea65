package org.ascribe.model;

final class PlantedMisc {}
