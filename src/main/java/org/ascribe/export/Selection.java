package org.ascribe.export;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;
import org.ascribe.store.Snapshot;
import org.ascribe.vocab.ASC;

/** Finds the claims that a scope names. Their names are held in memory: it is for parts. */
final class Selection {

  /** About 100 MB of names, by 200 bytes each; whoever wants more wants everything. */
  static final int MOST_CLAIMS = 500_000;

  private final IriScheme iris;
  private final Graph graph;
  private final int most;
  private final Set<Ref> claims = new TreeSet<>();

  private Selection(IriScheme iris, Graph graph, int most) {
    this.iris = iris;
    this.graph = graph;
    this.most = most;
  }

  /**
   * The claims of a part, in the order of their slugs.
   *
   * @throws AscribeException.NotFound when the scope names what the store does not hold
   * @throws AscribeException.BadInput when its query cannot be asked
   * @throws AscribeException.Refused when it has more claims than {@code most}
   */
  static Set<Ref> of(
      Scope scope, IriScheme iris, Snapshot snapshot, ScopeAnswers answers, int most) {
    Selection selection = new Selection(iris, snapshot.dataset().getDefaultGraph(), most);
    scope.groups().forEach(selection::group);
    scope.events().forEach(selection::event);
    scope.query().ifPresent(query -> answers.things(query, snapshot).forEach(selection::named));
    return selection.claims;
  }

  private void group(Slug slug) {
    List<Ref> found =
        Stream.of(Kind.values())
            .filter(Kind::isActor)
            .map(kind -> new Ref(kind, slug))
            .filter(this::isThere)
            .toList();
    if (found.isEmpty()) {
      throw new AscribeException.NotFound("there is no actor '%s'".formatted(slug));
    }
    found.forEach(this::actor);
  }

  private void event(Slug slug) {
    Ref event = new Ref(Kind.EVENT, slug);
    if (!isThere(event)) {
      throw new AscribeException.NotFound("there is no event '%s'".formatted(slug));
    }
    about(event);
  }

  private void actor(Ref actor) {
    about(actor);
    add(subjects(ASC.claimant, actor));
    for (Ref claim : subjects(ASC.actor, actor)) {
      objects(claim, ASC.event).forEach(this::about);
    }
  }

  private void about(Ref thing) {
    add(subjects(RDF.Nodes.subject, thing));
    add(subjects(RDF.Nodes.object, thing));
  }

  private void add(Set<Ref> further) {
    claims.addAll(further);
    if (claims.size() > most) {
      throw new AscribeException.Refused(
          "export.maxClaims",
          "the part has more than %,d claims: ask for less of it, or for everything"
              .formatted(most));
    }
  }

  private void named(Ref ref) {
    switch (ref.kind()) {
      case GROUP, FACTION, STATE_BODY, OUTLET, PERSON, UNNAMED_ACTOR -> actor(ref);
      case EVENT, PLACE, CHANNEL -> about(ref);
      case CLAIM -> add(Set.of(ref));
      case RECORD -> add(subjects(ASC.record, ref));
      case DOCUMENT -> {
        about(ref);
        add(subjects(ASC.document, ref));
      }
      case EVIDENCE, VIEWPOINT -> {}
    }
  }

  private boolean isThere(Ref ref) {
    return graph.contains(iris.node(ref), RDF.type.asNode(), Node.ANY);
  }

  private Set<Ref> subjects(Node property, Ref object) {
    return refs(
        Iter.map(graph.find(Node.ANY, property, iris.node(object)), Triple::getSubject),
        Kind.CLAIM);
  }

  private Set<Ref> objects(Ref subject, Node property) {
    return refs(
        Iter.map(graph.find(iris.node(subject), property, Node.ANY), Triple::getObject),
        Kind.EVENT);
  }

  private Set<Ref> refs(Iterator<Node> nodes, Kind kind) {
    Set<Ref> refs = new TreeSet<>();
    nodes.forEachRemaining(
        node -> iris.ref(node).filter(ref -> ref.kind() == kind).ifPresent(refs::add));
    return refs;
  }
}
