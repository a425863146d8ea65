package org.ascribe.rest;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.export.ScopeQuery;
import org.ascribe.http.Nearest;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Slug;
import org.ascribe.query.Question;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;

/** Answers scopes that are a stored question: what the first column of its rows names. */
public final class StoredQueries {

  private final Questions questions;
  private final IriScheme iris;

  /** Of these questions. */
  public StoredQueries(Questions questions, IriScheme iris) {
    this.questions = questions;
    this.iris = iris;
  }

  /**
   * What the question names.
   *
   * @throws AscribeException.NotFound when there is no such question, or nothing that it is asked
   *     of
   * @throws AscribeException.BadInput when it is asked of the wrong thing, or of nothing though it
   *     should be
   */
  public Set<Ref> things(ScopeQuery.Stored asked, Snapshot snapshot) {
    Question question =
        questions.named(asked.name()).orElseThrow(() -> new AscribeException.NotFound(no(asked)));
    Graph graph = snapshot.dataset().getDefaultGraph();
    Optional<Node> of = of(question, asked.of(), graph);
    return question.firstColumn(snapshot.dataset(), of).stream()
        .flatMap(node -> iris.ref(node).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private String no(ScopeQuery.Stored asked) {
    String all = "see /queries";
    return Nearest.to(asked.name(), questions.all().stream().map(Question::name).toList())
        .map(near -> "there is no query '%s': did you mean '%s'?".formatted(asked.name(), near))
        .orElseGet(() -> "there is no query '%s': %s".formatted(asked.name(), all));
  }

  private Optional<Node> of(Question question, Optional<String> of, Graph graph) {
    if (question.parameter().isEmpty()) {
      if (of.isPresent()) {
        throw new AscribeException.BadInput(
            "the query %s is asked of nothing: leave 'of' out".formatted(question.name()));
      }
      return Optional.empty();
    }
    String parameter = question.parameter().get();
    String text =
        of.orElseThrow(() ->
            new AscribeException.BadInput(
                "the query %s is asked of a %s: say which by 'of' and its slug"
                    .formatted(question.name(), parameter)));
    return Optional.of(iris.node(thing(text, parameter, kinds(question.name(), parameter), graph)));
  }

  private Ref thing(String text, String parameter, Set<Kind> kinds, Graph graph) {
    List<Ref> found =
        named(text, kinds)
            .filter(ref -> graph.contains(iris.node(ref), RDF.type.asNode(), Node.ANY))
            .toList();
    if (found.isEmpty()) {
      throw new AscribeException.NotFound("there is no %s '%s'".formatted(parameter, text));
    }
    if (found.size() > 1) {
      throw new AscribeException.BadInput(
          "'%s' names several things: say %s"
              .formatted(
                  text, found.stream().map(Ref::toString).collect(Collectors.joining(" or "))));
    }
    return found.getFirst();
  }

  private static Stream<Ref> named(String text, Set<Kind> kinds) {
    String[] parts = text.split("/", 2);
    String slug = parts[parts.length - 1];
    if (!Slug.fits(slug)) {
      throw new AscribeException.BadInput(
          "of is '%s', and must be a slug such as ansar-al-islam, or group/ansar-al-islam"
              .formatted(text));
    }
    return kinds.stream()
        .filter(kind -> parts.length == 1 || kind.path().equals(parts[0]))
        .map(kind -> Ref.of(kind, slug));
  }

  /** The kinds of things that a question can be asked of, by the name of its variable. */
  private static Set<Kind> kinds(String question, String parameter) {
    return switch (parameter) {
      case "actor", "group" -> actors();
      case "member", "source" -> {
        Set<Kind> kinds = actors();
        kinds.add(Kind.DOCUMENT);
        yield kinds;
      }
      case "claim" -> EnumSet.of(Kind.CLAIM);
      case "document" -> EnumSet.of(Kind.DOCUMENT);
      case "event" -> EnumSet.of(Kind.EVENT);
      case "record" -> EnumSet.of(Kind.RECORD);
      case "thing" -> EnumSet.complementOf(EnumSet.of(Kind.CLAIM, Kind.EVIDENCE, Kind.RECORD));
      default ->
          throw new AscribeException.BadInput(
              "the query %s is asked of a %s, which is no thing, and so cannot be exported"
                  .formatted(question, parameter));
    };
  }

  private static Set<Kind> actors() {
    return Stream.of(Kind.values())
        .filter(Kind::isActor)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }
}
