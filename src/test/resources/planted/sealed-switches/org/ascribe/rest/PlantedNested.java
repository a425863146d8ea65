package org.ascribe.rest;

import org.ascribe.model.Value;

final class PlantedNested {
  void text(Value value) {
    switch (value) {
      case Value.Thing(var ref) -> System.out.println(ref);
      default -> System.out.println();
    }
  }
}
