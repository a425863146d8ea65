package org.ascribe.http;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of problem that a client is told of. Each has a page under {@code /problems/{code}},
 * whose address is the {@code type} of the problem (RFC 9457 section 3.1.1); codes never change.
 */
public enum ProblemKind {
  /** Something in the request cannot be read. */
  BAD_INPUT(
      400,
      "bad-input",
      "The request is not understood",
      "A parameter, a header or the body cannot be read; detail says which, line and column"
          + " where."),
  /** The text of a query breaks the grammar. */
  MALFORMED_QUERY(
      400,
      "malformed-query",
      "The query is not SPARQL",
      "The query breaks the grammar of SPARQL 1.2 at line and column. Extensions of Jena are"
          + " read when syntax=arq is given."),
  /** A query asks for something that this service never does. */
  DENIED(
      400,
      "denied",
      "The query asks for what this service does not do",
      "It would reach outside the service (SERVICE, LOAD) or call a function that is not offered;"
          + " limit names the rule."),
  /** A write without a token. */
  UNAUTHORIZED(
      401,
      "unauthorized",
      "A token is needed",
      "Writes need the header Authorization: Bearer with the write token of the service."),
  /** A rule stands against it. */
  FORBIDDEN(
      403,
      "forbidden",
      "This is not allowed",
      "The request is understood and refused by a rule that limit names."),
  /** Nothing is there. */
  NOT_FOUND(
      404,
      "not-found",
      "There is nothing here",
      "No resource has this address; slugs never change."),
  /** A method that the resource does not have. */
  METHOD_NOT_ALLOWED(
      405,
      "method-not-allowed",
      "The method does not fit this address",
      "The header Allow lists the methods that do."),
  /** No common form. */
  NOT_ACCEPTABLE(
      406,
      "not-acceptable",
      "There is no such form of this",
      "offered lists the media types there are; a suffix such as .ttl asks for one as well."),
  /** Something else has changed it, or has the name. */
  CONFLICT(409, "conflict", "It stands in conflict with what is stored", "detail says with what."),
  /** It was here. */
  GONE(410, "gone", "It has been withdrawn", "detail says when and why."),
  /** If-Match failed. */
  PRECONDITION_FAILED(
      412, "precondition-failed", "It has changed meanwhile", "Read it again, then try again."),
  /** Too big. */
  TOO_LARGE(
      413,
      "too-large",
      "It is larger than the service takes",
      "limit names the setting, detail how to stay under it."),
  /** A URI beyond 8 KB. */
  URI_TOO_LONG(
      414, "uri-too-long", "The address is too long", "Send a long query in the body of a POST."),
  /** A media type that is not read. */
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "unsupported-media-type",
      "The body is in a form that is not read here",
      "offered lists the media types that are."),
  /** Well formed, and not what it should say. */
  UNPROCESSABLE(
      422, "unprocessable", "The data breaks the shapes", "detail names what breaks which rule."),
  /** One client asks too much. */
  TOO_MANY_REQUESTS(
      429, "too-many-requests", "Too many requests", "Wait as long as Retry-After says."),
  /** Headers beyond 16 KB. */
  HEADERS_TOO_LARGE(
      431, "headers-too-large", "The headers are too large", "All headers together: 16 KB."),
  /** A defect of ours. */
  INTERNAL(
      500,
      "internal-error",
      "Something went wrong here",
      "A defect of the service; its log has the details under the number in request."),
  /** Stored data is damaged. */
  CORRUPT(
      500,
      "corrupt",
      "Stored data is damaged",
      "The command 'ascribe check' tells what, and mends it."),
  /** Not now. */
  UNAVAILABLE(
      503, "unavailable", "Not now", "The service is busy or being mended; Retry-After says when."),
  /** A query that ran too long. */
  TIMEOUT(
      504,
      "timeout",
      "The query took too long",
      "It was stopped at its time limit; ask for less, or bind more of the pattern."),
  /** The disk is full. */
  STORAGE_FULL(507, "storage-full", "The disk is full", "The operator has to make room.");

  private final int status;
  private final String code;
  private final String title;
  private final String meaning;

  ProblemKind(int status, String code, String title, String meaning) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.meaning = meaning;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The stable name. */
  public String code() {
    return code;
  }

  /** The kind in a few words, the same each time (RFC 9457 section 3.1.3). */
  public String title() {
    return title;
  }

  /** What it means and what a client can do, for its page. */
  public String meaning() {
    return meaning;
  }

  /** The kind of a code. */
  public static Optional<ProblemKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The first kind with this status; {@link #BAD_INPUT} for other 4xx, else {@link #INTERNAL}. */
  public static ProblemKind ofStatus(int status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status == status)
        .findFirst()
        .orElse(status >= 400 && status < 500 ? BAD_INPUT : INTERNAL);
  }
}
