package org.ascribe.load;

final class PlantedCancel {
  void stop(java.util.concurrent.CompletableFuture<String> work) {
    work.cancel(true);
  }
}
