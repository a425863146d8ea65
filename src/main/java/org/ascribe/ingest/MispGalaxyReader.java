package org.ascribe.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/** Reads the threat actors of a MISP galaxy, each cluster one record. */
public final class MispGalaxyReader implements Reader {

  private static final Pattern OBJECT = Pattern.compile("^(\\xEF\\xBB\\xBF)?\\s*\\{");
  private static final Pattern ACTORS =
      Pattern.compile("\"(category|type)\"\\s*:\\s*\"(actor|threat-actor)\"");
  private static final Pattern VALUES = Pattern.compile("\"values\"\\s*:\\s*\\[");

  @Override
  public String format() {
    return "misp-galaxy";
  }

  @Override
  public String description() {
    return "MISP galaxy: clusters of threat actors, JSON with \"category\": \"actor\" and \"values\"";
  }

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return OBJECT.matcher(text).find()
        && ACTORS.matcher(text).find()
        && VALUES.matcher(text).find();
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    try (Spool spool = Spool.of(source.stream())) {
      read(spool, sink);
    }
  }

  private static void read(Spool spool, Consumer<Reading> sink) throws IOException {
    MispIndex index;
    try (InputStream stream = spool.open()) {
      index = MispIndex.of(stream);
    } catch (AscribeException.BadInput e) {
      sink.accept(refused("the file", e.position(), e.getMessage()));
      return;
    }
    Set<String> seen = new HashSet<>();
    try (InputStream stream = spool.open()) {
      new JsonUnits("values")
          .read(stream, (name, value) -> {}, unit -> sink.accept(read(unit, index, seen)));
    }
    if (seen.isEmpty()) {
      sink.accept(refused("the file", Optional.empty(), "the galaxy has no clusters in 'values'"));
    }
  }

  private static Reading read(JsonUnits.Unit unit, MispIndex index, Set<String> seen) {
    String name = unit.text("value").or(() -> unit.text("uuid")).orElse("values/" + unit.index());
    Optional<Position> at = Optional.of(new Position(unit.line(), 1));
    try {
      String uuid = unit.text("uuid").orElse("");
      if (!seen.add(uuid)) {
        return refused(name, at, "the uuid '%s' was given before; give each once".formatted(uuid));
      }
      return new MispCluster(unit, index).read();
    } catch (IllegalArgumentException e) {
      return refused(name, at, String.valueOf(e.getMessage()));
    }
  }

  private static Reading refused(String unit, Optional<Position> at, String reason) {
    return new Reading.Refused(
        Optional.of(unit), List.of(new Reading.Fault(Optional.empty(), at, reason)));
  }
}
