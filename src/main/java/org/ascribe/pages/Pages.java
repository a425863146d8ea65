package org.ascribe.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascribe.answer.AttackSheet;
import org.ascribe.answer.ChangeSheet;
import org.ascribe.answer.ClaimSheet;
import org.ascribe.answer.ClaimsSheet;
import org.ascribe.answer.EventSheet;
import org.ascribe.answer.ImpactSheet;
import org.ascribe.answer.Listed;
import org.ascribe.answer.Recount;
import org.ascribe.answer.RestingOn;
import org.ascribe.answer.ViewpointSheet;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.Actor;
import org.ascribe.model.Ref;
import org.ascribe.model.Viewpoint;
import org.ascribe.weigh.Compatibility;

/**
 * Every page, as a function from an answer to a whole HTML document. Pages need no script, load
 * nothing but one stylesheet from {@link #STYLESHEET_PATH}, and say of everything according to whom
 * it is (DESIGN principle 7).
 */
public final class Pages {

  /** Where the server has the stylesheet. */
  public static final String STYLESHEET_PATH = "/assets/ascribe.css";

  /** The stylesheet, as a resource beside this class. */
  public static final String STYLESHEET_RESOURCE = "ascribe.css";

  private final IriScheme iris;

  /** Pages that give the IRIs of this scheme as identifiers. */
  public Pages(IriScheme iris) {
    this.iris = iris;
  }

  /**
   * The entry page.
   *
   * @param counts how many things of which kind the store holds, in the order to show them
   * @param newest the newest events
   */
  public String home(PageContext context, Map<String, Long> counts, List<AttackSheet> newest) {
    return HomePage.of(new Things(context, iris), counts, newest);
  }

  /** How many events have which status. */
  public String status(PageContext context, Recount recount) {
    return StatusPage.of(new Things(context, iris), recount);
  }

  /** The list of actors. */
  public String actors(PageContext context, List<Actor> actors, Optional<String> named) {
    return GroupPages.list(new Things(context, iris), actors, named);
  }

  /**
   * An actor's profile.
   *
   * @param sheet the actor with what is said of it
   * @param claimed how many events it claims
   * @param attributed how many events others lay at its door
   */
  public String profile(PageContext context, ClaimsSheet sheet, int claimed, int attributed) {
    return GroupPages.profile(new Things(context, iris), sheet, claimed, attributed);
  }

  /** The events that an actor claims, or that others lay at its door. */
  public String attacks(
      PageContext context, Actor actor, boolean claimed, Listed<AttackSheet> attacks) {
    return GroupPages.attacks(new Things(context, iris), actor, claimed, attacks.items());
  }

  /** The relations that an actor is said to have. */
  public String relations(PageContext context, ClaimsSheet sheet) {
    return GroupPages.relations(new Things(context, iris), sheet);
  }

  /** The names that an actor is said to go by. */
  public String names(PageContext context, ClaimsSheet sheet) {
    return GroupPages.names(new Things(context, iris), sheet);
  }

  /** The list of events. */
  public String events(PageContext context, Listed<AttackSheet> events, Optional<String> named) {
    return EventList.page(new Things(context, iris), events.items(), named);
  }

  /** An event: who says who did it, how many, when and where. */
  public String event(PageContext context, EventSheet sheet) {
    return EventPage.of(new Things(context, iris), sheet);
  }

  /** All claims on an event. */
  public String eventClaims(PageContext context, EventSheet sheet) {
    return EventPage.claims(new Things(context, iris), sheet);
  }

  /** A claim with its chain. */
  public String claim(PageContext context, ClaimSheet sheet) {
    return ClaimPage.of(new Things(context, iris), sheet);
  }

  /** A document with what is said in it and of it. */
  public String document(PageContext context, ClaimsSheet sheet) {
    return ThingPages.document(new Things(context, iris), sheet);
  }

  /** A place with the claims that name it. */
  public String place(PageContext context, ClaimsSheet sheet) {
    return ThingPages.place(new Things(context, iris), sheet);
  }

  /** An actor or document as a source: all it says. */
  public String source(PageContext context, ClaimsSheet sheet) {
    return ThingPages.source(new Things(context, iris), sheet);
  }

  /** What changes when a source is left out. */
  public String impact(PageContext context, ImpactSheet sheet) {
    return ImpactPage.of(new Things(context, iris), sheet);
  }

  /** What changed between two positions of the ledger, one part of it. */
  public String changes(PageContext context, ChangeSheet sheet) {
    return ChangesPage.of(new Things(context, iris), sheet);
  }

  /** The sources on which answers rest alone. */
  public String singlePoints(PageContext context, Listed<RestingOn> points) {
    return ImpactPage.singlePoints(new Things(context, iris), points);
  }

  /** The list of viewpoints. */
  public String viewpoints(PageContext context, List<Viewpoint> viewpoints) {
    return ViewpointPages.list(new Things(context, iris), viewpoints);
  }

  /** A viewpoint with what it holds. */
  public String viewpoint(PageContext context, ViewpointSheet sheet) {
    return ViewpointPages.of(new Things(context, iris), sheet);
  }

  /** How viewpoints go together. */
  public String compatibility(PageContext context, List<Compatibility> pairs) {
    return ViewpointPages.compatibility(new Things(context, iris), pairs);
  }

  /**
   * The list of questions.
   *
   * @param questions the names of the questions, each with what it asks in one sentence
   */
  public String queries(PageContext context, Map<String, String> questions) {
    return QueryPages.list(new Things(context, iris), questions);
  }

  /**
   * What the data set is and how much of it there is.
   *
   * @param triples the triples of the default graph
   * @param classes the things of each class of the ontology, by its local name
   */
  public String dataset(PageContext context, long triples, Map<String, Long> classes) {
    return QueryPages.dataset(new Things(context, iris), triples, classes);
  }

  /** One question, as the file that it is. */
  public String query(PageContext context, String name, String text) {
    return QueryPages.query(new Things(context, iris), name, text);
  }

  /**
   * The page to ask in SPARQL.
   *
   * @param text the query to start from; empty for the first example
   * @param examples further queries by their titles, in the order to show them
   */
  public String sparql(PageContext context, Optional<String> text, Map<String, String> examples) {
    return QueryPages.sparql(new Things(context, iris), text, examples);
  }

  /**
   * The page to ask in SPARQL within a viewpoint.
   *
   * @param text the query to start from
   */
  public static String sparqlWithin(Ref viewpoint, String text) {
    return QueryPages.within(viewpoint, text);
  }

  /**
   * The page of a result, which is too large to be held.
   *
   * @return what stands before the table of rows, and what stands after it
   */
  public static List<String> aroundResult() {
    String rows = "the rows stand here";
    return List.of(QueryPages.result(rows).split(Pattern.quote(rows), 2));
  }

  /**
   * The forms of an export.
   *
   * @param forms what each form holds, by the name that it is asked for by, in their order
   */
  public static String export(Map<String, String> forms) {
    return ExportPage.of(PageContext.of("/export"), forms);
  }

  /** A problem. */
  public String problem(PageContext context, ProblemNote problem) {
    return ProblemPage.of(new Things(context, iris), problem);
  }
}
