package org.ascribe.model;

/**
 * How exactly a place is known (scheme {@code asc:Precisions}, with the notations of GTD
 * specificity, ACLED geo_precision, UCDP where_prec and Airwars geolocation accuracy).
 */
public enum Precision implements Term {
  EXACT_LOCATION("exactLocation"),
  TOWN("town"),
  NEAR_TOWN("nearTown"),
  ADM2("adm2"),
  ADM1("adm1"),
  AREA("area"),
  COUNTRY("country"),
  WATER("water"),
  UNKNOWN_LOCATION("unknownLocation");

  private final String term;

  Precision(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
