package org.ascribe.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.ascribe.answer.Answers;
import org.ascribe.answer.Listing;
import org.ascribe.answer.Sources;
import org.ascribe.answer.Viewpoints;
import org.ascribe.export.Excerpt;
import org.ascribe.export.Explanation;
import org.ascribe.export.RdfText;
import org.ascribe.export.Syntax;
import org.ascribe.http.Asked;
import org.ascribe.http.Cursor;
import org.ascribe.http.Form;
import org.ascribe.http.Parameters;
import org.ascribe.http.Problem;
import org.ascribe.http.Reply;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.ClaimIndexes;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Patience;
import org.ascribe.query.Questions;
import org.ascribe.store.Moment;
import org.ascribe.store.Snapshot;
import org.ascribe.store.Snapshots;
import org.ascribe.vocab.PROV;
import org.ascribe.weigh.Lens;

/** What every read has in common: a snapshot, the request's lens, and an answer in one form. */
public final class Reads {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Snapshots snapshots;
  private final Questions questions;
  private final IriScheme iris;
  private final ClaimIndexes indexes;
  private final Patience patience;
  private final Pages pages;
  private final Departed departed;

  /** Reads of a store. The day that a read asks for is for its lens, not for the snapshot. */
  public Reads(
      Snapshots snapshots,
      Ledger ledger,
      Questions questions,
      IriScheme iris,
      ClaimIndexes indexes,
      Patience patience) {
    this.patience = patience;
    this.snapshots = snapshots;
    this.questions = questions;
    this.iris = iris;
    this.indexes = indexes;
    this.pages = new Pages(iris);
    this.departed = new Departed(ledger, iris);
  }

  /** Answers a question about one thing. */
  Response one(ContainerRequestContext request, String question, Function<Session, View> answer) {
    return answer(request, Parameters.VIEW, Form.RESOURCE, question, answer);
  }

  /** Answers a question with a list. */
  Response list(ContainerRequestContext request, String question, Function<Session, View> answer) {
    return answer(request, Parameters.LIST, Form.RESOURCE, question, answer);
  }

  /** Answers a question with a list of things that can be looked for by their names. */
  Response named(ContainerRequestContext request, String question, Function<Session, View> answer) {
    return answer(request, Parameters.NAMED_LIST, Form.RESOURCE, question, answer);
  }

  /** Answers a question with a list that is in no order of time. */
  Response part(ContainerRequestContext request, String question, Function<Session, View> answer) {
    return answer(request, Parameters.PART, Form.RESOURCE, question, answer);
  }

  /** Answers a question with the triples of a viewpoint, or with some that are asked for. */
  Response triples(
      ContainerRequestContext request, String question, Function<Session, View> answer) {
    return answer(request, Parameters.TRIPLES, Form.RESOURCE, question, answer);
  }

  /** Answers a question about one actor. */
  Response actor(ContainerRequestContext request, String question, Function<Session, View> answer) {
    return answer(request, Parameters.ACTOR, Form.RESOURCE, question, answer);
  }

  /** Answers a question about one actor with a list. */
  Response listOfActor(
      ContainerRequestContext request, String question, Function<Session, View> answer) {
    return answer(request, Parameters.ACTOR_LIST, Form.RESOURCE, question, answer);
  }

  /** What is held in memory of the claims that the session sees; waits until it is there. */
  ClaimIndex index(Session session) {
    return indexes.at(session.snapshot());
  }

  /** The part of the list that the request asks for. */
  Listing listing(ContainerRequestContext request, Parameters parameters) {
    return new Listing(
        parameters.limit(),
        parameters.cursor(Asked.of(request)).map(Reads::key),
        parameters.from(),
        parameters.to(),
        parameters.named());
  }

  private Response answer(
      ContainerRequestContext request,
      Set<String> known,
      List<Form> forms,
      String question,
      Function<Session, View> answer) {
    Asked asked = Asked.of(request);
    Parameters parameters = asked.parameters(request, known);
    try (Snapshot snapshot = snapshot(parameters)) {
      Reply<Form> reply =
          Reply.to(asked, forms).revision(snapshot.sequence()).describedBy(question);
      if (reply.unchanged()) {
        return reply.send(form -> "");
      }
      Session session = session(snapshot, parameters);
      View view = view(session, answer, asked);
      view.json()
          .put("query", asked.address("/queries/" + question).toString())
          .put("sequence", snapshot.sequence());
      return next(view, reply, parameters).send(form -> body(form, view, session, asked, question));
    }
  }

  /** What was there once is not merely not found: it is said when it went, and by what. */
  private View view(Session session, Function<Session, View> answer, Asked asked) {
    try {
      return answer.apply(session);
    } catch (AscribeException.NotFound nothing) {
      throw departed
          .of(asked, session.snapshot().sequence())
          .<RuntimeException>map(Problem::exception)
          .orElse(nothing);
    }
  }

  private Snapshot snapshot(Parameters parameters) {
    return snapshots.open(new Moment(Optional.empty(), parameters.knownAt()));
  }

  private Session session(Snapshot snapshot, Parameters parameters) {
    Optional<ClaimIndex> index = indexes.ready(snapshot);
    if (index.isEmpty() && parameters.knownAt().isEmpty()) {
      index = indexes.awaited(snapshot, snapshots);
    }
    Inquiry inquiry = new Inquiry(questions, iris, snapshot, index, patience.begin());
    Lens lens =
        parameters
            .asOf()
            .map(day -> Lens.clear().asOf(day, Lens.Reading.MAY))
            .orElseGet(Lens::clear);
    Lens without = Sources.leaveOut(inquiry, lens, parameters.without());
    Lens narrowed =
        parameters
            .viewpoint()
            .map(slug -> new Viewpoints(inquiry, without).through(slug))
            .orElse(without);
    ThingJson things = new ThingJson(iris, inquiry);
    ClaimJson claims = new ClaimJson(things);
    return new Session(
        snapshot,
        inquiry,
        new Answers(inquiry, narrowed),
        parameters,
        things,
        claims,
        new SheetJson(things, claims, parameters.why()));
  }

  private static Reply<Form> next(View view, Reply<Form> reply, Parameters parameters) {
    if (view.next().isEmpty()) {
      return reply;
    }
    Cursor cursor = cursor(view.next().get());
    view.json().put("next", reply.nextAddress(cursor, parameters).toString());
    return reply.next(cursor, parameters);
  }

  private Object body(Form form, View view, Session session, Asked asked, String question) {
    return switch (form) {
      case HTML -> view.page().apply(pages, context(view, session, asked, question));
      case JSON -> text(view.json());
      case JSONLD -> text(withContext(view.json(), asked));
      case TURTLE, TRIG, NTRIPLES, NQUADS, RDFXML ->
          rdf(view, session, asked, form.syntax().orElseThrow());
      case CSV -> view.table().get().csv();
      case GEOJSON -> throw new IllegalStateException("%s is not offered here".formatted(form));
    };
  }

  private PageContext context(View view, Session session, Asked asked, String question) {
    String path = asked.path();
    String stem = path.equals("/") ? "/index" : path;
    String suffix = asked.query().isEmpty() ? "" : "?" + asked.query();
    List<PageContext.Link> alternates =
        Form.RESOURCE.stream()
            .filter(form -> form != Form.HTML)
            .map(form -> new PageContext.Link(form.title(), stem + "." + form.suffix() + suffix))
            .toList();
    return new PageContext(
        path,
        alternates,
        Optional.of(question),
        session.inquiry()::name,
        Viewings.of(session.parameters()),
        Optional.ofNullable(view.json().get("next"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText),
        OptionalLong.of(session.snapshot().sequence()));
  }

  /** The explanation is in the default graph: it is the program's word and no record's. */
  private String rdf(View view, Session session, Asked asked, Syntax syntax) {
    DatasetGraph excerpt = new Excerpt(iris).of(session.snapshot().dataset(), view.subjects());
    if (session.parameters().why()) {
      excerpt.prefixes().add("prov", PROV.NS);
      new Explanation(iris, asked.address("/").toString(), excerpt.getDefaultGraph())
          .add(view.reasons());
    }
    return RdfText.write(excerpt, syntax);
  }

  /** The JSON that is JSON-LD without a link: its context is named inside. */
  private static ObjectNode withContext(ObjectNode json, Asked asked) {
    ObjectNode whole =
        ThingJson.object().put("@context", asked.address("/context/v1.jsonld").toString());
    whole.setAll(json);
    return whole;
  }

  static String text(ObjectNode json) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes is always JSON", e);
    }
  }

  private static Cursor cursor(Listing.Key key) {
    return new Cursor(List.of(key.day().map(LocalDate::toString).orElse(""), key.slug().value()));
  }

  /** The fingerprint that the cursor was checked with makes sure that the keys are ours. */
  private static Listing.Key key(Cursor cursor) {
    String day = cursor.keys().getFirst();
    return new Listing.Key(
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
        new Slug(cursor.keys().get(1)));
  }
}
