package org.ascribe.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a galaxy calls things: names by uuid, the makers of names by uuid, and the version of the
 * whole. A maker's name stands nowhere beside its uuid; it is told where one name is given both to
 * a uuid ({@code name-attribution}) and to a maker ({@code origin:NAME}).
 */
final class MispIndex {

  private static final String ORIGIN = "origin:";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> makers = new HashMap<>();
  private Optional<String> version = Optional.empty();

  static MispIndex of(InputStream stream) throws IOException {
    MispIndex index = new MispIndex();
    new JsonUnits("values").read(stream, index::member, unit -> index.add(unit.node()));
    return index;
  }

  Optional<String> version() {
    return version;
  }

  Optional<String> name(String uuid) {
    return Optional.ofNullable(names.get(uuid));
  }

  Optional<String> maker(String uuid) {
    return Optional.ofNullable(makers.get(uuid));
  }

  private void member(String name, String value) {
    if (name.equals("version") && !value.isBlank()) {
      version = Optional.of(value);
    }
  }

  private void add(JsonNode cluster) {
    JsonUnits.text(cluster, "uuid")
        .ifPresent(
            uuid -> JsonUnits.text(cluster, "value").ifPresent(n -> names.putIfAbsent(uuid, n)));
    JsonNode meta = cluster.path("meta");
    for (JsonNode told : meta.path("name-attribution")) {
      MispName.parse(told.asText())
          .ifPresent(name ->
              JsonUnits.text(meta, ORIGIN + name.name())
                  .ifPresent(maker -> makers.putIfAbsent(name.maker(), maker)));
    }
  }
}
