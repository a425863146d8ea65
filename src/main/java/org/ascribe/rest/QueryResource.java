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
import org.ascribe.http.Asked;
import org.ascribe.model.AscribeException;
import org.ascribe.query.Question;
import org.ascribe.query.Questions;

/** {@code /queries}: the question behind each answer, so that a reader can check it. */
@Path("queries")
public final class QueryResource {

  private final Questions questions;

  /** Serves these questions. */
  @Inject
  public QueryResource(Questions questions) {
    this.questions = questions;
  }

  /** The names of the questions, and what each asks. */
  @GET
  public Response queries(@Context ContainerRequestContext request) {
    Asked asked = Asked.of(request);
    ObjectNode json = ThingJson.object();
    ArrayNode items = json.putArray("items");
    for (Question question : questions.all()) {
      items
          .addObject()
          .put("name", question.name())
          .put("question", question.asks())
          .put("query", asked.address("/queries/" + question.name()).toString());
    }
    return Response.ok(Reads.text(json), "application/json").build();
  }

  /** The file of one question. */
  @GET
  @Path("{name}")
  public Response query(@PathParam("name") String name) {
    Question question =
        questions
            .named(name.endsWith(".rq") ? name.substring(0, name.length() - 3) : name)
            .orElseThrow(
                () -> new AscribeException.NotFound("there is no query '%s'".formatted(name)));
    return Response.ok(question.text(), "application/sparql-query;charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }
}
