package org.ascribe.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;

/** Writes a problem as JSON (RFC 9457) or as a plain page. */
public final class ProblemText {

  /** The media type of a problem. */
  public static final String JSON = "application/problem+json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProblemText() {}

  /**
   * As JSON.
   *
   * @param root the public address of the service, ending in a slash
   * @param requestId the number of the request, as in the log
   */
  public static String json(Problem problem, URI root, String requestId) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", root + "problems/" + problem.kind().code());
    node.put("title", problem.kind().title());
    node.put("status", problem.kind().status());
    node.put("detail", problem.detail());
    problem
        .position()
        .ifPresent(place -> node.put("line", place.line()).put("column", place.column()));
    problem.excerpt().ifPresent(text -> node.put("excerpt", text));
    problem.limit().ifPresent(name -> node.put("limit", name));
    problem.retryAfter().ifPresent(wait -> node.put("retryAfter", wait.toSeconds()));
    if (!problem.offered().isEmpty()) {
      problem.offered().forEach(node.putArray("offered")::add);
    }
    node.put("request", requestId);
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException ownNode) {
      throw new UncheckedIOException(ownNode);
    }
  }

  /** As a page, for a browser. */
  public static String html(Problem problem, String requestId) {
    StringBuilder page = new StringBuilder();
    String title = problem.kind().status() + " " + problem.kind().title();
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(Html.text(title))
        .append(
            "</title><link rel=\"stylesheet\" href=\"/assets/ascribe.css\"></head>\n<body><main><h1>")
        .append(Html.text(title))
        .append("</h1>\n<p>")
        .append(Html.text(problem.detail()))
        .append("</p>\n");
    problem
        .excerpt()
        .ifPresent(text -> page.append("<pre>").append(Html.text(text)).append("</pre>\n"));
    if (!problem.offered().isEmpty()) {
      page.append("<ul>");
      problem.offered().forEach(o -> page.append("<li>").append(Html.text(o)).append("</li>"));
      page.append("</ul>\n");
    }
    return page.append("<p><a href=\"/problems/")
        .append(problem.kind().code())
        .append("\">What this means</a> · request ")
        .append(Html.text(requestId))
        .append("</p></main></body></html>\n")
        .toString();
  }
}
