package org.ascribe.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.ascribe.model.AscribeException;
import org.jspecify.annotations.Nullable;

/**
 * A change to a dataset as RDF Patch text (https://afs.github.io/rdf-delta/rdf-patch.html): {@code
 * D} rows take a quad away, {@code A} rows add one, in order, between {@code TX} and {@code TC}.
 * The text is kept byte for byte, because the hash chain covers it.
 */
public final class Patch {
  /** Takes the rows of a patch, in the order in which they stand. */
  public interface Rows {
    /** Called for each {@code A} row; a quad of the default graph says so by its graph node. */
    void added(Quad quad);

    /** Called for each {@code D} row. */
    void deleted(Quad quad);
  }

  private final byte[] text;

  private Patch(byte[] text) {
    this.text = text;
  }

  /**
   * The patch that takes the first quads away and then adds the second, each sorted, so that one
   * change has one text.
   */
  public static Patch of(Stream<Quad> deleted, Stream<Quad> added) {
    List<Quad> gone = sorted(deleted);
    List<Quad> come = sorted(added);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RDFChangesWriterText rows = RDFChangesWriterText.create(out)) {
      rows.start();
      rows.txnBegin();
      gone.forEach(q -> rows.delete(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject()));
      come.forEach(q -> rows.add(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject()));
      rows.txnCommit();
      rows.finish();
    }
    return new Patch(out.toByteArray());
  }

  /**
   * The patch that is written in this text.
   *
   * @throws AscribeException.BadInput if the text is no RDF Patch
   */
  public static Patch parse(byte[] text) {
    Patch patch = new Patch(text.clone());
    patch.graphs();
    return patch;
  }

  /** The patch with this text, which is known to be one because the ledger holds it. */
  static Patch stored(byte[] text) {
    return new Patch(text);
  }

  private static List<Quad> sorted(Stream<Quad> quads) {
    record Row(String line, Quad quad) {}
    return quads
        .map(quad -> new Row(CanonicalLine.of(quad), quad))
        .sorted(Comparator.comparing(Row::line))
        .map(Row::quad)
        .toList();
  }

  /**
   * Gives every row to the visitor, in order.
   *
   * @throws AscribeException.BadInput if the text is no RDF Patch
   */
  public void forEach(Rows rows) {
    try {
      new RDFPatchReaderText(new ByteArrayInputStream(text)).apply(new Visit(rows));
    } catch (RiotException e) {
      throw new AscribeException.BadInput("the change is no RDF Patch: " + e.getMessage());
    }
  }

  private static final class Visit extends RDFChangesBase {
    private final Rows rows;

    Visit(Rows rows) {
      this.rows = rows;
    }

    @Override
    public void add(@Nullable Node g, Node s, Node p, Node o) {
      rows.added(Quad.create(g == null ? Quad.defaultGraphNodeGenerated : g, s, p, o));
    }

    @Override
    public void delete(@Nullable Node g, Node s, Node p, Node o) {
      rows.deleted(Quad.create(g == null ? Quad.defaultGraphNodeGenerated : g, s, p, o));
    }
  }

  /** The graphs that the rows name, in order of their first row. */
  public Set<Node> graphs() {
    Set<Node> graphs = new LinkedHashSet<>();
    forEach(
        new Rows() {
          @Override
          public void added(Quad quad) {
            graphs.add(quad.getGraph());
          }

          @Override
          public void deleted(Quad quad) {
            graphs.add(quad.getGraph());
          }
        });
    return graphs;
  }

  /** The bytes themselves, for hashing and storing without a copy. */
  byte[] shared() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Patch that && Arrays.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(text);
  }

  @Override
  public String toString() {
    return new String(text, StandardCharsets.UTF_8);
  }
}
