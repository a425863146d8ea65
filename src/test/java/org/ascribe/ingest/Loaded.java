package org.ascribe.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.ascribe.check.Severity;
import org.ascribe.check.Shapes;
import org.ascribe.mapping.IriScheme;
import org.ascribe.mapping.ReportWriter;
import org.ascribe.vocab.Prefixes;

/** What reading a file came to: its records as named graphs, and a line for every finding. */
record Loaded(DatasetGraph records, List<String> findings) {

  private static final Shapes SHAPES = new Shapes();

  static Loaded of(byte[] file, Optional<String> format) throws IOException {
    return of(Readers.standard(), file, format);
  }

  static Loaded of(Readers readers, byte[] file, Optional<String> format) throws IOException {
    Loaded loaded = new Loaded(DatasetGraphFactory.create(), new ArrayList<>());
    loaded.records().prefixes().putAll(Prefixes.all());
    try (Source source = new Source("input", new ByteArrayInputStream(file)).unpacked()) {
      Reader reader =
          (format.isPresent() ? readers.named(format.get()) : readers.recognise(source.head()))
              .orElseThrow();
      reader.read(source, loaded::take);
    }
    return loaded;
  }

  private void take(Reading reading) {
    switch (reading) {
      case Reading.Read(var report, var oddities) -> {
        ReportWriter writer = new ReportWriter(IriScheme.standard());
        var graph = writer.write(report);
        records.addGraph(writer.name(report), graph);
        String unit = report.ref().slug().value();
        oddities.forEach(odd -> findings.add("odd " + unit + " " + told(odd)));
        SHAPES
            .check(graph)
            .forEach(v ->
                findings.add(
                    (v.severity() == Severity.WARNING ? "warning " : "violation ")
                        + Path.of(v.focus()).getFileName()
                        + ": "
                        + v.message()));
      }
      case Reading.Refused(var unit, var faults) ->
          faults.forEach(f -> findings.add("refused " + unit.orElse("") + " " + told(f)));
    }
  }

  private static String told(Reading.Fault fault) {
    return "line %d %s: %s"
        .formatted(
            fault.position().map(p -> p.line()).orElse(0),
            fault.pointer().orElse(""),
            fault.reason());
  }
}
