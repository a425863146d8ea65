package org.ascribe.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.apache.jena.graph.Node;
import org.ascribe.model.Ref;
import org.ascribe.model.Term;
import org.ascribe.store.Columns;
import org.ascribe.vocab.ASC;

/**
 * Reads columns into arrays, by the codes of their subjects; subjects without a code are others.
 */
final class ColumnReader {

  private final Columns columns;
  private final LongCodes subjects;
  private final LongCodes things;
  private final Map<Long, Node> terms = new HashMap<>();

  ColumnReader(Columns columns, LongCodes subjects, LongCodes things) {
    this.columns = columns;
    this.subjects = subjects;
    this.things = things;
  }

  /** Gives a code to whatever a property leads to, of any subject. */
  void code(Node property) {
    columns.forEach(property, (subject, object) -> things.code(object));
  }

  /** The codes of the things that a property leads to. */
  int[] things(Node property) {
    return things(property, subject -> {});
  }

  /** The same; told of subjects with several. */
  int[] things(Node property, IntConsumer several) {
    int[] found = none();
    columns.forEach(
        property,
        (subject, object) -> {
          int code = subjects.find(subject);
          if (code >= 0) {
            if (found[code] != ClaimIndex.NONE) {
              several.accept(code);
            }
            found[code] = things.code(object);
          }
        });
    return found;
  }

  /** The same; of several, the first in the order of their IRIs. */
  int[] firstThings(Node property, LongFunction<Ref> ref) {
    int[] found = none();
    columns.forEach(
        property,
        (subject, object) -> {
          int code = subjects.find(subject);
          if (code < 0 || code >= found.length) {
            return;
          }
          boolean isFirst =
              found[code] == ClaimIndex.NONE
                  || ref.apply(object)
                          .toString()
                          .compareTo(ref.apply(things.key(found[code])).toString())
                      < 0;
          if (isFirst) {
            found[code] = things.code(object);
          }
        });
    return found;
  }

  /** Days, counted from 1970-01-01; of several the earliest. */
  int[] days(Node property) {
    int[] found = none();
    Map<Long, Integer> known = new HashMap<>();
    columns.forEach(
        property,
        (subject, object) -> {
          int code = subjects.find(subject);
          if (code >= 0 && code < found.length) {
            int day = known.computeIfAbsent(object, this::day);
            found[code] = found[code] == ClaimIndex.NONE ? day : Math.min(found[code], day);
          }
        });
    return found;
  }

  private int day(long number) {
    LocalDate day = LocalDate.parse(columns.node(number).getLiteralLexicalForm());
    return Math.toIntExact(day.toEpochDay());
  }

  /** The places of terms in their list; 0 where there is none. */
  <E extends Term> byte[] words(Node property, List<E> list) {
    byte[] found = new byte[subjects.size()];
    Map<Long, Integer> known = new HashMap<>();
    columns.forEach(
        property,
        (subject, object) -> {
          int code = subjects.find(subject);
          if (code >= 0) {
            found[code] = (byte) (int) known.computeIfAbsent(object, o -> place(o, list));
          }
        });
    return found;
  }

  private <E extends Term> int place(long number, List<E> list) {
    Node term = columns.node(number);
    for (int place = 0; place < list.size(); place++) {
      if (term.equals(ASC.term(list.get(place).term()))) {
        return place;
      }
    }
    return 0;
  }

  /** Which subjects have the property. */
  boolean[] flags(Node property) {
    boolean[] found = new boolean[subjects.size()];
    columns.forEach(
        property,
        (subject, object) -> {
          int code = subjects.find(subject);
          if (code >= 0 && code < found.length) {
            found[code] = true;
          }
        });
    return found;
  }

  void eachClaim(Node property, IntConsumer claim) {
    columns.forEach(
        property,
        (subject, object) -> {
          int code = subjects.find(subject);
          if (code >= 0) {
            claim.accept(code);
          }
        });
  }

  boolean isTerm(long number, Node term) {
    return terms.computeIfAbsent(number, columns::node).equals(term);
  }

  private int[] none() {
    int[] found = new int[subjects.size()];
    Arrays.fill(found, ClaimIndex.NONE);
    return found;
  }
}
