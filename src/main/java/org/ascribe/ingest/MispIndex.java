package org.ascribe.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.AscribeException;

/**
 * What a galaxy calls things: names by uuid, the makers of names by uuid, and the version of the
 * whole. A maker's name stands nowhere beside its uuid; it is told where one name is given both to
 * a uuid ({@code name-attribution}) and to a maker ({@code origin:NAME}).
 */
final class MispIndex implements JsonUnits.Sink, AutoCloseable {

  /**
   * How often a uuid and a maker have to meet. In the open galaxy (version 349) the five uuids that
   * meet one maker ten times or more are that maker's; single meetings contradict them.
   */
  private static final int MEETINGS = 2;

  private static final String ORIGIN = "origin:";

  /** What a uuid is called, and which cluster has it first, share one index. */
  private static final String NAME = "name ";

  private static final String FIRST = "first ";

  private final DiskIndex names;
  private final Map<String, Map<String, Integer>> makers = new HashMap<>();
  private Optional<String> version = Optional.empty();

  MispIndex() throws IOException {
    this.names = new DiskIndex();
  }

  Optional<String> version() {
    return version;
  }

  /** What the cluster of this uuid is called. */
  Optional<String> name(String uuid) {
    return names.get(NAME + uuid);
  }

  /** Whether no cluster of the file before this one has its uuid. */
  boolean isFirst(String uuid, int index) {
    return names.get(FIRST + uuid).filter(first -> !first.equals(String.valueOf(index))).isEmpty();
  }

  /** Who the maker of this uuid is: whom most of its names are given to, twice at the least. */
  Optional<String> maker(String uuid) {
    Map<String, Integer> met = makers.getOrDefault(uuid, Map.of());
    int all = met.values().stream().mapToInt(Integer::intValue).sum();
    return met.entrySet().stream()
        .filter(maker -> maker.getValue() >= MEETINGS && maker.getValue() * 2 > all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public void member(String name, String value) {
    if (name.equals("version") && !value.isBlank()) {
      version = Optional.of(value);
    }
  }

  @Override
  public void unit(JsonUnits.Unit unit) {
    JsonNode cluster = unit.node();
    Optional<String> uuid = unit.text("uuid").map(told -> told.toLowerCase(Locale.ROOT));
    if (uuid.isPresent() && names.get(FIRST + uuid.get()).isEmpty()) {
      names.put(FIRST + uuid.get(), String.valueOf(unit.index()));
      unit.text("value").ifPresent(name -> names.put(NAME + uuid.get(), name));
    }
    JsonNode meta = cluster.path("meta");
    for (JsonNode told : meta.path("name-attribution")) {
      MispName.parse(told.asText())
          .ifPresent(name ->
              JsonUnits.text(meta, ORIGIN + name.name())
                  .ifPresent(made ->
                      makers
                          .computeIfAbsent(name.maker(), unseen -> new HashMap<>())
                          .merge(made, 1, Integer::sum)));
    }
  }

  @Override
  public void refused(int index, AscribeException.BadInput fault) {
    // refused by name when the clusters are read
  }

  @Override
  public void close() throws IOException {
    names.close();
  }
}
