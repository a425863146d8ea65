package org.ascribe.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascribe.ingest.Reading.Fault;
import org.ascribe.load.LoadReport;

/**
 * Tells what is wrong with files, a line each, as compilers do: {@code file:line:column: reason
 * [pointer]}.
 *
 * @param line takes the lines
 */
record Findings(Consumer<String> line) {

  void tell(LoadReport report) {
    report.refusals().forEach(refusal -> refused(report.source(), refusal.faults()));
    report.warnings().forEach(kind -> warned(report.source(), kind));
  }

  private void warned(String source, LoadReport.Warnings kind) {
    kind.examples()
        .forEach(warning ->
            line.accept(
                "%s: warning: %s: %s".formatted(source, warning.unit(), warning.message())));
    int further = kind.count() - kind.examples().size();
    if (further > 0) {
      line.accept("%s: warning: and %d more like it: %s".formatted(source, further, kind.kind()));
    }
  }

  void refused(String source, List<Fault> faults) {
    faults.forEach(fault -> line.accept(text(source, fault)));
  }

  private static String text(String source, Fault fault) {
    return source
        + fault.position().map(position -> ":" + position).orElse("")
        + ": "
        + fault.reason()
        + pointer(fault).map(" [%s]"::formatted).orElse("");
  }

  /** The pointer to the whole document is empty and says nothing. */
  private static Optional<String> pointer(Fault fault) {
    return fault.pointer().filter(pointer -> !pointer.isEmpty());
  }
}
