package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Actor;
import org.ascribe.model.DescriptionClaim;
import org.ascribe.model.DescriptionProperty;
import org.ascribe.model.Event;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.Value;

/** What the tables of the European Repository of Cyber Incidents have in common (DOMAIN 2.4). */
final class Eurepoc {

  static final DataSet DATA_SET =
      new DataSet("eurepoc", "European Repository of Cyber Incidents", "https://eurepoc.eu/");

  private static final Pattern LISTED =
      Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

  private Eurepoc() {}

  /** The incident of a row; its names are claims of the table of incidents. */
  static Ref incident(RowRecord record, String id) {
    return record.add(
        new Event(
            Ref.of(Kind.EVENT, Slugs.named("eurepoc-incident", id)),
            Name.of("EuRepoC incident " + id)));
  }

  /** An actor by its name; what EuRepoC calls its category changes from row to row. */
  static Ref actor(RowRecord record, String name) {
    return record.add(
        new Actor(Ref.of(Kind.GROUP, Slugs.named("eurepoc-actor", name)), Name.of(name)));
  }

  /** The parts of a cell: parted by semicolons, or as Python writes a list. */
  static List<String> list(Row row, String column) {
    String cell = row.text(column).orElse("");
    List<String> parts = new ArrayList<>();
    if (cell.startsWith("[") && cell.endsWith("]")) {
      Matcher listed = LISTED.matcher(cell);
      while (listed.find()) {
        String part = listed.group(1) == null ? listed.group(2) : listed.group(1);
        parts.add(part.replaceAll("\\\\(.)", "$1").strip());
      }
    } else {
      parts.addAll(List.of(cell.split("\\s*;\\s*")));
    }
    return parts.stream().filter(part -> !part.isBlank()).distinct().toList();
  }

  /** Whether a word says that EuRepoC does not have it: neither unknown nor empty. */
  static boolean isUnavailable(String word) {
    return word.equalsIgnoreCase("Not available");
  }

  /** Whether a word says that it is not known, to anybody. */
  static boolean isUnknown(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("unknown") || lower.startsWith("unknown - ");
  }

  /** What the cell says, if it says something. */
  static Optional<String> told(Row row, String column) {
    return row.text(column).filter(word -> !isUnavailable(word) && !isUnknown(word));
  }

  static void describe(
      RowRecord record,
      String id,
      Saying saying,
      Ref actor,
      DescriptionProperty property,
      String words) {
    record.claim(
        id,
        saying,
        (ref, said) ->
            new DescriptionClaim(
                ref, said, actor, property, new Value.Words(Name.of(words)), Optional.empty()));
  }
}
