package org.ascribe.ingest;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.model.Position;

/** A published JSON Schema of ours, such as that of reports. */
final class ReportSchema {

  private final Schema schema;

  /** The schema in this file of the folder {@code ontology}. */
  ReportSchema(String file) {
    try (InputStream in = ReportSchema.class.getResourceAsStream("/ontology/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      this.schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON);
      schema.initializeValidators();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything in {@code json} that the schema does not allow, in the order of the text. */
  List<Reading.Fault> check(LocatedJson json) {
    List<Error> errors = schema.validate(json.root());
    Set<String> places = errors.stream().map(ReportSchema::place).collect(Collectors.toSet());
    return errors.stream()
        .filter(error -> !isConsequence(error, places))
        .map(error -> fault(json, error))
        .distinct()
        .sorted(
            Comparator.comparing(
                (Reading.Fault fault) -> fault.position().orElse(new Position(1, 1)),
                Comparator.comparingInt(Position::line).thenComparingInt(Position::column)))
        .toList();
  }

  /**
   * A subschema that fails evaluates none of its members, so that the standard reports each of them
   * as unevaluated too (JSON Schema 2020-12 core, section 11.3). Where the object has another
   * fault, these are but its echo.
   */
  private static boolean isConsequence(Error error, Set<String> places) {
    if (!error.getKeyword().equals("unevaluatedProperties")) {
      return false;
    }
    String object = error.getInstanceLocation().toString();
    return places.stream()
        .anyMatch(place -> place.equals(object) || place.startsWith(object + "/"));
  }

  /** Where a fault other than an unevaluated member lies; unevaluated members lie nowhere. */
  private static String place(Error error) {
    return error.getKeyword().equals("unevaluatedProperties")
        ? "\0"
        : error.getInstanceLocation().toString();
  }

  private static Reading.Fault fault(LocatedJson json, Error error) {
    String pointer = error.getInstanceLocation().toString();
    String member = error.getProperty();
    boolean names = member != null && !error.getKeyword().equals("required");
    String at = names ? pointer + LocatedJson.segment(member) : pointer;
    return new Reading.Fault(Optional.of(at), json.position(at), reason(json, error, member));
  }

  private static String reason(LocatedJson json, Error error, String member) {
    return switch (error.getKeyword()) {
      case "required" -> "'%s' is missing".formatted(member);
      case "additionalProperties", "unevaluatedProperties" ->
          "there is no member '%s' here".formatted(member);
      case "enum" -> "%s is not one of %s".formatted(shown(json, error), error.getSchemaNode());
      case "pattern" ->
          "%s has not the right form, %s".formatted(shown(json, error), error.getSchemaNode());
      default -> shown(json, error) + ": " + cut(error.getMessage());
    };
  }

  private static String shown(LocatedJson json, Error error) {
    return cut(json.root().at(error.getInstanceLocation().toString()).toString());
  }

  private static String cut(String text) {
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
