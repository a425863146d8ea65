package org.ascribe.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * Reads bundles of STIX 2.0 and 2.1. Each object that is an actor or an event, or says something of
 * one, is a record; malware, indicators and the like are left alone, and counted.
 */
final class StixReader implements Reader {

  private static final String OBJECTS = "objects";

  @Override
  public String format() {
    return "stix";
  }

  @Override
  public String description() {
    return "STIX 2.1 or 2.0 bundle, such as ATT&CK: JSON with type bundle, and objects";
  }

  @Override
  public boolean recognises(byte[] head) {
    return JsonHead.of(head).filter(StixReader::isBundle).isPresent();
  }

  /** Where the objects come first, they may be cut off before the type of the whole. */
  private static boolean isBundle(JsonHead head) {
    JsonNode first = head.firsts().get(OBJECTS);
    String type = head.members().get("type");
    return type == null
        ? first != null && StixId.parse(first.path("id").asText("")).isPresent()
        : type.equals("bundle");
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    try (Spool spool = Spool.of(source.stream());
        StixIndex index = new StixIndex()) {
      spool.read(OBJECTS, index);
      Objects objects = new Objects(index, sink);
      Optional<Reading.Refused> rest = spool.read(OBJECTS, objects);
      objects.finish(rest.isPresent());
      rest.ifPresent(sink);
    }
  }

  private static Reading.Refused refused(String unit, Optional<Position> at, String reason) {
    return new Reading.Refused(
        Optional.of(unit), List.of(new Reading.Fault(Optional.empty(), at, reason)));
  }

  /** Each object on its way to its record; the last record is held back to be told of the rest. */
  private static final class Objects implements JsonUnits.Sink {
    private final StixIndex index;
    private final Consumer<Reading> sink;
    private final Map<String, Integer> leftAlone = new TreeMap<>();
    private Optional<Reading.Read> last = Optional.empty();
    private boolean found;

    Objects(StixIndex index, Consumer<Reading> sink) {
      this.index = index;
      this.sink = sink;
    }

    @Override
    public void member(String name, String value) {
      // the index has what the bundle says of itself
    }

    @Override
    public void unit(JsonUnits.Unit unit) {
      Optional<Position> at = Optional.of(new Position(unit.line(), 1));
      String told = unit.text("id").orElse(OBJECTS + "/" + unit.index());
      Optional<StixId> id = StixId.parse(told);
      String type = unit.text("type").orElse("");
      if (id.isEmpty() || !id.get().type().equals(type)) {
        refuse(told, at, "the object has no id of the form type--uuid with its own type");
      } else if (!index.isNewest(id.get(), unit.index())) {
        leave("older or repeated version");
      } else {
        try {
          Optional<Reading.Read> read = read(new StixObject(unit, id.get(), index));
          read.ifPresentOrElse(this::keep, () -> leave(type));
        } catch (IllegalArgumentException e) {
          refuse(told, at, String.valueOf(e.getMessage()));
        }
      }
    }

    private static Optional<Reading.Read> read(StixObject object) {
      return switch (object.id().type()) {
        case "intrusion-set", "threat-actor", "identity" -> Optional.of(StixProfile.actor(object));
        case "campaign", "incident" -> Optional.of(StixProfile.event(object));
        case "relationship" -> StixStatement.relationship(object);
        case "opinion" -> StixStatement.opinion(object);
        case "sighting" -> StixStatement.sighting(object);
        case "report" -> StixStatement.report(object);
        case "note" -> StixStatement.note(object);
        default -> Optional.empty();
      };
    }

    @Override
    public void refused(int at, AscribeException.BadInput fault) {
      refuse(OBJECTS + "/" + at, fault.position(), String.valueOf(fault.getMessage()));
    }

    private void refuse(String unit, Optional<Position> at, String reason) {
      found = true;
      sink.accept(StixReader.refused(unit, at, reason));
    }

    private void leave(String type) {
      leftAlone.merge(type, 1, Integer::sum);
    }

    private void keep(Reading.Read read) {
      last.ifPresent(sink);
      last = Optional.of(read);
      found = true;
    }

    private void finish(boolean broken) {
      List<String> counts = new ArrayList<>();
      leftAlone.forEach((type, count) -> counts.add(type + " " + count));
      String alone = String.join(", ", counts);
      last.ifPresent(read -> {
        List<Reading.Fault> oddities = new ArrayList<>(read.oddities());
        if (!counts.isEmpty()) {
          oddities.add(
              new Reading.Fault(
                  Optional.of(OBJECTS),
                  Optional.empty(),
                  "left alone, as neither actors nor events nor said of any: " + alone));
        }
        sink.accept(new Reading.Read(read.report(), oddities));
      });
      if (!found && !broken) {
        String reason =
            counts.isEmpty()
                ? "the bundle has no objects"
                : "the bundle has no actors, events or claims of any: only " + alone;
        sink.accept(StixReader.refused("the file", Optional.empty(), reason));
      }
    }
  }
}
