package org.ascribe.load;

final class PlantedShutdownNow {
  void stop(java.util.concurrent.ExecutorService workers) {
    workers.shutdownNow();
  }
}
