package org.ascribe.upload;

import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.ascribe.diff.Comparison;
import org.ascribe.load.LoadListener;

/**
 * Has a comparison take note of what a load changes or would change.
 *
 * @param comparison what takes note
 * @param progress told how the load goes
 */
public record Comparing(Comparison comparison, LoadListener progress) implements LoadListener {

  @Override
  public void read(int units) {
    progress.read(units);
  }

  @Override
  public void changed(String record, Graph before, Graph after) {
    comparison.add(record, before, after);
  }

  @Override
  public void withdrawn(String record, Supplier<Graph> content) {
    comparison.add(record, content.get(), Graph.emptyGraph);
  }
}
