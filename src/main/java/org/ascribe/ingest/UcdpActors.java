package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
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
    row.text("Location")
        .ifPresent(places ->
            record.claim(
                "active-in",
                record.own(SpeechAct.CHARACTERIZATION),
                (ref, utterance) ->
                    new DescriptionClaim(
                        ref,
                        utterance,
                        actor,
                        DescriptionProperty.ACTIVE_IN,
                        new Value.Words(Name.of(places)),
                        Optional.empty())));
    return record.read("UCDP Actor Dataset, actor " + id);
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
          flag.toLowerCase(java.util.Locale.ROOT) + "-" + ids.get(i),
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
