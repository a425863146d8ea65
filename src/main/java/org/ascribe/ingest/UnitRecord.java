package org.ascribe.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ascribe.model.Claim;
import org.ascribe.model.DataSetRow;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Position;
import org.ascribe.model.Ref;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Utterance;
import org.ascribe.model.When;

/**
 * The record of one JSON object as it is put together. A claim is named after what it says, so that
 * its name stays when another is put in before it.
 */
final class UnitRecord {

  private final String slug;
  private final int line;
  private final Map<Ref, Resource> resources = new LinkedHashMap<>();
  private final List<Ref> cited = new ArrayList<>();
  private final Map<Ref, Claim> claims = new LinkedHashMap<>();
  private final List<Reading.Fault> oddities = new ArrayList<>();

  UnitRecord(String slug, int line) {
    this.slug = slug;
    this.line = line;
  }

  Ref document() {
    return Ref.of(Kind.DOCUMENT, slug);
  }

  /** Declares a thing; once declared it keeps its first name. */
  Ref add(Resource resource) {
    resources.putIfAbsent(resource.ref(), resource);
    return resource.ref();
  }

  /** A document that the object refers to; an address that is none is kept in its name. */
  Ref cite(String prefix, String name, Optional<String> address) {
    Optional<URI> url = address.flatMap(WebAddress::parse);
    if (address.isPresent() && url.isEmpty()) {
      odd("references", "'%s' is no web address; it is kept as words".formatted(address.get()));
    }
    boolean lost = url.isEmpty() && address.filter(a -> !a.equals(name)).isPresent();
    String told = lost ? name + " " + address.get() : name;
    Ref ref = Ref.of(Kind.DOCUMENT, prefix + "-" + Slugs.digest(name, address.orElse("")));
    if (!resources.containsKey(ref)) {
      cited.add(ref);
    }
    return add(
        new Document(
            ref,
            Name.of(told),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            url,
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  /** Tells of something odd, once. */
  void odd(String pointer, String reason) {
    Reading.Fault odd =
        new Reading.Fault(Optional.of(pointer), Optional.of(new Position(line, 1)), reason);
    if (!oddities.contains(odd)) {
      oddities.add(odd);
    }
  }

  /**
   * Adds a claim.
   *
   * @param key tells the claim from the others of the record, by what it says
   */
  Ref claim(String key, Saying saying, BiFunction<Ref, Utterance, Claim> kind) {
    return claim(key, saying, List.of(), List.of(), kind);
  }

  Ref claim(
      String key,
      Saying saying,
      List<Ref> reliesOn,
      List<Utterance.Response> responds,
      BiFunction<Ref, Utterance, Claim> kind) {
    Ref ref = claimRef(slug, key);
    Utterance plain = saying.in(document(), List.of());
    Utterance whole =
        new Utterance(
            plain.claimant(),
            plain.onBehalfOf(),
            plain.speechAct(),
            plain.stance(),
            plain.certainty(),
            plain.claimedWhen(),
            plain.evidence(),
            plain.primarySources(),
            reliesOn,
            responds,
            plain.note());
    claims.putIfAbsent(ref, kind.apply(ref, whole));
    return ref;
  }

  /** The claim of that key in the record of that slug. */
  static Ref claimRef(String slug, String key) {
    return Ref.of(Kind.CLAIM, slug + "-" + Slugs.digest(key));
  }

  /** The whole record; its document is the object itself. */
  Reading.Read read(
      Name name,
      DocumentType type,
      Ref publisher,
      Optional<When> published,
      Optional<URI> url,
      Optional<DataSetRow> row,
      Optional<String> licence) {
    Document document =
        new Document(
            document(),
            name,
            Optional.of(type),
            Optional.of(publisher),
            List.of(),
            published,
            url,
            cited,
            Optional.empty(),
            row);
    List<Resource> all = new ArrayList<>();
    all.add(document);
    all.addAll(resources.values());
    return new Reading.Read(
        new Report(
            Ref.of(Kind.RECORD, slug), document.ref(), all, List.copyOf(claims.values()), licence),
        oddities);
  }
}
