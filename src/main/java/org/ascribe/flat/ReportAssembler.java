package org.ascribe.flat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Slug;

/**
 * Makes a report of the rows of one record of the claim table, the reverse of {@link
 * ReportFlattener}; or says everything that is wrong with them.
 */
public final class ReportAssembler {

  /** As in a report: {@code ontology/report.schema.json}, the id of a claim. */
  private static final Pattern ID = Pattern.compile("[a-z0-9]{1,60}");

  private final String record;
  private final List<Line> rows;
  private final References references = new References();
  private final List<Fault> faults = new ArrayList<>();

  private ReportAssembler(String record, List<Line> rows) {
    this.record = record;
    this.rows = rows;
  }

  /**
   * What came of the rows of one record.
   *
   * @param report the report, where nothing is wrong
   * @param faults everything that is wrong, in the order of the rows; empty with a report
   */
  public record Result(Optional<Report> report, List<Fault> faults) {

    /** Copies the list. */
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /**
   * The slug of the record that a row belongs to: the cell {@code record}, or the document that the
   * row stands in; empty where both are.
   */
  public static Optional<String> recordOf(Line row) {
    return row.cell(Column.RECORD)
        .or(() -> row.cell(Column.DOCUMENT).map(cell -> cell.substring(cell.indexOf('/') + 1)));
  }

  /** The report that these rows of one record make. */
  public static Result assemble(String record, List<Line> rows) {
    return new ReportAssembler(record, rows).result();
  }

  private Result result() {
    Line first = rows.getFirst();
    if (!Slug.fits(record)) {
      return new Result(
          Optional.empty(), List.of(new Fault(first.number(), Column.RECORD, noSlug(record))));
    }
    rows.forEach(this::note);
    for (Line row : rows) {
      ThingRows.kind(row)
          .ifPresent(kind ->
              attempt(
                  row,
                  () -> {
                    references.declare(new ThingRows(references).read(row, kind));
                    return kind;
                  }));
    }
    Optional<Ref> document = attempt(first, this::document);
    List<Claim> claims = document.map(this::claims).orElse(List.of());
    Optional<String> licence = attempt(first, this::licence).flatMap(told -> told);
    if (faults.isEmpty()) {
      faults.addAll(references.nameless());
    }
    faults.sort(Comparator.comparingInt(Fault::line));
    if (document.isEmpty() || !faults.isEmpty()) {
      return new Result(Optional.empty(), faults);
    }
    return new Result(
        Optional.of(
            new Report(
                Ref.of(Kind.RECORD, record),
                document.get(),
                references.resources(),
                claims,
                licence)),
        List.of());
  }

  private static String noSlug(String record) {
    return "'%s' is no slug of a record: lower-case ASCII letters and digits, hyphens"
        .formatted(record);
  }

  /** Things are known by kind and slug before the first cell that names one is read. */
  private void note(Line row) {
    ThingRows.kind(row)
        .ifPresent(
            kind -> row.cell(Column.SUBJECT).ifPresent(s -> references.note(s, Optional.of(kind))));
    note(row, Column.EVENT, Optional.of(Kind.EVENT));
    note(row, Column.DOCUMENT, Optional.of(Kind.DOCUMENT));
    note(row, Column.CITES, Optional.of(Kind.DOCUMENT));
    note(row, Column.PRIMARY_SOURCES, Optional.of(Kind.DOCUMENT));
    note(row, Column.WITHIN, Optional.of(Kind.PLACE));
    for (Column column :
        List.of(Column.CLAIMANT, Column.ACTOR, Column.SUBJECT, Column.OBJECT, Column.VALUE)) {
      note(row, column, Optional.empty());
    }
  }

  private void note(Line row, Column column, Optional<Kind> kind) {
    switch (column.content()) {
      case CODE -> Codes.several(row, column).forEach(cell -> references.note(cell, kind));
      case WORDS -> row.cell(column).ifPresent(cell -> references.note(cell.strip(), kind));
    }
  }

  private Ref document() {
    Line row =
        rows.stream()
            .filter(r -> r.cell(Column.KIND).filter(ClaimKind.RECORD::equals).isPresent())
            .findFirst()
            .or(() -> rows.stream().filter(r -> r.cell(Column.DOCUMENT).isPresent()).findFirst())
            .orElseThrow(() -> new CellFault(Column.DOCUMENT, "no row names a document"));
    return references.one(row, Column.DOCUMENT, Kind.DOCUMENT);
  }

  private Optional<String> licence() {
    return rows.stream()
        .flatMap(row -> row.cell(Column.LICENCE).stream())
        .findFirst()
        .map(Report::requireLicence);
  }

  private List<Claim> claims(Ref document) {
    ClaimRows reader = new ClaimRows(new Slug(record), document, references);
    Map<String, List<Line>> further = further();
    Set<String> ids = new HashSet<>();
    List<Claim> claims = new ArrayList<>();
    int ordinal = 0;
    for (Line row : rows) {
      if (!isClaim(row)) {
        continue;
      }
      String unlessGiven = "c" + ++ordinal;
      attempt(
              row,
              () -> {
                String id = id(row, unlessGiven, ids);
                return reader.read(row, id, further.getOrDefault(id, List.of()));
              })
          .ifPresent(claims::add);
    }
    further.forEach((id, evidence) -> {
      if (!ids.contains(id)) {
        faults.add(
            new Fault(
                evidence.getFirst().number(), Column.ID, "there is no claim '%s'".formatted(id)));
      }
    });
    return claims;
  }

  private Map<String, List<Line>> further() {
    Map<String, List<Line>> further = new HashMap<>();
    for (Line row : rows) {
      if (row.cell(Column.KIND).filter(ClaimKind.EVIDENCE::equals).isPresent()) {
        attempt(row, () -> Codes.required(row, Column.ID))
            .ifPresent(id -> further.computeIfAbsent(id, i -> new ArrayList<>()).add(row));
      }
    }
    return further;
  }

  private static boolean isClaim(Line row) {
    return ThingRows.kind(row).isEmpty()
        && row.cell(Column.KIND)
            .filter(kind -> kind.equals(ClaimKind.RECORD) || kind.equals(ClaimKind.EVIDENCE))
            .isEmpty();
  }

  private static String id(Line row, String unlessGiven, Set<String> ids) {
    String id = row.cell(Column.ID).orElse(unlessGiven);
    if (!ID.matcher(id).matches()) {
      throw new CellFault(
          Column.ID, "'%s' is no id: up to 60 lower-case ASCII letters and digits".formatted(id));
    }
    if (!ids.add(id)) {
      throw new CellFault(Column.ID, "the id '%s' is given twice in this record".formatted(id));
    }
    return id;
  }

  /** What {@code part} gives; what it refuses is one more fault of the record. */
  private <T> Optional<T> attempt(Line row, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (CellFault e) {
      faults.add(new Fault(row.number(), e.column(), String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(row.number(), Column.KIND, String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }
}
