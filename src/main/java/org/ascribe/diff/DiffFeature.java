package org.ascribe.diff;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Brings {@code /diff} into a Jersey application. */
public final class DiffFeature implements Feature {

  private final Differences differences;

  /** With what tells the differences. */
  public DiffFeature(Differences differences) {
    this.differences = differences;
  }

  @Override
  public boolean configure(FeatureContext context) {
    context
        .register(DiffResource.class)
        .register(
            new AbstractBinder() {
              @Override
              protected void configure() {
                bind(differences).to(Differences.class);
              }
            });
    return true;
  }
}
