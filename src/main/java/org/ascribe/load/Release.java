package org.ascribe.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.Document;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;

/**
 * Files that belong together, and what they held of their data sets: so that it can be told which
 * records of these data sets they did not hold and, where the files are a whole release, those can
 * be withdrawn. For one load, on one thread.
 */
public final class Release {

  private static final String SIGNATURE = ", release ";

  private final Optional<String> name;
  private final boolean whole;
  private final boolean forced;
  private final Set<String> records = new HashSet<>();
  private final Map<Ref, Set<String>> releases = new HashMap<>();
  private int refused;

  private Release(Optional<String> name, boolean whole, boolean forced) {
    this.name = name;
    this.whole = whole;
    this.forced = forced;
  }

  /** Files that are a part of what they are of, or nobody says. */
  public static Release part() {
    return new Release(Optional.empty(), false, false);
  }

  /**
   * Files that are loaded together.
   *
   * @param name the release they are of, for rows that do not say it themselves
   * @param whole whether they are all of it: then what they do not hold is withdrawn
   * @param forced whether an older release may come after a newer, and any number be withdrawn
   */
  public static Release of(Optional<String> name, boolean whole, boolean forced) {
    if (name.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("the name of the release is blank");
    }
    return new Release(name, whole, forced);
  }

  boolean whole() {
    return whole;
  }

  boolean forced() {
    return forced;
  }

  int refused() {
    return refused;
  }

  /** The data sets that the files have rows of. */
  Set<Ref> dataSets() {
    return Set.copyOf(releases.keySet());
  }

  boolean holds(String record) {
    return records.contains(record);
  }

  void refusedOne() {
    refused++;
  }

  /**
   * Notes a row of a data set.
   *
   * @return its release, when that is the first row of this release of its data set
   */
  Optional<String> saw(String record, DataSetRow row) {
    records.add(record);
    Set<String> known = releases.computeIfAbsent(row.dataSet(), dataSet -> new HashSet<>());
    return row.release().filter(known::add);
  }

  /**
   * The report with the release of these files, where its row names none.
   *
   * @throws IllegalArgumentException if the row names another
   */
  Report stamped(Report report) {
    return name.map(release -> stamped(report, release)).orElse(report);
  }

  private static Report stamped(Report report, String release) {
    List<Resource> resources =
        report.resources().stream()
            .map(resource ->
                resource instanceof Document document && document.ref().equals(report.document())
                    ? stamped(document, release)
                    : resource)
            .toList();
    return new Report(
        report.ref(), report.document(), resources, report.claims(), report.licence());
  }

  private static Document stamped(Document document, String release) {
    Optional<DataSetRow> row = document.row();
    String told = row.flatMap(DataSetRow::release).orElse(release);
    if (!told.equals(release)) {
      throw new IllegalArgumentException(
          "the row is of release %s, and the file is said to be release %s"
              .formatted(told, release));
    }
    return new Document(
        document.ref(),
        document.name(),
        document.type(),
        document.publisher(),
        document.authors(),
        document.published(),
        document.url(),
        document.cites(),
        document.textDigest(),
        row.map(r -> new DataSetRow(r.dataSet(), Optional.of(release), r.number(), r.key())));
  }

  /** The row that the report is, if it is one. */
  static Optional<DataSetRow> row(Report report) {
    return report.resources().stream()
        .filter(resource -> resource.ref().equals(report.document()))
        .flatMap(resource ->
            resource instanceof Document document
                ? document.row().stream()
                : java.util.stream.Stream.<DataSetRow>empty())
        .findFirst();
  }

  /** The release as the ledger's agent tells it. */
  String signed(String agent) {
    return agent + name.map(release -> SIGNATURE + release).orElse("");
  }

  /** The same for what is withdrawn of a data set: its release as the rows told it, else. */
  String signed(String agent, Ref dataSet) {
    return name.or(() ->
            releases.getOrDefault(dataSet, Set.of()).stream()
                .reduce(
                    (one, other) -> ReleaseOrder.compare(one, other).orElse(0) < 0 ? other : one))
        .map(release -> agent + SIGNATURE + release)
        .orElse(agent);
  }

  /** The release that an agent of the ledger told, if it told one. */
  static Optional<String> signature(String agent) {
    int at = agent.indexOf(SIGNATURE);
    return at < 0 ? Optional.empty() : Optional.of(agent.substring(at + SIGNATURE.length()));
  }
}
