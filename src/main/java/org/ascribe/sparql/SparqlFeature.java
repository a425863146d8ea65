package org.ascribe.sparql;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.ascribe.pages.Pages;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/**
 * Brings {@code /sparql} into a Jersey application, which has to bind {@link
 * org.ascribe.store.Snapshots}.
 */
public final class SparqlFeature implements Feature {

  private final SparqlSettings settings;
  private final Pages pages;

  /** With the limits that every query has, and the pages of which one is the form to ask with. */
  public SparqlFeature(SparqlSettings settings, Pages pages) {
    this.settings = settings;
    this.pages = pages;
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
                bind(new Examples(pages)).to(Examples.class);
              }
            });
    return true;
  }
}
