package org.ascribe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ascribe.mapping.IriScheme;
import org.ascribe.store.Snapshot;
import org.ascribe.vocab.Prefixes;

/** An order, made ready on one snapshot: it is written once, and then told of in a manifest. */
public final class Export {

  private final ExportOrder order;
  private final Revision revision;
  private final Holdings holdings;

  /**
   * Gets an order ready.
   *
   * @param snapshot the data, opened at the moment of the order's scope
   * @param answers answers the scope's query
   * @throws org.ascribe.model.AscribeException.NotFound when its scope names what is not there
   * @throws org.ascribe.model.AscribeException.BadInput when its query cannot be asked
   */
  public Export(
      ExportOrder order,
      Snapshot snapshot,
      IriScheme iris,
      Revision revision,
      ScopeAnswers answers) {
    this.order = order;
    this.revision = revision;
    this.holdings = new Holdings(snapshot, iris, order.scope(), order.licences(), answers);
  }

  /** The name of the file that it becomes. */
  public String fileName() {
    return order.fileName(revision);
  }

  /** How many records are left out for their licence. */
  public long leftOut() {
    return holdings.census().byClass().entrySet().stream()
        .filter(entry -> !holdings.wants(entry.getKey()))
        .mapToLong(entry -> entry.getValue())
        .sum();
  }

  /**
   * Writes it, without closing the stream.
   *
   * @return what was written
   */
  public Manifest write(OutputStream out) throws IOException {
    MessageDigest digest = sha256();
    Tally tally = new Tally();
    Counted counted = new Counted(new DigestOutputStream(out, digest));
    writer().write(holdings, tally, counted);
    counted.flush();
    return new Manifest(
        order,
        revision,
        holdings.census(),
        tally.written(),
        tally.notCarried(),
        counted.bytes,
        HexFormat.of().formatHex(digest.digest()));
  }

  private HoldingsWriter writer() {
    return switch (order.format()) {
      case TRIG, NQUADS, TURTLE, NTRIPLES, JSONLD, RDFXML ->
          new Dump(order.format().syntax().orElseThrow(), order.profile(), Prefixes.all());
      case CLAIMS -> new ClaimLines();
      case REPORT -> new ReportLines();
      case GEOJSON -> new GeoJson();
      case STIX -> new StixBundle(order, revision);
      case NANOPUBS -> new Nanopubs();
      case GRAPHML -> new GraphMl();
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class Counted extends OutputStream {
    private final OutputStream out;
    private long bytes;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
      out.write(oneByte);
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      out.write(some, offset, length);
      bytes += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
