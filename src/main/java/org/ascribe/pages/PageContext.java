package org.ascribe.pages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;

/**
 * What a page knows of the request that it answers.
 *
 * @param path the path of the page, such as {@code /events/latakia-raid}
 * @param alternates the same answer in other forms, such as JSON and Turtle
 * @param query the name of the question behind the answer, shown at {@code /queries/{name}}
 * @param names what things are called
 * @param lens the lens that the answer was seen through, where it is not the clear one
 * @param next where the list goes on
 * @param revision the number of the ledger's last entry that the answer knows
 */
public record PageContext(
    String path,
    List<Link> alternates,
    Optional<String> query,
    Function<Ref, Name> names,
    Optional<Viewing> lens,
    Optional<String> next,
    OptionalLong revision) {

  /** Copies the list, and refuses a path that is not one of this server. */
  public PageContext {
    alternates = List.copyOf(alternates);
    if (!path.startsWith("/") || !Urls.isSafe(path)) {
      throw new IllegalArgumentException("'%s' is no path".formatted(path));
    }
  }

  /** The context of a page that tells nothing out of the store. */
  public static PageContext of(String path) {
    return new PageContext(
        path,
        List.of(),
        Optional.empty(),
        ref -> Name.of(ref.slug().value()),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  /** The same, with other forms. */
  PageContext with(List<Link> forms) {
    return new PageContext(path, forms, query, names, lens, next, revision);
  }

  /**
   * A labelled address.
   *
   * @param label what it is called
   * @param href http, https or a path on this server
   */
  public record Link(String label, String href) {}

  /**
   * How the store is looked at.
   *
   * @param words the lens in words, such as "as of 2018-07-09, without Al Masdar News"
   * @param parameters the same as the query of a URL, without its question mark, such as {@code
   *     asOf=2018-07-09&without=al-masdar-news}; links to other answers carry it on
   * @param ofActors what links to answers about one actor carry on beside, such as {@code
   *     identity=accepted}
   */
  public record Viewing(String words, String parameters, String ofActors) {

    /** What a link to this path carries on; the path is one without a query. */
    String parametersOf(String path) {
      boolean ofOneActor = path.startsWith("/groups/");
      return Stream.of(parameters, ofOneActor ? ofActors : "")
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("&"));
    }
  }
}
