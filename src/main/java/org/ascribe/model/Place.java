package org.ascribe.model;

import java.util.Optional;

/**
 * A named place.
 *
 * @param ref a reference of kind place
 * @param name the name it goes by
 * @param point where it lies, if the source gives coordinates
 * @param precision how exactly the point is known
 * @param within the larger place that the source puts it in, such as the province of a mountain
 */
public record Place(
    Ref ref, Name name, Optional<Point> point, Optional<Precision> precision, Optional<Ref> within)
    implements Resource {

  /** Refuses references of another kind, and a place within itself. */
  public Place {
    Refs.require(ref, Kind.PLACE);
    within.ifPresent(w -> Refs.require(w, Kind.PLACE));
    if (within.filter(ref::equals).isPresent()) {
      throw new IllegalArgumentException("%s lies within itself".formatted(ref));
    }
  }

  /**
   * A position on the Earth, WGS 84.
   *
   * @param latitude degrees north, −90 to 90
   * @param longitude degrees east, −180 to 180
   */
  public record Point(double latitude, double longitude) {

    /** Refuses what lies outside the ranges, and what is no number. */
    public Point {
      if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
        throw new IllegalArgumentException(
            "no position: latitude %s (−90 to 90), longitude %s (−180 to 180)"
                .formatted(latitude, longitude));
      }
    }
  }
}
