package org.ascribe.model;

/**
 * What a figure counts. Killed is not casualties: casualties counts killed and wounded together.
 */
public enum FigureKind implements Term {
  KILLED("killed"),
  WOUNDED("wounded"),
  CAPTURED("captured"),
  CASUALTIES("casualties");

  private final String term;

  FigureKind(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
