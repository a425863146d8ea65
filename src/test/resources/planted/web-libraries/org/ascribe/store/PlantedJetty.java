package org.ascribe.store;

final class PlantedJetty {
  org.eclipse.jetty.server.Server server;
}
