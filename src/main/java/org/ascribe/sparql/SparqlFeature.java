package org.ascribe.sparql;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/**
 * Brings {@code /sparql} into a Jersey application, which has to bind {@link
 * org.ascribe.store.Snapshots}.
 */
public final class SparqlFeature implements Feature {

  private final SparqlSettings settings;
  private final QueryForm form;

  /** With the limits that every query has, and the page to ask on. */
  public SparqlFeature(SparqlSettings settings, QueryForm form) {
    this.settings = settings;
    this.form = form;
  }

  @Override
  public boolean configure(FeatureContext context) {
    context
        .register(SparqlResource.class)
        .register(
            new AbstractBinder() {
              @Override
              protected void configure() {
                bind(settings).to(SparqlSettings.class);
                bind(form).to(QueryForm.class);
                bind(new QueryThreads(settings.run())).to(QueryThreads.class);
              }
            });
    return true;
  }
}
