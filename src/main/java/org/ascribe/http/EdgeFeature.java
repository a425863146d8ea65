package org.ascribe.http;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ServerProperties;

/** Brings the edge into a Jersey application: one {@code register} and every path has it. */
public final class EdgeFeature implements Feature {

  private final EdgeSettings settings;
  private final Metrics metrics;
  private final ProblemPages pages;

  /** With the counters that the answers are to be counted in; problems are told on plain pages. */
  public EdgeFeature(EdgeSettings settings, Metrics metrics) {
    this(settings, metrics, ProblemText::html);
  }

  /** With the pages on which browsers are told of problems. */
  public EdgeFeature(EdgeSettings settings, Metrics metrics, ProblemPages pages) {
    this.settings = settings;
    this.metrics = metrics;
    this.pages = pages;
  }

  @Override
  public boolean configure(FeatureContext context) {
    context.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    context.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    context.register(Edge.class);
    context.register(Problems.class);
    context.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bind(settings).to(EdgeSettings.class);
            bind(metrics).to(Metrics.class);
            bind(pages).to(ProblemPages.class);
            bind(Wire.class).to(Wire.class);
          }
        });
    return true;
  }
}
