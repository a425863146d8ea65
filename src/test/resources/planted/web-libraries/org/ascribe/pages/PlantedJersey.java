package org.ascribe.pages;

final class PlantedJersey {
  org.glassfish.jersey.server.ResourceConfig config;
}
