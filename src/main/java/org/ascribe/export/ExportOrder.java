package org.ascribe.export;

import java.util.List;

/**
 * What is to be exported, and how.
 *
 * @param format the form
 * @param profile which RDF, where the form is RDF
 * @param scope what it is of
 * @param licences the classes of licences whose records may be in it
 */
public record ExportOrder(
    ExportFormat format, Profile profile, Scope scope, List<LicenceClass> licences) {

  /** Copies the list; refuses triple terms in a form that cannot carry them. */
  public ExportOrder {
    licences = List.copyOf(licences);
    if (profile == Profile.RDF12 && !format.syntax().map(Syntax::hasTripleTerms).orElse(false)) {
      throw new IllegalArgumentException(
          "%s cannot carry the triple terms of %s".formatted(format.word(), profile.word()));
    }
  }

  /** The name of the file that it becomes. */
  public String fileName(Revision revision) {
    return "ascribe-r%d.%s".formatted(revision.sequence(), format.suffix());
  }
}
