package org.ascribe.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a read: in the form that was chosen, with the headers that caches, crawlers and
 * programs go by (INTERFACES 1.5). The body is asked for only when the client has not got it yet.
 *
 * <pre>
 * return Reply.to(asked, Form.RESOURCE)
 *     .revision(snapshot.sequence())
 *     .describedBy("attacks-claimed-by")
 *     .send(form -> switch (form) { … });
 * </pre>
 *
 * @param asked the request
 * @param offers the forms there are
 * @param form the one chosen
 * @param tag the entity tag
 * @param links the links beside those that every answer has
 */
public record Reply<O extends Offer>(
    Asked asked, List<O> offers, O form, Optional<EntityTag> tag, List<Link> links) {

  /** The relation between JSON and the context that makes it JSON-LD (JSON-LD 1.1 section 6.1). */
  private static final String CONTEXT = "http://www.w3.org/ns/json-ld#context";

  /** Takes its own copies. */
  public Reply {
    offers = List.copyOf(offers);
    links = List.copyOf(links);
  }

  /**
   * An answer in the best of the forms.
   *
   * @throws ProblemException with status 406 when none of them will do
   */
  public static <O extends Offer> Reply<O> to(Asked asked, List<O> offers) {
    return new Reply<>(asked, offers, asked.choose(offers), Optional.empty(), List.of());
  }

  /** The same, of the data as it was after this entry of the ledger: the entity tag. */
  public Reply<O> revision(long sequence) {
    Optional<EntityTag> revised = Optional.of(EntityTag.of(asked, sequence, form));
    return new Reply<>(asked, offers, form, revised, links);
  }

  /** The same, with a link to the query that it answers, by the name of its file. */
  public Reply<O> describedBy(String query) {
    return link(asked.address("/queries/" + query), "describedby", "application/sparql-query");
  }

  /** The same, with a link to the page that begins at the cursor. */
  public Reply<O> next(Cursor cursor, Parameters parameters) {
    return link(nextAddress(cursor, parameters), "next", "");
  }

  /** The public address of the page that begins at the cursor. */
  public URI nextAddress(Cursor cursor, Parameters parameters) {
    String word = cursor.word(parameters.fingerprint(asked));
    String others =
        Arrays.stream(asked.query().split("&"))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith("cursor="))
            .reduce("", (all, pair) -> all + pair + "&");
    String suffix = asked.suffix().map(chosen -> "." + chosen.suffix()).orElse("");
    return asked.address(asked.path() + suffix + "?" + others + "cursor=" + word);
  }

  /** The same, with a link; the type may be empty. */
  public Reply<O> link(URI target, String relation, String type) {
    Link.Builder link = Link.fromUri(target).rel(relation);
    List<Link> more = new ArrayList<>(links);
    more.add((type.isEmpty() ? link : link.type(type)).build());
    return new Reply<>(asked, offers, form, tag, more);
  }

  /**
   * The response: 304 without a body when the client has this very answer, else what the body makes
   * of the form. Bodies are text, bytes or a {@link Streamed}.
   */
  public Response send(Function<O, Object> body) {
    Response.ResponseBuilder response =
        unchanged()
            ? Response.status(Response.Status.NOT_MODIFIED)
            : Response.ok(body.apply(form), form.contentType());
    tag.ifPresent(tagged -> response.header(HttpHeaders.ETAG, tagged));
    response.header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    response.header(HttpHeaders.VARY, "Accept");
    response.header(HttpHeaders.CONTENT_LOCATION, asked.in(form));
    response.links(everyLink().toArray(Link[]::new));
    return response.build();
  }

  private List<Link> everyLink() {
    List<Link> all = new ArrayList<>();
    all.add(Link.fromUri(asked.canonical()).rel("canonical").build());
    for (O other : offers) {
      if (!other.equals(form)) {
        all.add(Link.fromUri(asked.in(other)).rel("alternate").type(other.mediaType()).build());
      }
    }
    if (form.equals(Form.JSON)) {
      URI context = asked.address("/context/v1.jsonld");
      all.add(Link.fromUri(context).rel(CONTEXT).type("application/ld+json").build());
    }
    all.addAll(links);
    return all;
  }

  /** Whether the client has this very answer already, so that no body is needed. */
  public boolean unchanged() {
    return tag.filter(own -> own.matches(asked.ifNoneMatch())).isPresent();
  }
}
