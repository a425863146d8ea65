package org.ascribe.query;

final class PlantedJaxRs {
  jakarta.ws.rs.core.Response response;
}
