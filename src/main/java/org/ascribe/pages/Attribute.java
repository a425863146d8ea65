package org.ascribe.pages;

import java.util.Locale;

/** The attributes that pages use. There is none for styles or handlers: the CSP allows neither. */
enum Attribute {
  ACTION,
  ARIA_CURRENT,
  ARIA_LABEL,
  ARIA_LABELLEDBY,
  CHARSET,
  CITE,
  CLASS,
  COLSPAN,
  CONTENT,
  DATETIME,
  DIR,
  FOR,
  FORMACTION,
  HREF,
  ID,
  LANG,
  MAXLENGTH,
  METHOD,
  NAME,
  REL,
  ROLE,
  ROWS,
  SCOPE,
  SPELLCHECK,
  TABINDEX,
  TYPE,
  VALUE;

  /** The name of the attribute. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its value is an address that a browser may follow. */
  boolean isUrl() {
    return this == ACTION || this == CITE || this == FORMACTION || this == HREF;
  }
}
