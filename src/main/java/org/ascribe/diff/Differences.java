package org.ascribe.diff;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.ascribe.answer.RecordChange;
import org.ascribe.ledger.Entry;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.ascribe.vocab.ASC;

/** What the entries between two positions of the ledger changed, record by record. */
public final class Differences {

  private static final int PAGE = 500;

  private final Ledger ledger;
  private final IriScheme iris;

  /** Of the records in this ledger. */
  public Differences(Ledger ledger, IriScheme iris) {
    this.ledger = ledger;
    this.iris = iris;
  }

  /** The IRIs of the records. */
  IriScheme iris() {
    return iris;
  }

  /** The position of the last entry; 0 for an empty ledger. */
  public long head() {
    return ledger.head().map(Entry::sequence).orElse(0L);
  }

  /**
   * The position that a text names: a sequence number, or an instant, which stands for the last
   * entry by then.
   *
   * @param name what the text is called in messages
   * @throws AscribeException.BadInput if it is neither, or the ledger does not reach so far
   */
  public long position(String name, String text) {
    if (text.matches("\\d{1,18}")) {
      long sequence = Long.parseLong(text);
      if (sequence > head()) {
        throw new AscribeException.BadInput(
            "%s is %d, and the ledger ends at %d".formatted(name, sequence, head()));
      }
      return sequence;
    }
    try {
      return ledger.sequenceAt(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException neither) {
      throw new AscribeException.BadInput(
          "%s is '%s', and must be a position of the ledger such as 120, or an instant such as 2026-11-22T19:00:00Z"
              .formatted(name, text));
    }
  }

  /**
   * Changes in the order of the records' names.
   *
   * @param from the position before
   * @param to the position after
   * @param dataSet only records that are rows of this data set
   * @param after only records after this one; empty for all
   * @param most how many at most, at least 1
   */
  public List<RecordChange> between(
      long from, long to, Optional<Slug> dataSet, String after, int most) {
    List<RecordChange> changes = new ArrayList<>();
    String last = after;
    List<String> page = ledger.changedRecords(from, to, last, PAGE);
    while (!page.isEmpty() && changes.size() < most) {
      for (String record : page) {
        if (changes.size() < most) {
          change(record, from, to, dataSet).ifPresent(changes::add);
        }
      }
      last = page.getLast();
      page = ledger.changedRecords(from, to, last, PAGE);
    }
    return changes;
  }

  private Optional<RecordChange> change(String record, long from, long to, Optional<Slug> dataSet) {
    Graph before = ledger.contentAt(record, from);
    Graph after = ledger.contentAt(record, to);
    boolean wanted =
        dataSet.map(slug -> isRow(record, before, slug) || isRow(record, after, slug)).orElse(true);
    return wanted ? RecordDiff.of(record, before, after) : Optional.empty();
  }

  private boolean isRow(String record, Graph content, Slug dataSet) {
    Node name = org.apache.jena.graph.NodeFactory.createURI(record);
    return content.stream(name, ASC.document, Node.ANY)
        .flatMap(own -> content.stream(own.getObject(), ASC.dataSet, Node.ANY))
        .anyMatch(
            row -> iris.ref(row.getObject()).filter(ref -> ref.slug().equals(dataSet)).isPresent());
  }
}
