package org.ascribe.conformance;

import static org.ascribe.conformance.Entry.QT;
import static org.ascribe.conformance.Entry.UT;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;

/**
 * Whether a text is taken for SPARQL. What cannot be done for another reason (LOAD, SERVICE) is
 * still well formed, so the type of the problem counts, not the status alone (INTERFACES 1.11 step
 * 6).
 */
final class SyntaxCase {

  /** The problems that say: this is SPARQL, and is not done here. */
  private static final Set<String> UNDERSTOOD = Set.of("denied", "forbidden");

  private final Client client;

  SyntaxCase(Client client) {
    this.client = client;
  }

  void good(Entry entry) {
    Answer answer = send(entry);
    boolean understood =
        answer.problem().map(UNDERSTOOD::contains).orElse(!answer.text().contains("Parse error"));
    if (!answer.ok() && !(answer.status() < 500 && understood)) {
      throw new AssertionError("a good text was refused: " + answer);
    }
  }

  void bad(Entry entry) {
    Answer answer = send(entry);
    if (answer.status() != 400) {
      throw new AssertionError("expected the status 400, found " + answer);
    }
    if (answer.problem().map(UNDERSTOOD::contains).orElse(false)) {
      throw new AssertionError("refused, but not for its syntax: " + answer);
    }
  }

  private Answer send(Entry entry) {
    boolean update = entry.kind() == Kind.GOOD_UPDATE || entry.kind() == Kind.BAD_UPDATE;
    boolean good = entry.kind() == Kind.GOOD_UPDATE || entry.kind() == Kind.GOOD_QUERY;
    Resource action = entry.action();
    String file =
        action.isURIResource()
            ? action.getURI()
            : Entry.resource(action, update ? UT + "request" : QT + "query").getURI();
    byte[] text = entry.files().bytes(file);
    if (good) {
      byte[] base = "BASE <%s>\n".formatted(file).getBytes(StandardCharsets.UTF_8);
      byte[] whole = new byte[base.length + text.length];
      System.arraycopy(base, 0, whole, 0, base.length);
      System.arraycopy(text, 0, whole, base.length, text.length);
      text = whole;
    }
    return client.send(
        "POST",
        update ? client.server().update() : client.server().query(),
        Map.of("Content-Type", update ? "application/sparql-update" : "application/sparql-query"),
        text);
  }
}
