package org.ascribe.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.store.Columns;
import org.ascribe.vocab.ASC;

/** What claims name, by code, and of the documents among them what a lens asks for. */
final class NamedThings {

  final Ref[] refs;
  final Map<Ref, Integer> documents = new HashMap<>();
  final Map<Integer, List<Ref>> authors = new HashMap<>();
  final int[] publishers;
  final boolean[] isDated;
  final int[] first;
  final int[] last;

  /** Reads them; publishers and authors get codes of their own. */
  NamedThings(Columns columns, LongCodes things, LongFunction<Ref> ref) {
    int named = things.size();
    ColumnReader reader = new ColumnReader(columns, things, things);
    publishers = reader.firstThings(ASC.publishedBy, ref);
    Map<Integer, List<Integer>> writers = new TreeMap<>();
    columns.forEach(
        ASC.author,
        (document, author) -> {
          int code = things.find(document);
          if (code >= 0 && code < named) {
            writers.computeIfAbsent(code, c -> new ArrayList<>()).add(things.code(author));
          }
        });
    isDated = reader.flags(ASC.publishedBasis);
    first = reader.days(ASC.publishedEarliest);
    last = reader.days(ASC.publishedLatest);
    refs = new Ref[things.size()];
    for (int code = 0; code < refs.length; code++) {
      refs[code] = ref.apply(things.key(code));
      if (refs[code].kind() == Kind.DOCUMENT && code < named) {
        documents.put(refs[code], code);
      }
    }
    writers.forEach(
        (document, by) -> authors.put(document, by.stream().map(c -> refs[c]).sorted().toList()));
  }
}
