package org.ascribe.rest;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.ascribe.ledger.Ledger;
import org.ascribe.mapping.IriScheme;
import org.ascribe.query.ClaimIndexes;
import org.ascribe.query.Moments;
import org.ascribe.query.Patience;
import org.ascribe.query.Questions;
import org.ascribe.store.NamedSnapshots;
import org.ascribe.store.Snapshots;
import org.ascribe.store.Store;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Brings the REST paths into a Jersey application, each resource by its class. */
public final class RestFeature implements Feature {

  private final Questions questions;
  private final Reads reads;
  private final NamedSnapshots views;
  private final Snapshots moments;
  private final Exports exports;
  private final Counts counts;

  /** With the store that the answers come from. */
  public RestFeature(Store store, Ledger ledger, Questions questions, IriScheme iris) {
    this(
        store,
        ledger,
        questions,
        iris,
        new ClaimIndexes(questions, iris),
        new Patience(Patience.STANDARD));
  }

  /**
   * The same where others, too, use what is held of the claims in memory.
   *
   * @param indexes what is held
   * @param patience how long answers are worked on
   */
  public RestFeature(
      Store store,
      Ledger ledger,
      Questions questions,
      IriScheme iris,
      ClaimIndexes indexes,
      Patience patience) {
    this.questions = questions;
    this.moments = new Moments(store, questions, iris);
    this.counts = new Counts(moments, questions, iris);
    this.reads = new Reads(moments, ledger, questions, iris, indexes, patience);
    this.views = new ViewDatasets(moments, questions, iris, indexes, patience);
    this.exports = new Exports(moments, ledger, questions, iris);
  }

  @Override
  public boolean configure(FeatureContext context) {
    context
        .register(AssetResource.class)
        .register(ChannelResource.class)
        .register(ClaimResource.class)
        .register(DocumentResource.class)
        .register(EventResource.class)
        .register(ExportResource.class)
        .register(GroupResource.class)
        .register(HealthResource.class)
        .register(HomeResource.class)
        .register(IdResource.class)
        .register(NamespaceResource.class)
        .register(OpenApiResource.class)
        .register(PlaceResource.class)
        .register(ProblemResource.class)
        .register(QueryResource.class)
        .register(RecordResource.class)
        .register(SinglePointsResource.class)
        .register(SourceResource.class)
        .register(StatusResource.class)
        .register(ViewpointResource.class)
        .register(VoidResource.class)
        .register(
            new AbstractBinder() {
              @Override
              protected void configure() {
                bind(reads).to(Reads.class);
                bind(questions).to(Questions.class);
                bind(counts).to(Counts.class);
                bind(moments).to(Snapshots.class);
                bind(exports).to(Exports.class);
                bind(views).to(NamedSnapshots.class);
              }
            });
    return true;
  }
}
