package org.ascribe.model;

/** The kind of a document (scheme {@code asc:DocumentTypes}). */
public enum DocumentType implements Term {
  ARTICLE("article"),
  STATEMENT("statement"),
  MESSAGE("message"),
  PHOTO_SET("photoSet"),
  VIDEO("video"),
  DATA_SET_ROW("dataSetRow"),
  ANALYSIS("analysis"),
  SOCIAL_MEDIA_POST("socialMediaPost");

  private final String term;

  DocumentType(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
