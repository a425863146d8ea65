package org.ascribe.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascribe.model.Certainty;
import org.ascribe.model.EventType;
import org.ascribe.model.FigureKind;
import org.ascribe.model.Kind;
import org.ascribe.model.Precision;
import org.ascribe.model.Qualifier;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;

/**
 * A mapping file: what the columns of a table mean, told without Java ({@code docs/data-sets.md}).
 *
 * @param dataSet the data set; its slug is the name of the format
 * @param prefix what the slugs of its actors and places begin with
 * @param columns the columns by which its tables are known; all have to be there
 * @param key the columns that together tell one row from every other
 * @param event the name of the event, with {column} for a cell
 * @param clean what is taken out of each cell before it is read, such as footnote marks
 * @param when the date
 * @param claimant who says what the row says, where that is not the data set itself
 * @param sources the documents that the row cites
 * @param place the column of the place
 * @param point where the place is
 * @param type the kind of event
 * @param details the column of the words that describe the event
 * @param actors who took part
 * @param figures the counts
 */
record TableMapping(
    DataSet dataSet,
    String prefix,
    List<String> columns,
    List<String> key,
    String event,
    Optional<Pattern> clean,
    Optional<Dates> when,
    Optional<Claimant> claimant,
    List<Sources> sources,
    Optional<String> place,
    Optional<Point> point,
    Optional<Type> type,
    Optional<String> details,
    List<Actors> actors,
    List<Figures> figures) {

  /** Copies the lists. */
  TableMapping {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    sources = List.copyOf(sources);
    actors = List.copyOf(actors);
    figures = List.copyOf(figures);
  }

  /**
   * A column with a date: EDTF, or English words.
   *
   * @param ranges how a range of days is cut into two dates
   */
  record Dates(String column, List<Range> ranges) {

    /** Copies the list. */
    Dates {
      ranges = List.copyOf(ranges);
    }
  }

  /** A cell that matches is a range from one date to another, with $1 for the first group. */
  record Range(Pattern match, String from, String to) {}

  /**
   * A column with who makes the claims of the row; where it is empty the data set does.
   *
   * @param kind the class of the claimant
   * @param when the column of the day on which it said so
   */
  record Claimant(String column, Kind kind, Optional<String> when) {}

  /**
   * A column with documents that the row cites: their names, or web addresses.
   *
   * @param split what stands between several
   * @param url the column of the address
   * @param publisher the column of the outlet
   * @param published the column of the date
   */
  record Sources(
      String column,
      Optional<Pattern> split,
      Optional<String> url,
      Optional<String> publisher,
      Optional<String> published) {}

  /**
   * Columns with a position in degrees (WGS 84).
   *
   * @param precision the column that tells how exactly it is known
   * @param words what its cells mean; other cells mean nothing
   */
  record Point(
      String latitude, String longitude, Optional<String> precision, Map<String, Precision> words) {

    /** Copies the map. */
    Point {
      words = Map.copyOf(words);
    }
  }

  /** A column with the kind of event: the first word found decides. */
  record Type(String column, Map<String, EventType> words) {

    /** Copies the map, in its order. */
    Type {
      words = new LinkedHashMap<>(words);
    }
  }

  /** A column with actors, cut into several where {@code split} is found. */
  record Actors(String column, Role role, Optional<Pattern> split, List<ActorRule> rules) {

    /** Copies the list. */
    Actors {
      rules = List.copyOf(rules);
    }
  }

  /**
   * What a name that matches says; the first rule that matches counts.
   *
   * @param name the name, with $1 for the first group; none where nothing is said
   * @param kind the class of the actor; an UnnamedActor is of its row alone
   * @param speechAct a SelfClaim is the actor's own
   */
  record ActorRule(
      Pattern match,
      Optional<String> name,
      Kind kind,
      SpeechAct speechAct,
      Stance stance,
      Certainty certainty) {}

  /** A column with a count. */
  record Figures(String column, FigureKind figure, List<FigureRule> rules) {

    /** Copies the list. */
    Figures {
      rules = List.copyOf(rules);
    }
  }

  /**
   * What a count that matches says; a cell that no rule matches is kept in words.
   *
   * @param above what it is more than, so that the least whole number is the next
   * @param below what it is less than, so that the greatest whole number is the one before
   */
  record FigureRule(
      Pattern match,
      Optional<String> min,
      Optional<String> max,
      Optional<String> above,
      Optional<String> below,
      Optional<String> exact,
      Optional<Qualifier> qualifier) {}
}
