package org.ascribe.model;

import java.net.URI;
import java.util.Optional;

/**
 * Where documents appear: a website, a Telegram channel, an agency's feed.
 *
 * @param ref a reference of kind channel
 * @param name the name it goes by
 * @param url its address, if the source gives it
 */
public record Channel(Ref ref, Name name, Optional<URI> url) implements Resource {

  /** Refuses a reference of another kind. */
  public Channel {
    Refs.require(ref, Kind.CHANNEL);
  }
}
