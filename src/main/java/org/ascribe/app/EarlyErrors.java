package org.ascribe.app;

import java.net.URI;
import java.util.Optional;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.http.ProblemText;
import org.ascribe.http.RequestIds;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Tells of failures before a resource has been reached, such as headers that are too large, in the
 * same words as {@link org.ascribe.http.Problems}.
 */
final class EarlyErrors extends ErrorHandler {

  private static final URI ROOT = URI.create("/");

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    String id = RequestIds.of(Optional.ofNullable(request.getHeaders().get("X-Request-Id")));
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemText.JSON);
    response.getHeaders().put("X-Request-Id", id);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    Content.Sink.write(response, true, text(status, message, id), callback);
  }

  private static String text(int status, String message, String id) {
    ProblemKind kind = ProblemKind.ofStatus(status);
    String detail =
        status < 500 && message != null ? message : "the log of the service has the details";
    return ProblemText.json(Problem.of(kind, detail), ROOT, id);
  }
}
