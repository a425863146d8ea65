package org.ascribe.sparql;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Blank nodes of CSV in the form {@code _:label} (SPARQL 1.1 Query Results CSV and TSV, section
 * 3.2), where Jena 6.0.0 writes the label alone.
 */
final class CsvLabels {

  private CsvLabels() {}

  /** The same rows, with texts for blank nodes; none is held. */
  static RowSet of(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, CsvLabels::labelled));
  }

  private static Binding labelled(Binding row) {
    BindingBuilder labelled = BindingFactory.builder();
    row.forEach((Var variable, Node value) -> labelled.add(variable, text(value)));
    return labelled.build();
  }

  private static Node text(Node value) {
    return value.isBlank()
        ? NodeFactory.createLiteralString(
            "_:" + NodeFmtLib.encodeBNodeLabel(value.getBlankNodeLabel()))
        : value;
  }
}
