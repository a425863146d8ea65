package org.ascribe.answer;

import java.util.List;
import org.ascribe.model.Ref;
import org.ascribe.model.Viewpoint;
import org.ascribe.weigh.View;
import org.ascribe.weigh.ViewReasons;

/**
 * A viewpoint with what it holds.
 *
 * @param viewpoint how it is defined
 * @param members everybody whose word it takes, also by its rules and in its parts
 * @param parts the viewpoints that are parts of it
 * @param view what it holds, what its parts contest, and what was discarded
 * @param reasons why
 */
public record ViewpointSheet(
    Viewpoint viewpoint, List<Ref> members, List<Viewpoint> parts, View view, ViewReasons reasons) {

  /** Copies the lists. */
  public ViewpointSheet {
    members = List.copyOf(members);
    parts = List.copyOf(parts);
  }
}
