package org.ascribe.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ascribe.answer.Candidates;
import org.ascribe.identity.Candidate;
import org.ascribe.model.Actor;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.ascribe.query.Inquiry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes actors that may be the same; a person decides. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Propose actors that may be the same, each pair with the grounds for and against it.",
      "Nothing is merged: a person decides, by 'ascribe link decide' or by filling in the column",
      "'decision' of the CSV and loading it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascribe link",
      "  ascribe link --of ansar-al-islam --least 0.4",
      "  ascribe link --csv > decisions.csv   # fill in decision, reason, by; then:",
      "  ascribe load decisions.csv"
    })
final class LinkCommand implements Callable<Integer> {

  /** One name that is written much alike is proposed, one that shares few words is not. */
  private static final double LEAST = 0.55;

  private final Main main;

  @Mixin private StoreFlags store = new StoreFlags();

  @Option(names = "--of", paramLabel = "SLUG", description = "Only pairs with this actor.")
  private Optional<String> of = Optional.empty();

  @Option(
      names = "--least",
      paramLabel = "SCORE",
      defaultValue = "" + LEAST,
      description = "The least score, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double least = LEAST;

  @Option(
      names = "--decided",
      description = "Give pairs, too, of which somebody has said whether they are the same.")
  private boolean decided;

  @Option(names = "--csv", description = "Print a table to fill in, which 'ascribe load' reads.")
  private boolean csv;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  LinkCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (csv && json) {
      throw new UsageException("--csv and --json exclude each other");
    }
    if (!(least >= 0 && least <= 1)) {
      throw new UsageException("--least is %s, and must be from 0 to 1".formatted(least));
    }
    Optional<Slug> actor = of.map(LinkCommand::slug);
    Settings settings = main.settings(store);
    List<Candidate> found;
    try (Wiring wiring = Wiring.openExisting(settings, main.events())) {
      found =
          wiring
              .store()
              .read(snapshot -> {
                Inquiry inquiry = new Inquiry(wiring.questions(), settings.iris(), snapshot);
                actor.ifPresent(slug -> require(inquiry, slug));
                return new Candidates(inquiry).find(least, actor, decided);
              });
    }
    CandidateTable table = new CandidateTable(found);
    main.console().write(csv ? table.csv() : json ? table.json() : table.text());
    if (!csv && !json) {
      main.console()
          .say(
              found.isEmpty()
                  ? "No two actors are proposed; --least gives pairs that score less."
                  : "%d pairs may be the same; decide with 'ascribe link decide', or --csv."
                      .formatted(found.size()));
    }
    return CommandLine.ExitCode.OK;
  }

  /** The actor of that slug; a slip of the pen is told apart from an actor without candidates. */
  static Actor require(Inquiry inquiry, Slug slug) {
    return inquiry
        .actor(slug)
        .orElseThrow(() -> new AscribeException.NotFound("there is no actor '%s'".formatted(slug)));
  }

  static Slug slug(String text) {
    if (!Slug.fits(text)) {
      throw new UsageException("'%s' is no slug: give one such as ansar-al-islam".formatted(text));
    }
    return new Slug(text);
  }
}
