package org.ascribe.sparql;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.ascribe.http.Parameters;
import org.ascribe.http.Problem;
import org.ascribe.http.ProblemKind;
import org.ascribe.model.AscribeException;
import org.ascribe.store.Moment;

/**
 * Reads a request to the query endpoint (SPARQL 1.2 Protocol section 2.1): a function of what was
 * sent, and of nothing else.
 */
final class Protocol {

  /** The media type of a query that is sent as it is. */
  static final String QUERY_TYPE = "application/sparql-query";

  /** The most graphs that a request may name (SECURITY 1.1). */
  private static final int MAX_GRAPHS = 1_000;

  private static final List<String> TYPES = List.of(QUERY_TYPE, Fields.MEDIA_TYPE);
  private static final Set<String> TIMES = Set.of("asOf", "knownAt");
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  private Protocol() {}

  /**
   * What was sent.
   *
   * @param method the HTTP method
   * @param queryString the query string, still encoded; empty when there is none
   * @param contentType the header {@code Content-Type}
   * @param body the bytes of the body; empty when there is none
   */
  record Call(String method, String queryString, Optional<String> contentType, ByteBuffer body) {}

  /**
   * Reads it.
   *
   * @throws AscribeException.BadInput when it breaks the protocol
   * @throws org.ascribe.http.ProblemException with 415 when the body is neither form nor query
   */
  static Operation read(Call call) {
    Fields address = Fields.parse(call.queryString());
    if (call.method().equals("GET") || call.method().equals("HEAD")) {
      return operation(address, Optional.empty());
    }
    String type = mediaType(call, "a query", TYPES);
    return switch (type) {
      case Fields.MEDIA_TYPE ->
          asking(address.and(Fields.parse(text(call.body()))), Optional.empty());
      case QUERY_TYPE ->
          asking(address.and(version(call, address)), Optional.of(text(call.body())));
      default -> throw unsupported("'%s' is not read here".formatted(type), "a query", TYPES);
    };
  }

  /**
   * The media type of the body, in lower case.
   *
   * @param what what is sent, in words
   * @param types what it may be sent as
   */
  static String mediaType(Call call, String what, List<String> types) {
    String header =
        call.contentType().orElseThrow(() -> unsupported("Content-Type is missing", what, types));
    Matcher charset = CHARSET.matcher(header);
    if (charset.find() && !charset.group(1).equalsIgnoreCase("utf-8")) {
      throw unsupported(
          "the charset is '%s', and only UTF-8 is read".formatted(charset.group(1)), what, types);
    }
    return header.split(";")[0].strip().toLowerCase(Locale.ROOT);
  }

  /** 415, with what may be sent instead. */
  static RuntimeException unsupported(String found, String what, List<String> types) {
    return Problem.of(
            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
            "%s: send %s as %s".formatted(found, what, String.join(" or as ", types)))
        .offering(types)
        .exception();
  }

  /** The version that the media type names, where no parameter does. */
  private static Fields version(Call call, Fields address) {
    return call.contentType()
        .flatMap(MediaVersion::of)
        .filter(version -> !address.has("version"))
        .map(version -> new Fields(Map.of("version", List.of(version))))
        .orElseGet(Fields::none);
  }

  /** GET without a query is the wish for the description, but not with half a query. */
  private static Operation operation(Fields fields, Optional<String> body) {
    boolean aboutQuery =
        fields.has("query") || fields.has("default-graph-uri") || fields.has("named-graph-uri");
    return aboutQuery || fields.has("update")
        ? asking(fields, body)
        : new Operation.Describe(format(fields));
  }

  private static Operation asking(Fields fields, Optional<String> body) {
    if (fields.has("update")) {
      throw new AscribeException.BadInput(
          "'update' is not accepted here: send updates to /update, by POST");
    }
    if (body.isPresent() && fields.has("query")) {
      throw new AscribeException.BadInput(
          "there is a query in the body and another in 'query': send one");
    }
    String text =
        body.or(() -> fields.one("query"))
            .orElseThrow(() -> new AscribeException.BadInput("'query' is missing"));
    return new Operation.Ask(
        text,
        grammar(fields),
        graphs(fields, "default-graph-uri"),
        graphs(fields, "named-graph-uri"),
        moment(fields),
        fields.one("timeout").map(Protocol::seconds),
        format(fields));
  }

  /**
   * As on every read (DESIGN section 5): {@code asOf} and {@code knownAt}. Parameters that the
   * protocol does not know are those of other services, and pass; but one that is meant for a time
   * would give a wrong answer if it did.
   */
  private static Moment moment(Fields fields) {
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
    for (String name : fields.values().keySet()) {
      String letters = name.replaceAll("[-_]", "");
      TIMES.stream()
          .filter(time -> time.equalsIgnoreCase(letters) && !time.equals(name))
          .forEach(time -> {
            throw new AscribeException.BadInput(
                "unknown parameter '%s': did you mean '%s'?".formatted(name, time));
          });
    }
    TIMES.stream().filter(fields::has).forEach(name -> given.put(name, fields.all(name)));
    Parameters parameters = new Parameters(given, TIMES);
    return new Moment(parameters.asOf(), parameters.knownAt());
  }

  private static Optional<String> format(Fields fields) {
    return fields.one("format").or(() -> fields.one("output"));
  }

  /** The grammar that {@code version} and {@code syntax} name. */
  static Grammar grammar(Fields fields) {
    Optional<String> syntax = fields.one("syntax");
    if (syntax.isPresent() && !syntax.get().equals("arq")) {
      throw new AscribeException.BadInput(
          "syntax is '%s', and can only be 'arq'".formatted(syntax.get()));
    }
    if (syntax.isPresent()) {
      return Grammar.ARQ;
    }
    String version = fields.one("version").orElse("1.2");
    return switch (version) {
      case "1.0", "1.1" -> Grammar.SPARQL_11;
      case "1.2", "1.2-basic" -> Grammar.SPARQL_12;
      default ->
          throw new AscribeException.BadInput(
              "version is '%s', and must be 1.0, 1.1, 1.2 or 1.2-basic".formatted(version));
    };
  }

  /** The absolute IRIs that a parameter gives. */
  static List<String> graphs(Fields fields, String name) {
    List<String> iris = fields.all(name);
    if (iris.size() > MAX_GRAPHS) {
      throw new AscribeException.Refused(
          "query.maxGraphs",
          "%s is given %d times, and at most %d are taken"
              .formatted(name, iris.size(), MAX_GRAPHS));
    }
    for (String iri : iris) {
      if (!absolute(iri)) {
        throw new AscribeException.BadInput(
            "%s is '%s', and must be an absolute IRI".formatted(name, iri));
      }
    }
    return iris;
  }

  /** Whether it is an absolute IRI. */
  static boolean absolute(String iri) {
    try {
      return IRIx.create(iri).isAbsolute();
    } catch (IRIException notAnIri) {
      return false;
    }
  }

  private static Duration seconds(String text) {
    try {
      double seconds = Double.parseDouble(text);
      if (seconds > 0 && seconds <= 86_400) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1_000)));
      }
    } catch (NumberFormatException notANumber) {
      throw badTimeout(text);
    }
    throw badTimeout(text);
  }

  private static AscribeException.BadInput badTimeout(String text) {
    return new AscribeException.BadInput(
        "timeout is '%s', and must be a number of seconds above 0".formatted(text));
  }

  /** The only charset that the protocol knows (section 2.1.3); bad bytes are told, not replaced. */
  static String text(ByteBuffer body) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = body.duplicate();
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    CoderResult result = decoder.decode(bytes, text, true);
    if (result.isError()) {
      throw new AscribeException.BadInput(
          "the body is not UTF-8: invalid at byte %d".formatted(bytes.position()));
    }
    return text.flip().toString();
  }
}
