package org.ascribe.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An article, a statement, a set of photos, a video, or one row of a data set: what a claim is made
 * in, or relies on. Its metadata come from the catalogue, not from its text.
 *
 * @param ref a reference of kind document
 * @param name its title, or what the source calls it
 * @param type the kind of document, if known
 * @param publisher the outlet or actor that published it
 * @param authors who wrote it
 * @param published when it was published
 * @param url its address
 * @param cites other documents that it relies on
 * @param textDigest SHA-256 (64 hexadecimal digits) of the UTF-8 text that quote offsets count in
 * @param row which row of a data set it is; only a document of that type is one
 */
public record Document(
    Ref ref,
    Name name,
    Optional<DocumentType> type,
    Optional<Ref> publisher,
    List<Ref> authors,
    Optional<When> published,
    Optional<URI> url,
    List<Ref> cites,
    Optional<String> textDigest,
    Optional<DataSetRow> row)
    implements Resource {

  /** Refuses references of other kinds, a digest of another shape, and a row of another type. */
  public Document {
    Refs.require(ref, Kind.DOCUMENT);
    authors = List.copyOf(authors);
    cites = List.copyOf(cites);
    cites.forEach(cited -> Refs.require(cited, Kind.DOCUMENT));
    textDigest.ifPresent(digest -> {
      if (!digest.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "'%s' is no SHA-256: 64 lower-case hexadecimal digits".formatted(digest));
      }
    });
    if (row.isPresent() && !type.equals(Optional.of(DocumentType.DATA_SET_ROW))) {
      throw new IllegalArgumentException(
          "%s has a row, and is not of type dataSetRow".formatted(ref));
    }
  }

  /** A document of which no more is known than what it is called. */
  public static Document named(Ref ref, Name name) {
    return new Document(
        ref,
        name,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
