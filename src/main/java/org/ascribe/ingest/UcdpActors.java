package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.NameType;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationType;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Value;

/** The UCDP Actor Dataset: what each actor is called, and how it goes with others. */
final class UcdpActors implements RowMapping {

  private static final DataSet DATA_SET =
      new DataSet("ucdp-actor", "UCDP Actor Dataset", "CC-BY-4.0");

  @Override
  public String format() {
    return DATA_SET.slug();
  }

  @Override
  public String description() {
    return "UCDP Actor list: CSV with the columns ActorId, NameData, Org, Splinter, Alliance";
  }

  @Override
  public boolean fits(Head head) {
    return head.has("ActorId", "NameData", "Org", "Splinter", "Alliance");
  }

  @Override
  public Reading.Read read(Row row) {
    String id =
        Cells.code(row, "ActorId").orElseThrow(() -> new RowFault("ActorId", "it is empty"));
    String name = Cells.required(row, "NameData");
    RowRecord record = new RowRecord(DATA_SET, row, id);
    record.release(row.text("Version"));
    Ref actor = record.actor(UcdpActor.kind(name), "ucdp-" + id, name);
    names(record, row, actor, name);
    relate(record, row, actor, RelationType.SPLIT_FROM, "Splinter", "ActorIdPrev", "NamePrev");
    relate(
        record,
        row,
        actor,
        RelationType.SPLIT_FROM,
        "SplitTemp",
        "ActorIdSplitTemp",
        "NameSplitTemp");
    relate(
        record,
        row,
        actor,
        RelationType.ALLIED_WITH,
        "Alliance",
        "ActorIdAlliance",
        "NameAlliance");
    relate(record, row, actor, RelationType.JOINED, "JoinGroup", "ActorIdGroup", "GroupName");
    coalitions(record, row, actor, "OSCoalition");
    coalitions(record, row, actor, "NSCoalition");
    row.text("Location")
        .ifPresent(
            words -> describe(record, actor, "active-in", DescriptionProperty.ACTIVE_IN, words));
    Cells.code(row, "Org")
        .ifPresent(code ->
            describe(
                record, actor, "org", DescriptionProperty.DESCRIBED_AS, organised(record, code)));
    return record.read("UCDP Actor Dataset, actor " + id);
  }

  private static void describe(
      RowRecord record, Ref actor, String id, DescriptionProperty property, String words) {
    record.claim(
        id,
        record.own(SpeechAct.CHARACTERIZATION),
        (ref, utterance) ->
            new DescriptionClaim(
                ref,
                utterance,
                actor,
                property,
                new Value.Words(Name.of(words)),
                Optional.empty()));
  }

  /** How an actor is organised; the words were read off the names of the actors (DOMAIN 5.1d). */
  private static String organised(RowRecord record, String code) {
    return "Org "
        + switch (code) {
          case "1" -> "1: organised group";
          case "2" -> "2: supporters";
          case "3" -> "3: communal group";
          case "4" -> "4: government";
          default -> {
            record.odd("Org", "'%s' is no code from 1 to 4, kept as it stands".formatted(code));
            yield code;
          }
        };
  }

  /**
   * Coalitions, in one-sided violence (OS) and in non-state conflict (NS), are told by number
   * alone. They are the numbers of the sides that UCDP GED names with commas, and no actors of the
   * list.
   */
  private static void coalitions(RowRecord record, Row row, Ref actor, String flag) {
    List<String> ids = list(row, flag + "ID");
    if (isSet(row, flag) && ids.isEmpty()) {
      record.odd(flag + "ID", "'%s' is 1, and no coalition is given".formatted(flag));
    }
    for (String id : ids) {
      record.relation(
          flag.toLowerCase(Locale.ROOT) + "-" + id,
          record.own(SpeechAct.CHARACTERIZATION).noting(Optional.of(flag)),
          actor,
          RelationType.MEMBER_OF,
          record.actor(Kind.GROUP, "ucdp-" + id, "UCDP coalition " + id));
    }
  }

  private static void names(RowRecord record, Row row, Ref actor, String name) {
    boolean changed = isSet(row, "NameChange");
    Map<String, NameType> names = new LinkedHashMap<>();
    names.put(name, NameType.NAME);
    add(names, row, "NameOrig", changed ? NameType.FORMER_NAME : NameType.ALIAS);
    add(names, row, "NameOrigFull", changed ? NameType.FORMER_NAME : NameType.NAME);
    add(names, row, "NameOrigFullEng", NameType.TRANSLATION);
    if (changed) {
      add(names, row, "NewName", NameType.ALIAS);
      add(names, row, "NewNameFullMotherTongue", NameType.NAME);
      add(names, row, "NewNameFullEng", NameType.TRANSLATION);
    }
    int count = 0;
    for (Map.Entry<String, NameType> entry : names.entrySet()) {
      record.name(
          "name-" + ++count,
          record.own(SpeechAct.CHARACTERIZATION),
          actor,
          entry.getValue(),
          name(entry));
    }
  }

  private static Name name(Map.Entry<String, NameType> entry) {
    return entry.getValue() == NameType.TRANSLATION
        ? new Name(entry.getKey(), Optional.of("en"))
        : Name.of(entry.getKey());
  }

  private static void add(Map<String, NameType> names, Row row, String column, NameType type) {
    row.text(column).filter(n -> !isMissing(n)).ifPresent(n -> names.putIfAbsent(n, type));
  }

  private static boolean isMissing(String name) {
    return name.equalsIgnoreCase("n/a") || name.equals("-99");
  }

  /** The names stand beside the numbers in the same order, where there are as many of both. */
  private static void relate(
      RowRecord record,
      Row row,
      Ref actor,
      RelationType relation,
      String flag,
      String idColumn,
      String nameColumn) {
    if (!isSet(row, flag)) {
      return;
    }
    List<String> ids = list(row, idColumn);
    List<String> names = list(row, nameColumn);
    if (ids.isEmpty()) {
      record.odd(idColumn, "'%s' is 1, and no actor is given".formatted(flag));
    }
    String note = row.text(nameColumn).map(text -> flag + ": " + text).orElse(flag);
    for (int i = 0; i < ids.size(); i++) {
      boolean aligned = ids.size() == names.size();
      String name =
          ids.size() == 1
              ? row.text(nameColumn).orElse("UCDP actor " + ids.getFirst())
              : aligned ? names.get(i) : "UCDP actor " + ids.get(i);
      Ref other = record.actor(UcdpActor.kind(name), "ucdp-" + ids.get(i), name);
      record.relation(
          flag.toLowerCase(Locale.ROOT) + "-" + ids.get(i),
          record.own(SpeechAct.CHARACTERIZATION).noting(Optional.of(note)),
          actor,
          relation,
          other);
    }
  }

  private static boolean isSet(Row row, String flag) {
    return Cells.code(row, flag).filter("1"::equals).isPresent();
  }

  private static List<String> list(Row row, String column) {
    List<String> parts = new ArrayList<>();
    for (String part : row.text(column).orElse("").split(",")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts.stream().distinct().toList();
  }
}
