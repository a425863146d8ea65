package org.ascribe.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One ingested unit: a document (or one row of a data set) with the claims it carries, and every
 * thing that they speak of. It becomes one record: one named graph, loaded whole or not at all.
 *
 * @param ref a reference of kind record
 * @param document the document that carries the claims
 * @param resources what the claims speak of, the document among them, each declared once
 * @param claims the claims, in the order of the source
 * @param licence the IRI or SPDX name of the licence that the report's data is under
 */
public record Report(
    Ref ref, Ref document, List<Resource> resources, List<Claim> claims, Optional<String> licence) {

  private static final Pattern LICENCE =
      Pattern.compile("[A-Za-z0-9.+-]+|[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

  /** Refuses references of other kinds, claims not named after the record, and no licence. */
  public Report {
    Refs.require(ref, Kind.RECORD);
    Refs.require(document, Kind.DOCUMENT);
    resources = List.copyOf(resources);
    claims = List.copyOf(claims);
    claims.forEach(claim -> requireOwnSlug(ref, claim.ref()));
    licence.ifPresent(Report::requireLicence);
  }

  /**
   * The licence, if it is one: it becomes an IRI of the record, so that it has to fit into one.
   *
   * @throws IllegalArgumentException when it is neither an SPDX name nor an IRI
   */
  public static String requireLicence(String licence) {
    if (!LICENCE.matcher(licence).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no licence: an SPDX name such as CC-BY-4.0, or an IRI".formatted(licence));
    }
    return licence;
  }

  /**
   * A claim's slug is the record's, a hyphen, and a word without hyphens: so no two records can
   * give one slug to two claims.
   */
  private static void requireOwnSlug(Ref record, Ref claim) {
    String start = record.slug() + "-";
    String slug = claim.slug().value();
    if (!slug.startsWith(start) || slug.indexOf('-', start.length()) >= 0) {
      throw new IllegalArgumentException(
          "the claim %s is not named after its record %s and a word without hyphens"
              .formatted(slug, record.slug()));
    }
  }
}
