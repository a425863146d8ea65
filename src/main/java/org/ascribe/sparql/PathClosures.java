package org.ascribe.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.PathBlock;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Takes a closure that stands right in another for the one that it amounts to: {@code (p*)*} is
 * {@code p*}, because paths of any length find each pair of nodes once (SPARQL 1.1 Query 9.3, ALP).
 * Jena would walk the inner one anew from each node that the outer one finds, and so on inwards.
 */
final class PathClosures {

  private PathClosures() {}

  /** The same query, with one closure for several; itself where there is none. */
  static Query simplified(Query query) {
    if (query.getQueryPattern() == null) {
      return query;
    }
    Search search = new Search();
    Walker.walk(Algebra.compile(query), search);
    if (!search.found) {
      return query;
    }
    Change change = new Change();
    return QueryTransformOps.transform(
        query, change, new ExprTransformApplyElementTransform(change));
  }

  /** Without closures right in closures; everything else stays. */
  static Path simplified(Path path) {
    if (!(path instanceof P_Path1 outer) || !repeats(outer)) {
      return path;
    }
    Path inner = simplified(outer.getSubPath());
    if (!(inner instanceof P_Path1 within) || !repeats(within)) {
      return path;
    }
    boolean all = outer instanceof P_OneOrMore1 && within instanceof P_OneOrMore1;
    boolean once = outer instanceof P_ZeroOrOne && within instanceof P_ZeroOrOne;
    Path step = within.getSubPath();
    return all ? new P_OneOrMore1(step) : once ? within : new P_ZeroOrMore1(step);
  }

  private static boolean repeats(Path path) {
    return path instanceof P_ZeroOrMore1
        || path instanceof P_OneOrMore1
        || path instanceof P_ZeroOrOne;
  }

  private static final class Search extends OpVisitorBase {
    private boolean found;

    @Override
    public void visit(OpPath pattern) {
      Path path = pattern.getTriplePath().getPath();
      found |= !simplified(path).equals(path);
    }
  }

  private static final class Change extends ElementTransformCopyBase {
    @Override
    public Element transform(ElementPathBlock block) {
      PathBlock changed = new PathBlock();
      for (TriplePath one : block.getPattern()) {
        changed.add(
            one.isTriple()
                ? one
                : new TriplePath(one.getSubject(), simplified(one.getPath()), one.getObject()));
      }
      return new ElementPathBlock(changed);
    }
  }
}
