package org.ascribe.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ascribe.answer.ChangeSheet;
import org.ascribe.answer.RecordChange;
import org.ascribe.http.Asked;
import org.ascribe.http.Cursor;
import org.ascribe.http.Form;
import org.ascribe.http.Page;
import org.ascribe.http.Parameters;
import org.ascribe.http.Reply;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Name;
import org.ascribe.model.Slug;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;

/** {@code /diff}: what changed between two positions of the ledger. */
@Path("/diff")
public final class DiffResource {

  private static final Set<String> KNOWN = Set.of("from", "to", "dataset", "limit", "cursor");

  private static final List<Form> FORMS = List.of(Form.HTML, Form.JSON, Form.CSV);

  private final Differences differences;
  private final Pages pages;

  /** Made for each request. */
  @Inject
  public DiffResource(Differences differences) {
    this.differences = differences;
    this.pages = new Pages(differences.iris());
  }

  /** The changes, in the order of the records' names. */
  @GET
  public Response diff(@Context ContainerRequestContext request) {
    Asked asked = Asked.of(request);
    Parameters parameters = asked.parameters(request, KNOWN);
    long from = differences.position("from", from(parameters));
    Optional<Cursor> cursor = parameters.cursor(asked);
    long to = to(parameters, cursor);
    requireOrder(from, to);
    Reply<Form> reply = Reply.to(asked, FORMS).revision(to);
    String after = cursor.map(c -> c.keys().get(1)).orElse("");
    Page<RecordChange> page =
        Page.of(
            differences.between(from, to, dataSet(parameters), after, parameters.limit() + 1),
            parameters.limit(),
            change -> List.of(Long.toString(to), change.record()));
    ChangeSheet sheet = new ChangeSheet(from, to, page.items());
    Optional<String> next =
        page.next().map(cursorOfNext -> reply.nextAddress(cursorOfNext, parameters).toString());
    Reply<Form> linked = page.next().map(at -> reply.next(at, parameters)).orElse(reply);
    return linked.send(form ->
        switch (form) {
          case HTML -> pages.changes(context(asked, next, to), sheet);
          case CSV -> DiffTable.of(page.items()).csv();
          case JSON -> json(sheet, next);
          case JSONLD, TURTLE, TRIG, NTRIPLES, NQUADS, RDFXML, GEOJSON ->
              throw new IllegalStateException("%s is not offered".formatted(form));
        });
  }

  private static String json(ChangeSheet sheet, Optional<String> next) {
    ObjectNode json = DiffJson.of(sheet);
    next.ifPresentOrElse(address -> json.put("next", address), () -> json.putNull("next"));
    return json.toPrettyString() + "\n";
  }

  private static PageContext context(Asked asked, Optional<String> next, long to) {
    String suffix = asked.query().isEmpty() ? "" : "?" + asked.query();
    return new PageContext(
        asked.path(),
        FORMS.stream()
            .filter(form -> form != Form.HTML)
            .map(form ->
                new PageContext.Link(form.title(), asked.path() + "." + form.suffix() + suffix))
            .toList(),
        Optional.empty(),
        ref -> Name.of(ref.slug().value()),
        Optional.empty(),
        next,
        OptionalLong.of(to));
  }

  private static String from(Parameters parameters) {
    return parameters
        .one("from")
        .orElseThrow(() ->
            new AscribeException.BadInput(
                "from is missing: a position of the ledger such as 120, or an instant"));
  }

  /** The pages of one list end at the position where the first page found the ledger to end. */
  private long to(Parameters parameters, Optional<Cursor> cursor) {
    return cursor
        .map(c -> Long.parseLong(c.keys().getFirst()))
        .or(() -> parameters.one("to").map(text -> differences.position("to", text)))
        .orElseGet(differences::head);
  }

  private static void requireOrder(long from, long to) {
    if (from > to) {
      throw new AscribeException.BadInput(
          "from is at position %d of the ledger, after to at %d: turn them round"
              .formatted(from, to));
    }
  }

  private static Optional<Slug> dataSet(Parameters parameters) {
    return parameters
        .one("dataset")
        .map(text -> {
          if (!Slug.fits(text)) {
            throw new AscribeException.BadInput(
                "dataset is '%s', and must be a slug such as ucdp-ged".formatted(text));
          }
          return new Slug(text);
        });
  }
}
