package org.ascribe.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ascribe.model.Basis;
import org.ascribe.model.Certainty;
import org.ascribe.model.Document;
import org.ascribe.model.Evidence;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Utterance;
import org.ascribe.model.Voice;

/** Builds the part that every claim has: who makes it, how, when and where it can be read. */
final class UtteranceBuilder {

  private final Declared declared;
  private final Document main;
  private final List<Document> documents;
  private final QuoteChecker quotes;
  private final TimeParser times;
  private final ClaimIds ids;

  UtteranceBuilder(
      Declared declared,
      Document main,
      List<Document> documents,
      QuoteChecker quotes,
      TimeParser times,
      ClaimIds ids) {
    this.declared = declared;
    this.main = main;
    this.documents = List.copyOf(documents);
    this.quotes = quotes;
    this.times = times;
    this.ids = ids;
  }

  Utterance build(Member claim) {
    Ref claimant = declared.actor(claim.get("claimant"));
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(evidence(claim, claimant));
    claim.items("evidence").forEach(further -> evidence.add(evidence(further, claimant)));
    return new Utterance(
        claimant,
        declared.actor(claim, "onBehalfOf"),
        claim.term("speechAct", SpeechAct.class).orElseThrow(),
        claim.term("stance", Stance.class).orElse(Stance.AFFIRMS),
        claim.term("certainty", Certainty.class).orElse(Certainty.STATED),
        claim.optional("claimedWhen").map(when -> times.moment(when, Basis.IN_TEXT)),
        evidence,
        declared.documents(claim, "primarySources"),
        claim.items("reliesOn").stream().map(declared::actorOrDocument).toList(),
        responses(claim),
        claim.text("note"));
  }

  private Evidence evidence(Member member, Ref claimant) {
    Ref document =
        member.optional("document").map(d -> declared.thing(d, Kind.DOCUMENT)).orElse(main.ref());
    QuoteChecker checker =
        document.equals(main.ref()) ? quotes : new QuoteChecker(Optional.empty());
    return new Evidence(
        document,
        member.term("voice", Voice.class).orElseGet(() -> voice(document, claimant)),
        member.optional("quote").map(checker::parse));
  }

  /** Own where the claimant published or wrote the document, else indirect. */
  private Voice voice(Ref document, Ref claimant) {
    boolean own =
        documents.stream()
            .filter(candidate -> candidate.ref().equals(document))
            .anyMatch(carrier ->
                carrier.authors().contains(claimant)
                    || carrier.publisher().filter(claimant::equals).isPresent());
    return own ? Voice.OWN : Voice.INDIRECT;
  }

  private List<Utterance.Response> responses(Member claim) {
    return Arrays.stream(Utterance.Answer.values())
        .flatMap(answer ->
            claim.items(answer.term()).stream()
                .map(id -> new Utterance.Response(answer, ids.find(id))))
        .toList();
  }
}
