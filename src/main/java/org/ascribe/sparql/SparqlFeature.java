package org.ascribe.sparql;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import org.ascribe.http.WriteAccess;
import org.ascribe.query.GraphCounts;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/**
 * Brings {@code /sparql}, {@code /update} and {@code /store} into a Jersey application, which has
 * to bind {@link org.ascribe.store.Snapshots} and, for those of viewpoints, {@link
 * org.ascribe.store.NamedSnapshots}.
 */
public final class SparqlFeature implements Feature {

  private final SparqlSettings settings;
  private final QueryForm form;
  private final WriteAccess access;
  private final UserWrites writes;
  private final Offered offered;

  /**
   * Endpoints that keep to these settings.
   *
   * @param settings the limits that every query has
   * @param form the page to ask on
   * @param access who may write; all may read {@code /store}
   * @param writes takes what is written
   */
  public SparqlFeature(
      SparqlSettings settings, QueryForm form, WriteAccess access, UserWrites writes) {
    this(settings, form, access, writes, Optional.empty());
  }

  private SparqlFeature(
      SparqlSettings settings,
      QueryForm form,
      WriteAccess access,
      UserWrites writes,
      Optional<Weighing> weighing) {
    this.settings = settings;
    this.form = form;
    this.access = access;
    this.writes = writes;
    this.offered = new Offered(weighing);
  }

  /** The same, whose queries can ask what claims add up to. */
  public SparqlFeature with(Weighing weighing) {
    return new SparqlFeature(settings, form, access, writes, Optional.of(weighing));
  }

  /**
   * What an endpoint offers beside SPARQL.
   *
   * @param weighing what its queries need to weigh claims, where they can
   */
  record Offered(Optional<Weighing> weighing) {}

  @Override
  public boolean configure(FeatureContext context) {
    context
        .register(UpdateResource.class)
        .register(UpdateDescriptionResource.class)
        .register(GraphStoreResource.class)
        .register(SparqlResource.class)
        .register(ViewpointSparqlResource.class)
        .register(
            new AbstractBinder() {
              @Override
              protected void configure() {
                bind(settings).to(SparqlSettings.class);
                bind(form).to(QueryForm.class);
                bind(new QueryThreads(settings.run())).to(QueryThreads.class);
                bind(new GraphCounts()).to(GraphCounts.class);
                bind(UpdateThreads.class).to(UpdateThreads.class);
                bind(access).to(WriteAccess.class);
                bind(offered).to(Offered.class);
                bind(writes).to(UserWrites.class);
              }
            });
    return true;
  }
}
