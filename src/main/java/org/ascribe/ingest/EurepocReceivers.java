package org.ascribe.ingest;

import java.util.Optional;
import org.ascribe.ingest.table.Head;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Actor;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;

/** The receivers of EuRepoC: whom an incident hit, one a row. */
final class EurepocReceivers implements RowMapping {

  @Override
  public String format() {
    return "eurepoc-receivers";
  }

  @Override
  public String description() {
    return "EuRepoC receivers: CSV with the columns ID, receiver_name, receiver_category";
  }

  /** The table of incidents has these columns too, with whole lists in each. */
  @Override
  public boolean fits(Head head) {
    return head.has("ID", "receiver_name", "receiver_country", "receiver_category")
        && !head.has("incident_type");
  }

  @Override
  public Reading.Read read(Row row) {
    String id = Cells.code(row, "ID").orElseThrow(() -> new RowFault("ID", "'ID' is empty"));
    String told =
        Slugs.digest(
            row.text("receiver_name").orElse(""),
            row.text("receiver_country").orElse(""),
            row.text("receiver_category").orElse(""),
            row.text("receiver_category_subcode").orElse(""));
    RowRecord record = new RowRecord(Eurepoc.DATA_SET, row, "receiver-%s-%s".formatted(id, told));
    Ref event = Eurepoc.incident(record, id);
    Ref receiver =
        Eurepoc.told(row, "receiver_name")
            .map(name -> Eurepoc.actor(record, name))
            .orElseGet(() -> unnamed(record, row));
    record.attribution("receiver", record.own(SpeechAct.REPORT), event, Role.TARGET, receiver);
    describe(record, row, receiver, "receiver_country", DescriptionProperty.ORIGIN);
    describe(record, row, receiver, "receiver_region", DescriptionProperty.ORIGIN);
    describe(record, row, receiver, "receiver_category", DescriptionProperty.DESCRIBED_AS);
    describe(record, row, receiver, "receiver_category_subcode", DescriptionProperty.DESCRIBED_AS);
    return record.read("EuRepoC, receiver of incident " + id);
  }

  private static Ref unnamed(RowRecord record, Row row) {
    String name = row.text("receiver_name").orElse("not named");
    String category = Eurepoc.told(row, "receiver_category").orElse("");
    String country = Eurepoc.told(row, "receiver_country").orElse("");
    String words = "%s: %s, %s".formatted(name, category, country).replaceAll("[:, ]+$", "");
    return record.add(
        new Actor(Ref.of(Kind.UNNAMED_ACTOR, record.slug()), Name.of(words.replace(": , ", ": "))));
  }

  private static void describe(
      RowRecord record, Row row, Ref receiver, String column, DescriptionProperty property) {
    Optional<String> words = Eurepoc.told(row, column);
    words.ifPresent(told ->
        Eurepoc.describe(
            record,
            column.replace("_", ""),
            record.own(SpeechAct.CHARACTERIZATION),
            receiver,
            property,
            told));
  }
}
