package org.ascribe.ingest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ascribe.model.Actor;
import org.ascribe.model.Document;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.RelationType;
import org.ascribe.model.Report;
import org.ascribe.model.Resource;
import org.ascribe.model.Viewpoint;

/** Builds viewpoints from JSON that their schema has passed, and collects what is refused. */
final class ViewpointsBuilder {

  private final LocatedJson json;
  private final Member root;
  private final Declared declared = new Declared();
  private final List<Reading.Fault> faults = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();

  ViewpointsBuilder(LocatedJson json) {
    this.json = json;
    this.root = new Member(json.root(), "");
  }

  Reading build() {
    String id = root.get("id").text();
    Ref file = Ref.of(Kind.DOCUMENT, id);
    resources.add(Document.named(file, root.name("name")));
    for (Member actor : root.items("actors")) {
      Kind kind = Kind.ofTerm(actor.get("kind").text()).orElseThrow();
      attempt(actor, () -> new Actor(declared.declare(actor, kind), actor.name("name")));
    }
    for (Member document : root.items("documents")) {
      attempt(
          document,
          () -> Document.named(declared.declare(document, Kind.DOCUMENT), document.name("name")));
    }
    Map<String, String> places = new HashMap<>();
    for (Member viewpoint : root.items("viewpoints")) {
      attempt(viewpoint, () -> viewpoint(viewpoint, places));
    }
    return faults.isEmpty()
        ? new Reading.Read(
            new Report(Ref.of(Kind.RECORD, id), file, resources, List.of(), root.text("licence")))
        : new Reading.Refused(Optional.of(id), faults);
  }

  private Viewpoint viewpoint(Member member, Map<String, String> places) {
    Member slug = member.get("slug");
    String earlier = places.putIfAbsent(slug.text(), slug.pointer());
    if (earlier != null) {
      throw slug.fault(
          "the viewpoint '%s' is defined twice, first at %s".formatted(slug.text(), earlier));
    }
    return new Viewpoint(
        slug.attempt(() -> Ref.of(Kind.VIEWPOINT, slug.text())),
        member.name("name"),
        member.items("members").stream().map(declared::actorOrDocument).toList(),
        member.items("memberRules").stream().map(this::rule).toList(),
        member.optional("parent").map(p -> p.convert(text -> Ref.of(Kind.VIEWPOINT, text))),
        member.term("policy", Viewpoint.Policy.class).orElse(Viewpoint.Policy.VIEWPOINT_PRESERVING),
        member.number("weight").orElse(BigDecimal.ONE),
        member.optional("asOf").map(day -> day.convert(ViewpointsBuilder::day)));
  }

  private Viewpoint.MemberRule rule(Member rule) {
    return new Viewpoint.MemberRule(
        rule.term("relation", RelationType.class).orElseThrow(),
        declared.actor(rule.get("actor")),
        rule.items("accordingTo").stream().map(declared::actor).toList());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'%s' is no day of the calendar".formatted(text), e);
    }
  }

  private void attempt(Member member, Supplier<Resource> part) {
    try {
      resources.add(member.attempt(part));
    } catch (Misplaced e) {
      faults.add(
          new Reading.Fault(Optional.of(e.pointer()), json.position(e.pointer()), e.reason()));
    }
  }
}
