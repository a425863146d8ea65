package org.ascribe.query;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
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
  <E extends Enum<E> & Term> byte[] words(Node property, Class<E> list) {
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

  private <E extends Enum<E> & Term> int place(long number, Class<E> list) {
    Node term = columns.node(number);
    E[] all = list.getEnumConstants();
    for (int place = 0; place < all.length; place++) {
      if (term.equals(ASC.term(all[place].term()))) {
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

  /** The sayings in another order, with the slugs of the claims. */
  ClaimIndex.Sayings reordered(ClaimIndex.Sayings sayings, int[] order, IntFunction<String> slug) {
    Slugs slugs = new Slugs(order.length);
    for (int claim : order) {
      slugs.add(slug.apply(claim));
    }
    return new ClaimIndex.Sayings(
        slugs.bytes(),
        slugs.starts,
        picked(sayings.claimants(), order),
        picked(sayings.behalves(), order),
        picked(sayings.actors(), order),
        picked(sayings.documents(), order),
        picked(sayings.sources(), order),
        picked(sayings.roles(), order),
        picked(sayings.acts(), order),
        picked(sayings.stances(), order),
        picked(sayings.certainties(), order),
        picked(sayings.voices(), order),
        picked(sayings.isSole(), order),
        picked(sayings.isDated(), order),
        picked(sayings.first(), order),
        picked(sayings.last(), order));
  }

  private static int[] picked(int[] values, int[] order) {
    int[] picked = new int[order.length];
    Arrays.setAll(picked, i -> values[order[i]]);
    return picked;
  }

  private static byte[] picked(byte[] values, int[] order) {
    byte[] picked = new byte[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }

  private static boolean[] picked(boolean[] values, int[] order) {
    boolean[] picked = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }

  /** Slugs, one after the other: they are ASCII. */
  private static final class Slugs {
    private final int[] starts;
    private byte[] text = new byte[1024];
    private int count;

    Slugs(int size) {
      starts = new int[size + 1];
    }

    void add(String slug) {
      byte[] bytes = slug.getBytes(StandardCharsets.US_ASCII);
      int start = starts[count];
      if (start + bytes.length > text.length) {
        text = Arrays.copyOf(text, Math.max(text.length * 2, start + bytes.length));
      }
      System.arraycopy(bytes, 0, text, start, bytes.length);
      starts[++count] = start + bytes.length;
    }

    byte[] bytes() {
      return Arrays.copyOf(text, starts[count]);
    }
  }
}
