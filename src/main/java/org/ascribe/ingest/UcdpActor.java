package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;

/**
 * How UCDP names actors, the same in its events and its list of actors, so that an actor has one
 * address wherever it comes from: {@code ucdp-} and its number.
 */
final class UcdpActor {

  /** Actors of UCDP Actor 22.1 whose own name has a comma: one actor, not several. */
  private static final Set<String> COMMA_IN_NAME = Set.of("170", "549", "623", "722", "757", "846");

  private UcdpActor() {}

  /**
   * The actors that a cell names: one, or the members of a coalition. A coalition has a number of
   * its own, and its members none in the row; they go by name, {@code ucdp-name-}.
   */
  static List<Ref> side(RowRecord record, String id, String name) {
    List<String> members = COMMA_IN_NAME.contains(id) ? List.of(name) : members(name);
    if (members.size() == 1) {
      return List.of(record.actor(kind(name), "ucdp-" + id, name));
    }
    return members.stream()
        .map(member -> record.actor(kind(member), Slugs.named("ucdp-name", member), member))
        .distinct()
        .toList();
  }

  /**
   * Governments are bodies of states; "insurgents" without a name of their own (Syrian insurgents)
   * and civilians are unnamed; everyone else is a group.
   */
  static Kind kind(String name) {
    if (name.startsWith("Government of ")) {
      return Kind.STATE_BODY;
    }
    boolean unnamed =
        name.equals("Civilians") || name.endsWith(" insurgents") || name.startsWith("XXX");
    return unnamed ? Kind.UNNAMED_ACTOR : Kind.GROUP;
  }

  /** Cuts at commas, but not within brackets: forces of Honasan, Abenina. */
  private static List<String> members(String name) {
    List<String> members = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth <= 0) {
        members.add(name.substring(start, i).strip());
        start = i + 1;
      }
    }
    members.add(name.substring(start).strip());
    members.removeIf(String::isEmpty);
    return members.isEmpty() ? List.of(name) : members;
  }
}
