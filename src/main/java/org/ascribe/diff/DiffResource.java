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
import java.util.Set;
import org.ascribe.http.Asked;
import org.ascribe.http.Cursor;
import org.ascribe.http.Form;
import org.ascribe.http.Page;
import org.ascribe.http.Parameters;
import org.ascribe.http.Reply;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;

/** {@code /diff}: what changed between two positions of the ledger. */
@Path("/diff")
public final class DiffResource {

  private static final Set<String> KNOWN = Set.of("from", "to", "dataset", "limit", "cursor");

  private final Differences differences;

  /** Made for each request. */
  @Inject
  public DiffResource(Differences differences) {
    this.differences = differences;
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
    Reply<Form> reply = Reply.to(asked, List.of(Form.JSON, Form.CSV)).revision(to);
    String after = cursor.map(c -> c.keys().get(1)).orElse("");
    Page<RecordChange> page =
        Page.of(
            differences.between(from, to, dataSet(parameters), after, parameters.limit() + 1),
            parameters.limit(),
            change -> List.of(Long.toString(to), change.record()));
    ObjectNode json = DiffJson.of(from, to, page.items());
    page.next()
        .ifPresentOrElse(
            next -> json.put("next", reply.nextAddress(next, parameters).toString()),
            () -> json.putNull("next"));
    Reply<Form> linked = page.next().map(next -> reply.next(next, parameters)).orElse(reply);
    return linked.send(
        form -> form == Form.CSV ? DiffTable.of(page.items()).csv() : json.toPrettyString() + "\n");
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
