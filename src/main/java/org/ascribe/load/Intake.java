package org.ascribe.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.ascribe.check.Severity;
import org.ascribe.check.Shapes;
import org.ascribe.check.Violation;
import org.ascribe.ingest.Reading;
import org.ascribe.ingest.Reading.Fault;
import org.ascribe.ledger.ContentHash;
import org.ascribe.ledger.Draft;
import org.ascribe.ledger.Kind;
import org.ascribe.ledger.Ledger;
import org.ascribe.ledger.RecordState;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.IdentityClaim;
import org.ascribe.model.Report;
import org.ascribe.vocab.ASC;

/** One file on its way in: each unit is checked, compared with what the ledger has, and counted. */
final class Intake {

  private final ReportWriter writer;
  private final Shapes shapes;
  private final Ledger ledger;
  private final LoadOptions options;
  private final Release release;
  private final Absentees absentees;
  private final LoadListener listener;
  private final Batch batch;
  private final List<LoadReport.Refusal> refusals = new ArrayList<>();
  private final Tally warnings = new Tally();
  private final Map<String, Integer> seen = new HashMap<>();
  private int added;
  private int superseded;
  private int unchanged;
  private int claims;

  Intake(
      ReportWriter writer,
      Shapes shapes,
      Ledger ledger,
      LoadOptions options,
      Release release,
      Absentees absentees,
      LoadListener listener,
      Runnable stored) {
    this.writer = writer;
    this.shapes = shapes;
    this.ledger = ledger;
    this.options = options;
    this.release = release;
    this.absentees = absentees;
    this.listener = listener;
    this.batch = new Batch(ledger, stored);
  }

  void take(Reading reading) {
    switch (reading) {
      case Reading.Read(var report, var oddities) -> take(report, oddities);
      case Reading.Refused(var unit, var faults) -> refuse(new LoadReport.Refusal(unit, faults));
    }
    listener.read(counts().units());
  }

  void finish() {
    batch.flush();
  }

  LoadReport.Counts counts() {
    return new LoadReport.Counts(added, superseded, unchanged, refusals.size(), claims);
  }

  LoadReport report(String source, String format, long sequence) {
    return new LoadReport(
        source, Optional.of(format), counts(), refusals, warnings.kinds(), sequence);
  }

  private void refuse(LoadReport.Refusal refusal) {
    refusals.add(refusal);
    release.refusedOne();
  }

  private void take(Report read, List<Fault> oddities) {
    Report report;
    try {
      report = release.stamped(read);
    } catch (IllegalArgumentException otherRelease) {
      Fault fault =
          new Fault(Optional.empty(), Optional.empty(), String.valueOf(otherRelease.getMessage()));
      refuse(new LoadReport.Refusal(Optional.of(read.ref().slug().value()), List.of(fault)));
      return;
    }
    Graph graph = writer.write(report);
    String unit = report.ref().slug().value();
    int content = said(graph).hashCode();
    Optional<Integer> before = Optional.ofNullable(seen.get(unit));
    if (before.isPresent()) {
      twice(unit, before.get() == content);
      return;
    }
    oddities.forEach(
        odd -> warnings.add(new LoadReport.Warning(unit, told(odd)), column(odd) + odd.reason()));
    List<Fault> faults = new ArrayList<>();
    for (Violation violation : shapes.check(graph)) {
      if (violation.severity() == Severity.VIOLATION) {
        faults.add(
            new Fault(Optional.of(violation.focus()), Optional.empty(), violation.message()));
      } else {
        warnings.add(
            new LoadReport.Warning(unit, violation.focus() + ": " + violation.message()),
            violation.message());
      }
    }
    DirectionMarks.told(graph)
        .ifPresent(told -> warnings.add(new LoadReport.Warning(unit, told), told));
    if (!faults.isEmpty()) {
      refuse(new LoadReport.Refusal(Optional.of(unit), faults));
      return;
    }
    seen.put(unit, content);
    String subject = writer.name(report).getURI();
    Release.row(report).ifPresent(row -> note(subject, row));
    keep(report, subject, graph);
  }

  private void note(String subject, DataSetRow row) {
    Optional<String> first = release.saw(subject, row);
    if (!release.forced()) {
      first.ifPresent(name -> absentees.requireNewest(row.dataSet(), name));
    }
  }

  /**
   * A file that gives one record twice: the first is kept, so that loading the file again changes
   * nothing. Where the second says the same it is but odd, else it is refused by name.
   */
  private void twice(String unit, boolean same) {
    if (same) {
      unchanged++;
      String reason = "the file has this record twice, word for word";
      warnings.add(new LoadReport.Warning(unit, reason), reason);
      return;
    }
    Fault fault =
        new Fault(
            Optional.empty(),
            Optional.empty(),
            "the file has this record already, with other content: the first is kept; give each"
                + " its own key");
    refuse(new LoadReport.Refusal(Optional.of(unit), List.of(fault)));
  }

  /**
   * Whether only the row's place in its file differs, or the release of the file: a newer release
   * leaves alone what it does not change.
   */
  private static boolean sameButForItsPlace(Graph standing, Graph graph) {
    return graph.contains(Node.ANY, ASC.rowNumber, Node.ANY) && said(standing).equals(said(graph));
  }

  private static Set<Triple> said(Graph graph) {
    return graph.stream()
        .filter(t -> !t.getPredicate().equals(ASC.rowNumber))
        .filter(t -> !t.getPredicate().equals(ASC.release))
        .collect(Collectors.toSet());
  }

  private static String told(Fault odd) {
    return odd.position().map(at -> "line " + at.line() + ", ").orElse("")
        + column(odd)
        + odd.reason();
  }

  private static String column(Fault odd) {
    return odd.pointer().map(at -> at + ": ").orElse("");
  }

  private void keep(Report report, String subject, Graph graph) {
    if (batch.holds(subject)) {
      batch.flush();
    }
    Optional<RecordState> state = ledger.find(subject);
    Optional<RecordState> standing = state.filter(s -> !s.withdrawn());
    if (standing.filter(s -> s.contentHash().equals(ContentHash.of(graph))).isPresent()
        || (standing.isPresent() && sameButForItsPlace(ledger.content(subject), graph))) {
      unchanged++;
      return;
    }
    claims += report.claims().size();
    if (standing.isPresent()) {
      superseded++;
    } else {
      added++;
    }
    listener.changed(subject, ledger.content(subject), graph);
    if (options.dryRun()) {
      return;
    }
    long previous = state.map(RecordState::sequence).orElse(0L);
    String agent = release.signed(options.agent());
    boolean decision = isIdentityDecision(report);
    if (standing.isEmpty()) {
      Kind kind = decision ? Kind.IDENTITY_DECISION : Kind.RECORD_LOADED;
      batch.add(subject, () -> Draft.loaded(agent, kind, subject, graph, previous));
      return;
    }
    Kind kind = decision ? Kind.IDENTITY_DECISION : Kind.RECORD_CHANGED;
    Graph before = ledger.content(subject);
    batch.add(subject, () -> Draft.changed(agent, kind, subject, before, graph, previous));
  }

  /** A record that tells who is who, and nothing else, is noted as a decision in the ledger. */
  private static boolean isIdentityDecision(Report report) {
    return !report.claims().isEmpty()
        && report.claims().stream().allMatch(IdentityClaim.class::isInstance);
  }
}
