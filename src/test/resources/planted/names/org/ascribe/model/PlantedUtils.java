package org.ascribe.model;

final class PlantedUtils {}
