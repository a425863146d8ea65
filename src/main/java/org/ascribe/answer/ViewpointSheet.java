package org.ascribe.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.model.Ref;
import org.ascribe.model.Viewpoint;
import org.ascribe.weigh.Tenet;
import org.ascribe.weigh.View;
import org.ascribe.weigh.ViewReasons;

/**
 * A viewpoint with what it holds, or with a part of that.
 *
 * @param viewpoint how it is defined
 * @param members everybody whose word it takes, also by its rules and in its parts
 * @param parts the viewpoints that are parts of it
 * @param subjects what the view is about, in the order of the list: events first, newest first
 * @param view what it holds, what its parts contest, and what was discarded
 * @param reasons why
 * @param next where to go on from, if it holds more
 */
public record ViewpointSheet(
    Viewpoint viewpoint,
    List<Ref> members,
    List<Viewpoint> parts,
    List<Ref> subjects,
    View view,
    ViewReasons reasons,
    Optional<Listing.Key> next) {

  /** Copies the lists. */
  public ViewpointSheet {
    members = List.copyOf(members);
    parts = List.copyOf(parts);
    subjects = List.copyOf(subjects);
  }

  /** What the view holds, denies and calls unclear, in the order of the subjects. */
  public List<Tenet> tenets() {
    Map<Ref, Integer> places = new HashMap<>();
    subjects.forEach(subject -> places.put(subject, places.size()));
    return view.tenets().stream()
        .sorted(Comparator.comparing(tenet -> places.get(tenet.proposition().subject())))
        .toList();
  }
}
