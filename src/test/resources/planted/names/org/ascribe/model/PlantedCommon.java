package org.ascribe.model;

final class PlantedCommon {}
