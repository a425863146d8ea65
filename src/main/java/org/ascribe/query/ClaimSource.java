package org.ascribe.query;

import java.util.List;
import java.util.Optional;
import org.ascribe.model.Claim;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;

/** Where claims are read from: the store itself, or what is held of it in memory. */
public interface ClaimSource {

  /** The claims on an event. */
  List<Claim> claimsOnEvent(Ref event);

  /** The relations that an actor is said to have, or not to have, and whom it is said to be. */
  List<Claim> relationsOf(Ref actor);

  /** The claim that {@code ref} names, if the source holds it whole. */
  Optional<Claim> claim(Ref ref);

  /** The thing that {@code ref} names, if the source holds it. */
  Optional<Resource> resource(Ref ref);
}
