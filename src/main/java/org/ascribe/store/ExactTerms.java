package org.ascribe.store;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableOps;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.jspecify.annotations.Nullable;

/**
 * Has TDB2 give every literal back as it was written. TDB2 6.0.0 keeps numbers, booleans and dates
 * as values, twice: inside its ids ({@code NodeIdInline}) and in the file of terms ({@code
 * NodeTableTRDF}). So {@code "01"^^xsd:integer} comes back as {@code 1} and, with TDB2's own switch
 * off ({@code tdb:store.enableInlineLiterals}), {@code "1"^^xsd:long} as an {@code xsd:integer};
 * and two literals that differ in their base direction alone are one. In RDF these are other terms
 * (RDF 1.2 Concepts section 3.4, literal term equality), and not what the source said.
 *
 * <p>A literal that would not come back is given to TDB2 under a datatype of this class's own,
 * which TDB2 keeps letter by letter, and gets its own again when it is read. All others, which is
 * nearly all there are, go as they are, numbers inside of ids.
 */
final class ExactTerms extends NodeTableWrapper {
  private static final String KEPT = "urn:x-ascribe:kept:";
  private static final String DIRECTED = KEPT + "directed:";

  /** Between language and direction, as in {@code en--ltr}. */
  private static final String DASHES = "--";

  private ExactTerms(NodeTable terms) {
    super(terms);
  }

  /** The same database with terms that stay; the one given is of no further use but to close it. */
  static DatasetGraphTDB over(DatasetGraphTDB base) {
    NodeTupleTable triples = base.getTripleTable().getNodeTupleTable();
    NodeTupleTable quads = base.getQuadTable().getNodeTupleTable();
    NodeTable terms = new ExactTerms(quads.getNodeTable());
    StorageTDB storage =
        new StorageTDB(
            base.getTxnSystem(),
            new TripleTable(indexes(triples), terms),
            new QuadTable(indexes(quads), terms));
    return new DatasetGraphTDB(
        base.getLocation(),
        base.getStoreParams(),
        base.getReorderTransform(),
        storage,
        (StoragePrefixesTDB) base.getStoragePrefixes(),
        base.getTxnSystem());
  }

  private static TupleIndex[] indexes(NodeTupleTable table) {
    return table.getTupleTable().getIndexes();
  }

  @Override
  public NodeId getAllocateNodeId(Node term) {
    return super.getAllocateNodeId(kept(term));
  }

  @Override
  public NodeId getNodeIdForNode(Node term) {
    return super.getNodeIdForNode(kept(term));
  }

  @Override
  public @Nullable Node getNodeForNodeId(NodeId id) {
    Node kept = super.getNodeForNodeId(id);
    return kept == null ? null : term(kept);
  }

  @Override
  public boolean containsNode(Node term) {
    return super.containsNode(kept(term));
  }

  @Override
  public List<NodeId> bulkNodeToNodeId(List<Node> terms, boolean withAllocation) {
    return NodeTableOps.bulkNodeToNodeIdImpl(this, terms, withAllocation);
  }

  @Override
  public List<Node> bulkNodeIdToNode(List<NodeId> ids) {
    return NodeTableOps.bulkNodeIdToNodeImpl(this, ids);
  }

  @Override
  public Iterator<Pair<NodeId, Node>> all() {
    return Iter.map(super.all(), pair -> Pair.create(pair.getLeft(), term(pair.getRight())));
  }

  /** What TDB2 is given for a term. */
  static Node kept(Node term) {
    if (term.isTripleTerm()) {
      return within(term, ExactTerms::keptWithin);
    }
    return term.isLiteral() && !comesBack(term) ? spelled(term) : term;
  }

  /** A term inside of a triple term, which goes into the file of terms, whatever it is. */
  private static Node keptWithin(Node term) {
    return term.isLiteral() ? (fileKeeps(term) ? term : spelled(term)) : kept(term);
  }

  private static boolean comesBack(Node literal) {
    NodeId id = NodeId.inline(literal);
    return id == null ? fileKeeps(literal) : literal.equals(NodeId.extract(id));
  }

  private static boolean fileKeeps(Node literal) {
    if (literal.getLiteralBaseDirection() != null
        || literal.getLiteralDatatypeURI().startsWith(KEPT)) {
      return false;
    }
    RDF_Term value = new RDF_Term();
    return !ThriftConvert.toThriftValue(literal, value)
        || literal.equals(ThriftConvert.convert(value));
  }

  private static Node spelled(Node literal) {
    TextDirection direction = literal.getLiteralBaseDirection();
    String datatype =
        direction == null
            ? KEPT + literal.getLiteralDatatypeURI()
            : DIRECTED + literal.getLiteralLanguage() + DASHES + direction.direction();
    return NodeFactory.createLiteralDT(
        literal.getLiteralLexicalForm(), NodeFactory.getType(datatype));
  }

  /** The term that TDB2 was given this for. */
  static Node term(Node kept) {
    if (kept.isTripleTerm()) {
      return within(kept, ExactTerms::term);
    }
    if (!kept.isLiteral() || !kept.getLiteralDatatypeURI().startsWith(KEPT)) {
      return kept;
    }
    String text = kept.getLiteralLexicalForm();
    String datatype = kept.getLiteralDatatypeURI();
    if (!datatype.startsWith(DIRECTED)) {
      return NodeFactory.createLiteralDT(
          text, NodeFactory.getType(datatype.substring(KEPT.length())));
    }
    int dashes = datatype.lastIndexOf(DASHES);
    return NodeFactory.createLiteralDirLang(
        text,
        datatype.substring(DIRECTED.length(), dashes),
        datatype.substring(dashes + DASHES.length()));
  }

  private static Node within(Node tripleTerm, UnaryOperator<Node> change) {
    Triple said = tripleTerm.getTriple();
    Node subject = change.apply(said.getSubject());
    Node object = change.apply(said.getObject());
    return subject.equals(said.getSubject()) && object.equals(said.getObject())
        ? tripleTerm
        : NodeFactory.createTripleTerm(Triple.create(subject, said.getPredicate(), object));
  }
}
