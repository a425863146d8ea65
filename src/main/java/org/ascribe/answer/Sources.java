package org.ascribe.answer;

import java.util.Optional;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;
import org.ascribe.model.Slug;
import org.ascribe.query.Inquiry;
import org.ascribe.weigh.Lens;

/** Finds sources by slug: a source is an actor or a document. */
public final class Sources {

  private Sources() {}

  /**
   * The actor of that slug, else the document.
   *
   * @throws AscribeException.NotFound when there is neither
   */
  public static Resource find(Inquiry inquiry, Slug slug) {
    return inquiry
        .actor(slug)
        .<Resource>map(actor -> actor)
        .or(() -> document(inquiry, slug))
        .orElseThrow(() ->
            new AscribeException.NotFound(
                "there is no actor or document '%s' to be a source".formatted(slug)));
  }

  /**
   * The lens that also leaves these sources out: the actor and the document of each slug.
   *
   * @throws AscribeException.NotFound when a slug names neither
   */
  public static Lens leaveOut(Inquiry inquiry, Lens lens, Iterable<Slug> slugs) {
    Lens narrower = lens;
    for (Slug slug : slugs) {
      narrower = narrower.leavingOut(find(inquiry, slug).ref());
      Optional<Resource> document = document(inquiry, slug);
      if (document.isPresent()) {
        narrower = narrower.leavingOut(document.get().ref());
      }
    }
    return narrower;
  }

  private static Optional<Resource> document(Inquiry inquiry, Slug slug) {
    return inquiry.resource(new Ref(Kind.DOCUMENT, slug));
  }
}
