package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.export.Cell;
import org.ascribe.export.RdfText;
import org.ascribe.export.Table;
import org.ascribe.http.Asked;
import org.ascribe.http.Form;
import org.ascribe.http.Reply;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;
import org.ascribe.query.Question;
import org.ascribe.query.Questions;

/** {@code /queries}: the question behind each answer, so that a reader can check it. */
@Path("queries")
public final class QueryResource {

  private static final List<Form> FORMS =
      List.of(
          Form.HTML,
          Form.JSON,
          Form.TURTLE,
          Form.TRIG,
          Form.NTRIPLES,
          Form.NQUADS,
          Form.JSONLD,
          Form.RDFXML,
          Form.CSV);

  private final Questions questions;
  private final Pages pages = new Pages(IriScheme.standard());

  /** Serves these questions. */
  @Inject
  public QueryResource(Questions questions) {
    this.questions = questions;
  }

  /** The names of the questions, and what each asks; in RDF, as queries that can be run. */
  @GET
  public Response queries(@Context ContainerRequestContext request) {
    Asked asked = Asked.of(request);
    return Reply.to(asked, FORMS)
        .send(form ->
            switch (form) {
              case HTML -> page(asked);
              case JSON -> json(asked);
              case CSV -> table(asked);
              case TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML, GEOJSON ->
                  RdfText.write(VoidGraph.examples(asked, questions), form.syntax().orElseThrow());
            });
  }

  private String page(Asked asked) {
    Map<String, String> asks = new LinkedHashMap<>();
    questions.all().forEach(question -> asks.put(question.name(), question.asks()));
    return pages.queries(PageContext.of(asked.path()), asks);
  }

  private String json(Asked asked) {
    ObjectNode json = ThingJson.object();
    ArrayNode items = json.putArray("items");
    for (Question question : questions.all()) {
      items
          .addObject()
          .put("name", question.name())
          .put("question", question.asks())
          .put("query", asked.address("/queries/" + question.name()).toString());
    }
    return Reads.text(json);
  }

  private String table(Asked asked) {
    List<List<Cell>> rows =
        questions.all().stream()
            .map(question ->
                List.of(
                    Cell.word(question.name()),
                    Cell.word(question.asks()),
                    Cell.word(asked.address("/queries/" + question.name()).toString())))
            .toList();
    return new Table(List.of("name", "question", "query"), rows).csv();
  }

  /** One question: the file as it is, or as a page for a browser. */
  @GET
  @Path("{name}")
  public Response query(@PathParam("name") String name, @Context ContainerRequestContext request) {
    Question question =
        questions
            .named(name.endsWith(".rq") ? name.substring(0, name.length() - 3) : name)
            .orElseThrow(
                () -> new AscribeException.NotFound("there is no query '%s'".formatted(name)));
    Asked asked = Asked.of(request);
    boolean page = asked.browser() && !name.endsWith(".rq");
    return Response.ok(
            page
                ? pages.query(PageContext.of(asked.path()), question.name(), question.text())
                : question.text(),
            page ? "text/html;charset=utf-8" : "application/sparql-query;charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .header(HttpHeaders.VARY, "Accept")
        .build();
  }
}
