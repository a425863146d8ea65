package org.ascribe.answer;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.query.ClaimIndex;
import org.ascribe.query.Inquiry;
import org.ascribe.weigh.Dossier;
import org.ascribe.weigh.Lens;
import org.ascribe.weigh.Status;
import org.ascribe.weigh.StatusFinder;

/** Weighs single events of one snapshot, through any lens. Bound to the life of its inquiry. */
public final class EventWeighing {

  private final Inquiry inquiry;
  private final Dossiers dossiers;

  /** Weighs what this inquiry finds. */
  public EventWeighing(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.dossiers = new Dossiers(inquiry);
  }

  /**
   * The status alone, of what is held in memory where anything is; empty where no claim on it
   * counts.
   */
  public Optional<Status> status(Ref event, Lens lens) {
    Optional<ClaimIndex> index = inquiry.index();
    if (index.isEmpty()) {
      return dossier(event, lens).map(dossier -> StatusFinder.status(dossier).value());
    }
    List<Claim> claims = index.get().claimsOnEvent(event);
    Dossier dossier = new Dossiers(index.get()).of(event, claims, lens);
    return dossier.claims().isEmpty()
        ? Optional.empty()
        : Optional.of(StatusFinder.status(dossier).value());
  }

  /** All that is weighed about the event; empty where no claim on it counts. */
  public Optional<Dossier> dossier(Ref event, Lens lens) {
    Dossier dossier = dossiers.of(event, inquiry.claimsOnEvent(event), lens);
    return dossier.claims().isEmpty() ? Optional.empty() : Optional.of(dossier);
  }
}
