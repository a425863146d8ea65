package org.ascribe.store;

final class PlantedJackson {
  com.fasterxml.jackson.databind.ObjectMapper mapper;
}
