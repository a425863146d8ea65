package org.ascribe.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The elements that pages are made of. There is none that runs, embeds or styles anything. */
enum Tag {
  A,
  ABBR,
  ARTICLE,
  B,
  BDI,
  BLOCKQUOTE,
  BODY,
  BUTTON,
  CAPTION,
  CITE,
  CODE,
  DD,
  DETAILS,
  DIV,
  DL,
  DT,
  FOOTER,
  FORM,
  H1,
  H2,
  H3,
  HEAD,
  HEADER,
  HTML,
  INPUT,
  LABEL,
  LI,
  LINK,
  MAIN,
  META,
  NAV,
  OL,
  P,
  PRE,
  Q,
  SECTION,
  SPAN,
  SUMMARY,
  TABLE,
  TBODY,
  TD,
  TEXTAREA,
  TH,
  THEAD,
  TIME,
  TITLE,
  TR,
  UL;

  private static final Set<Tag> VOID = Set.of(INPUT, LINK, META);
  private static final Set<Tag> INLINE =
      Set.of(
          A, ABBR, B, BDI, BUTTON, CITE, CODE, DT, INPUT, LABEL, PRE, Q, SPAN, SUMMARY, TEXTAREA,
          TIME);

  /** The element with these pieces in it. */
  Html.Element of(Html... content) {
    return new Html.Element(this, Map.of(), List.of(content));
  }

  /** The element with these pieces in it. */
  Html.Element of(List<? extends Html> content) {
    return new Html.Element(this, Map.of(), List.copyOf(content));
  }

  /** The element with this text in it. */
  Html.Element of(String text) {
    return of(Html.text(text));
  }

  /** The name of the element. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it never has content (HTML Living Standard, 13.1.2). */
  boolean isVoid() {
    return VOID.contains(this);
  }

  /** Whether a line break after it shows nowhere. */
  boolean isBlock() {
    return !INLINE.contains(this);
  }
}
