package org.ascribe.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ascribe.model.Slug;

/**
 * What came of an export: what is in the file, under which licences, as of when, and the checksum
 * by which the file can be held to it. Its members are explained in {@code docs/exports.md}.
 *
 * @param order what was asked for
 * @param revision the state of the ledger
 * @param census the records by licence, also those that were left out
 * @param written how many of what were written
 * @param notCarried how many of what belong to it, and have no place in its form
 * @param bytes the length of the file
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 */
public record Manifest(
    ExportOrder order,
    Revision revision,
    Census census,
    SortedMap<String, Long> written,
    SortedMap<String, Long> notCarried,
    long bytes,
    String sha256) {

  /** Copies the maps. */
  public Manifest {
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    notCarried = Collections.unmodifiableSortedMap(new TreeMap<>(notCarried));
  }

  /** The manifest as JSON. */
  public String json() {
    ObjectNode json = JsonText.object().put("ascribe", "export/1");
    json.putObject("file")
        .put("name", order.fileName(revision))
        .put("mediaType", order.format().mediaType())
        .put("bytes", bytes)
        .put("sha256", sha256);
    json.put("format", order.format().word());
    if (order.format().syntax().isPresent()) {
      json.put("profile", order.profile().word());
    }
    scope(json);
    json.putObject("revision")
        .put("sequence", revision.sequence())
        .put("hash", revision.hash())
        .put("time", revision.time().toString());
    written.forEach(json.putObject("counts")::put);
    notCarried.forEach(json.putObject("notCarried")::put);
    ArrayNode licences = json.putArray("licences");
    ArrayNode leftOut = json.putArray("leftOut");
    census
        .records()
        .forEach((licence, records) -> {
          LicenceClass found = Census.classOf(licence);
          ObjectNode line = (order.licences().contains(found) ? licences : leftOut).addObject();
          if (licence.isEmpty()) {
            line.putNull("licence");
          } else {
            line.put("licence", licence);
          }
          line.put("class", found.word()).put("records", records);
        });
    json.put("terms", terms());
    return json.toPrettyString() + "\n";
  }

  private void scope(ObjectNode json) {
    ObjectNode scope = json.putObject("scope");
    ArrayNode groups = scope.putArray("groups");
    order.scope().groups().stream().map(Slug::value).forEach(groups::add);
    ArrayNode events = scope.putArray("events");
    order.scope().events().stream().map(Slug::value).forEach(events::add);
    order.scope().query().ifPresent(query -> query(query, scope));
    order.scope().moment().asOf().ifPresent(day -> scope.put("asOf", day.toString()));
    order.scope().moment().knownAt().ifPresent(at -> scope.put("knownAt", at.toString()));
  }

  private static void query(ScopeQuery query, ObjectNode scope) {
    switch (query) {
      case ScopeQuery.Stored stored -> {
        scope.put("query", stored.name());
        JsonText.put(scope, "of", stored.of());
      }
      case ScopeQuery.Text text -> scope.put("sparql", text.sparql());
    }
  }

  /** What whoever passes the file on has to keep in mind, in words. */
  private String terms() {
    if (holds(LicenceClass.RESTRICTED)) {
      return "Some records are under licences that do not let them be passed on, or not to"
          + " everybody: read each of 'licences' before you do.";
    }
    if (holds(LicenceClass.SHARE_ALIKE)) {
      return "Some records are under share-alike licences: whatever is made of this file has to be"
          + " passed on under the same terms, and every source named.";
    }
    if (holds(LicenceClass.UNSTATED)) {
      return "Name every source under 'licences'. Records without a licence are their owner's: ask"
          + " before you pass them on.";
    }
    return "Name every source under 'licences' when you pass this on.";
  }

  private boolean holds(LicenceClass licence) {
    return order.licences().contains(licence) && census.byClass().containsKey(licence);
  }
}
