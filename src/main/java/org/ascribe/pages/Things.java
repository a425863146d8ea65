package org.ascribe.pages;

import java.util.Collection;
import java.util.List;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;

/** How things are mentioned on a page: by a name that cannot run into its surroundings, linked. */
record Things(PageContext context, IriScheme iris) {

  /** The name of a thing, which links to its page where it has one. */
  Html link(Ref ref) {
    return Urls.hasPage(ref.kind()) ? link(ref, name(ref)) : name(ref);
  }

  /** Other words that link to the page of a thing. */
  Html link(Ref ref, Html words) {
    return Tag.A.of(words).with(Attribute.HREF, seen(Urls.of(ref)));
  }

  /** Words that link to a path, seen through the same lens. */
  Html link(String path, String words) {
    return Tag.A.of(words).with(Attribute.HREF, seen(path));
  }

  /** The names of things, linked, as a list in a sentence. */
  Html links(Collection<Ref> refs) {
    return Html.listed(refs.stream().map(this::link).toList());
  }

  /** The name of a thing. */
  Html name(Ref ref) {
    return name(context.names().apply(ref));
  }

  /** What a thing is called, as plain text, for titles. */
  String plain(Ref ref) {
    return context.names().apply(ref).text();
  }

  /** The permanent identifier of a thing. */
  String iri(Ref ref) {
    return iris.iri(ref);
  }

  /** A name in its language, isolated from the direction of what is around it (UAX #9, bdi). */
  static Html name(Name name) {
    Html.Element element = Tag.BDI.of(name.text()).with(Attribute.DIR, "auto");
    return name.language().map(language -> element.with(Attribute.LANG, language)).orElse(element);
  }

  /** "According to", with those who say it. */
  Html accordingTo(Collection<Ref> claimants) {
    List<Ref> each = claimants.stream().distinct().toList();
    return Html.all(Html.text("according to "), links(each));
  }

  /** The path with the parameters of the lens. */
  String seen(String path) {
    return context
        .lens()
        .map(lens -> lens.parametersOf(path))
        .filter(parameters -> !parameters.isEmpty())
        .map(parameters -> path + "?" + parameters)
        .orElse(path);
  }
}
