package org.ascribe.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.ascribe.export.Cell;
import org.ascribe.export.Table;
import org.ascribe.http.Asked;
import org.ascribe.http.Form;
import org.ascribe.http.Html;
import org.ascribe.http.ProblemKind;
import org.ascribe.http.Reply;
import org.ascribe.model.AscribeException;

/** What each kind of problem means: the addresses that problems bear as their type (RFC 9457). */
@Path("/problems")
public final class ProblemResource {

  private static final List<Form> FORMS = List.of(Form.HTML, Form.JSON);
  private static final List<Form> LIST_FORMS = List.of(Form.HTML, Form.JSON, Form.CSV);

  /** All kinds. */
  @GET
  public Response kinds(@Context ContainerRequestContext request) {
    Asked asked = Asked.of(request);
    return Reply.to(asked, LIST_FORMS)
        .send(form -> {
          if (form == Form.CSV) {
            return table(asked);
          }
          if (form == Form.HTML) {
            StringBuilder items = new StringBuilder();
            for (ProblemKind kind : ProblemKind.values()) {
              items.append(item(kind));
            }
            return page("Problems", "<dl>" + items + "</dl>");
          }
          ObjectNode json = ThingJson.object();
          ArrayNode list = json.putArray("items");
          for (ProblemKind kind : ProblemKind.values()) {
            list.add(json(asked, kind));
          }
          return Reads.text(json);
        });
  }

  /** One kind, by its code. */
  @GET
  @Path("{code}")
  public Response kind(@Context ContainerRequestContext request, @PathParam("code") String code) {
    Asked asked = Asked.of(request);
    ProblemKind kind =
        ProblemKind.ofCode(code)
            .orElseThrow(
                () -> new AscribeException.NotFound("there is no problem '%s'".formatted(code)));
    return Reply.to(asked, FORMS)
        .send(form ->
            form == Form.HTML
                ? page(kind.title(), "<dl>" + item(kind) + "</dl>")
                : Reads.text(json(asked, kind)));
  }

  private static String table(Asked asked) {
    List<List<Cell>> rows =
        Arrays.stream(ProblemKind.values())
            .map(kind ->
                List.of(
                    Cell.word(asked.address("/problems/" + kind.code()).toString()),
                    Cell.word(kind.title()),
                    Cell.word(Integer.toString(kind.status())),
                    Cell.word(kind.meaning())))
            .toList();
    return new Table(List.of("type", "title", "status", "meaning"), rows).csv();
  }

  private static ObjectNode json(Asked asked, ProblemKind kind) {
    return ThingJson.object()
        .put("type", asked.address("/problems/" + kind.code()).toString())
        .put("title", kind.title())
        .put("status", kind.status())
        .put("meaning", kind.meaning());
  }

  private static String item(ProblemKind kind) {
    return "<dt id=\"%s\"><code>%s</code> (%d)</dt><dd>%s. %s</dd>%n"
        .formatted(
            kind.code(),
            kind.code(),
            kind.status(),
            Html.text(kind.title()),
            Html.text(kind.meaning()));
  }

  private static String page(String title, String content) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · Ascribe</title><link rel="stylesheet" href="/assets/ascribe.css"></head>
    <body><main><h1>%s</h1>%s<p><a href="/problems">All problems</a></p></main></body></html>
    """
        .formatted(Html.text(title), Html.text(title), content);
  }
}
