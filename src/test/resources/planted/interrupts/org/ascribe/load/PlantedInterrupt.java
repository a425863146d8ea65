package org.ascribe.load;

final class PlantedInterrupt {
  void stop(Thread thread) {
    thread.interrupt();
  }
}
