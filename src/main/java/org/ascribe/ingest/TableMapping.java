package org.ascribe.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.AscribeException;

/**
 * A mapping file: what the columns of a table mean, told without Java ({@code docs/data-sets.md}).
 *
 * @param slug the slug of the data set, and the name of the format
 * @param name what the data set is called
 * @param licence the licence of its rows, an IRI or SPDX name
 * @param prefix what the slugs of its actors and places begin with
 * @param columns the columns by which its tables are known; all have to be there
 * @param key the columns that together tell one row from every other
 * @param event the name of the event, with {column} for a cell
 * @param clean what is taken out of each cell before it is read, such as footnote marks
 * @param when the date
 * @param place the column of the place
 * @param type the kind of event
 * @param details the column of the words that describe the event
 * @param actors who took part
 * @param figures the counts
 */
record TableMapping(
    String slug,
    String name,
    String licence,
    String prefix,
    List<String> columns,
    List<String> key,
    String event,
    Optional<String> clean,
    Optional<When> when,
    Optional<String> place,
    Optional<Type> type,
    Optional<String> details,
    List<Actors> actors,
    List<Figures> figures) {

  /**
   * A column with a date: EDTF, or English words.
   *
   * @param ranges how a range of days is cut into two dates
   */
  record When(String column, List<Range> ranges) {}

  /** A cell that matches is a range from one date to another, with $1 for the first group. */
  record Range(String match, String from, String to) {}

  /** A column with the kind of event: the first word found decides. */
  record Type(String column, Map<String, String> words) {}

  /** A column with actors, cut into several where {@code split} is found. */
  record Actors(String column, String role, Optional<String> split, List<ActorRule> rules) {}

  /**
   * What a name that matches says; the first rule that matches counts.
   *
   * @param name the name, with $1 for the first group; none where nothing is said
   * @param kind the class of the actor, Group unless told; an UnnamedActor is of its row alone
   * @param speechAct Attribution unless told; a SelfClaim is the actor's own
   */
  record ActorRule(
      String match,
      Optional<String> name,
      Optional<String> kind,
      Optional<String> speechAct,
      Optional<String> stance,
      Optional<String> certainty) {}

  /** A column with a count. */
  record Figures(String column, String figure, List<FigureRule> rules) {}

  /** What a count that matches says; a cell that no rule matches is kept in words. */
  record FigureRule(
      String match,
      Optional<String> min,
      Optional<String> max,
      Optional<String> exact,
      Optional<String> qualifier) {}

  /**
   * Reads a mapping file.
   *
   * @throws AscribeException.BadInput when it is none
   */
  static TableMapping read(InputStream in, String name) throws IOException {
    try {
      return JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build()
          .readValue(in, TableMapping.class);
    } catch (JsonProcessingException e) {
      throw new AscribeException.BadInput(
          "%s is no mapping file: %s".formatted(name, e.getOriginalMessage()));
    }
  }

  /** A mapping that comes with the program. */
  static TableMapping builtIn(String file) {
    try (InputStream in = TableMapping.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return read(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
