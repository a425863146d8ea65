package org.ascribe.mapping;

import java.net.URI;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;

/**
 * How references become IRIs: {@code {base}id/{kind}/{slug}} (DESIGN section 2). The base is a
 * setting; the ontology's namespace is not.
 *
 * @param base an absolute http or https IRI that ends in a slash
 */
public record IriScheme(String base) {

  /** The base that Ascribe has unless told otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/ascribe/";

  /** Refuses a base that no IRI can be built on. */
  public IriScheme {
    URI uri = parse(base);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || !base.endsWith("/")) {
      throw new IllegalArgumentException(
          "'%s' is no base IRI: it is absolute, http or https, and ends in a slash"
              .formatted(base));
    }
  }

  /** The scheme with the default base. */
  public static IriScheme standard() {
    return new IriScheme(DEFAULT_BASE);
  }

  /** The IRI of the thing that {@code ref} names. */
  public String iri(Ref ref) {
    return base + "id/" + ref.kind().path() + "/" + ref.slug();
  }

  /** The node of the thing that {@code ref} names. */
  public Node node(Ref ref) {
    return NodeFactory.createURI(iri(ref));
  }

  /** What {@code iri} names, if it is an IRI of this scheme. */
  public Optional<Ref> ref(String iri) {
    String start = base + "id/";
    if (!iri.startsWith(start)) {
      return Optional.empty();
    }
    String[] parts = iri.substring(start.length()).split("/", -1);
    if (parts.length != 2 || !Slug.fits(parts[1])) {
      return Optional.empty();
    }
    return Kind.ofPath(parts[0]).map(kind -> Ref.of(kind, parts[1]));
  }

  /** What {@code node} names, if it is an IRI of this scheme. */
  public Optional<Ref> ref(Node node) {
    return node.isURI() ? ref(node.getURI()) : Optional.empty();
  }

  private static URI parse(String base) {
    try {
      return URI.create(base);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s' is no IRI".formatted(base), e);
    }
  }
}
