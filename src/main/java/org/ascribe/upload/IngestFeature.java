package org.ascribe.upload;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.ascribe.http.WriteAccess;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Brings {@code /ingest} into a Jersey application that binds {@link WriteAccess}. */
public final class IngestFeature implements Feature {

  private final Taker taker;

  /** With what takes bodies in. */
  public IngestFeature(Taker taker) {
    this.taker = taker;
  }

  @Override
  public boolean configure(FeatureContext context) {
    context
        .register(IngestResource.class)
        .register(
            new AbstractBinder() {
              @Override
              protected void configure() {
                bind(taker).to(Taker.class);
              }
            });
    return true;
  }
}
