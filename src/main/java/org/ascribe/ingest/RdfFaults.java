package org.ascribe.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.riot.system.ErrorHandler;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Position;

/**
 * What is wrong with RDF, with its place. Records are held to what RDF 1.2 Concepts (3.4) only
 * warns of: a literal that its datatype does not have, such as a 45th of December, and a language
 * tag that is none (BCP 47).
 */
final class RdfFaults implements ErrorHandler {

  /** How Jena 6.0.0 words what is wrong with a literal that can be read. */
  private static final Pattern OF_A_LITERAL =
      Pattern.compile("Lexical form .*|Language not valid: .*|.*[Ll]anguage tag.*", Pattern.DOTALL);

  /** How Jena 6.0.0 words that an IRI is valid and not as RFC 3986 section 6.2.2 advises. */
  private static final String UNWISE = "Unwise IRI: ";

  private Optional<String> term = Optional.empty();

  /** What the fault is of, where the text as such can be read: a literal. */
  Optional<String> term() {
    return term;
  }

  /**
   * IRIs that are written otherwise than is advised, such as with a percent code in small letters,
   * are addresses as their sources give them, and come back as they went out.
   */
  @Override
  public void warning(String message, long line, long column) {
    if (message.startsWith(UNWISE)) {
      return;
    }
    throw fault(message, line, column);
  }

  @Override
  public void error(String message, long line, long column) {
    throw fault(message, line, column);
  }

  @Override
  public void fatal(String message, long line, long column) {
    throw fault(message, line, column);
  }

  private AscribeException.BadInput fault(String message, long line, long column) {
    String told = message.length() <= 500 ? message : message.substring(0, 500) + "…";
    if (OF_A_LITERAL.matcher(message).matches()) {
      term = Optional.of("literal");
    }
    String reason = "the RDF cannot be read: " + told.strip().replaceAll("\\s+", " ");
    return line > 0 && column > 0
        ? new AscribeException.BadInput(reason, new Position((int) line, (int) column))
        : new AscribeException.BadInput(reason);
  }
}
