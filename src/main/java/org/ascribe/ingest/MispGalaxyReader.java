package org.ascribe.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/** Reads the threat actors of a MISP galaxy, each cluster one record. */
final class MispGalaxyReader implements Reader {

  private static final String CLUSTERS = "values";

  @Override
  public String format() {
    return "misp-galaxy";
  }

  @Override
  public String description() {
    return "MISP galaxy of threat actors: JSON with type threat-actor or category actor, and values";
  }

  /** Galaxies of tools or sectors have the same shape; only their type tells them apart. */
  @Override
  public boolean recognises(byte[] head) {
    return JsonHead.of(head).filter(MispGalaxyReader::isOfActors).isPresent();
  }

  private static boolean isOfActors(JsonHead head) {
    JsonNode first = head.firsts().get(CLUSTERS);
    boolean clusters = first == null || first.has("value") || first.has("meta");
    boolean actors =
        "threat-actor".equals(head.members().get("type"))
            || "actor".equals(head.members().get("category"));
    return clusters && actors && !head.firsts().containsKey("objects");
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    try (Spool spool = Spool.of(source.stream());
        MispIndex index = new MispIndex()) {
      spool.read(CLUSTERS, index);
      Clusters clusters = new Clusters(index, sink);
      Optional<Reading.Refused> rest = spool.read(CLUSTERS, clusters);
      rest.ifPresent(sink);
      if (rest.isEmpty() && clusters.count == 0) {
        sink.accept(
            refused("the file", Optional.empty(), "the galaxy has no clusters in 'values'"));
      }
    }
  }

  private static Reading refused(String unit, Optional<Position> at, String reason) {
    return new Reading.Refused(
        Optional.of(unit), List.of(new Reading.Fault(Optional.empty(), at, reason)));
  }

  /** Each cluster on its way to its record. */
  private static final class Clusters implements JsonUnits.Sink {
    private final MispIndex index;
    private final Consumer<Reading> sink;
    private int count;

    Clusters(MispIndex index, Consumer<Reading> sink) {
      this.index = index;
      this.sink = sink;
    }

    @Override
    public void member(String name, String value) {
      // the index has what the galaxy says of itself
    }

    @Override
    public void unit(JsonUnits.Unit unit) {
      count++;
      sink.accept(read(unit));
    }

    @Override
    public void refused(int at, AscribeException.BadInput fault) {
      count++;
      sink.accept(
          MispGalaxyReader.refused(
              CLUSTERS + "/" + at, fault.position(), String.valueOf(fault.getMessage())));
    }

    private Reading read(JsonUnits.Unit unit) {
      String name =
          unit.text("value").or(() -> unit.text("uuid")).orElse(CLUSTERS + "/" + unit.index());
      Optional<Position> at = Optional.of(new Position(unit.line(), 1));
      Optional<String> uuid = unit.text("uuid").map(told -> told.toLowerCase(Locale.ROOT));
      if (uuid.isPresent() && !index.isFirst(uuid.get(), unit.index())) {
        String reason = "the uuid '%s' was given before; give each once".formatted(uuid.get());
        return MispGalaxyReader.refused(name, at, reason);
      }
      try {
        return new MispCluster(unit, index).read();
      } catch (IllegalArgumentException e) {
        return MispGalaxyReader.refused(name, at, String.valueOf(e.getMessage()));
      }
    }
  }
}
