package org.ascribe.weigh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.model.Claim;
import org.ascribe.model.Kind;
import org.ascribe.model.Ref;
import org.ascribe.model.Resource;

/**
 * One case: a folder with {@code claims.txt} and {@code expected.txt}.
 *
 * <p>A line of {@code claims.txt} is a kind and {@code key=value} words; things are written {@code
 * kind/slug}, lists with commas, {@code #} starts a remark:
 *
 * <pre>
 * attribution id by of [role=perpetrator] [sole]      figure id by [kind=killed] [min max exact best] [groups]
 * type id by is      date id by is      place id by is      relation id by from is to      identity id by from to
 * description id by of [is=describedAs] words
 * document ref [row] [publisher] [authors] [published] [cites]   lies ref in
 * lens [asOf] [reading=may] [without]
 * </pre>
 *
 * and on every claim {@code [for] [act=Attribution] [stance=affirms] [certainty=stated] [on]
 * [in=document/paper] [voice=indirect] [from-source] [relies] [retracts] [supersedes] [echoes]
 * [event=event/raid]}. A line of {@code expected.txt} is {@code key = value}, the keys being those
 * of {@link Answers}; what is not named there is not looked at.
 */
record WeighCase(List<Claim> claims, List<Claim> context, List<Resource> things, Lens lens) {

  static WeighCase read(Path file) {
    return parse(lines(file));
  }

  static WeighCase parse(List<String> lines) {
    List<Claim> claims = new ArrayList<>();
    List<Claim> context = new ArrayList<>();
    List<Resource> things = new ArrayList<>();
    Lens lens = Lens.clear();
    for (String text : lines) {
      ClaimLine line = ClaimLine.parse(text);
      switch (line.kind()) {
        case "lens" -> lens = lens(line);
        case "document", "lies" -> things.add(line.resource());
        default -> {
          Claim claim = line.claim();
          boolean isContext = claim.subject().kind() != Kind.EVENT;
          (isContext ? context : claims).add(claim);
        }
      }
    }
    return new WeighCase(claims, context, things, lens);
  }

  /** What is expected, by key. */
  static Map<String, String> expected(Path file) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : lines(file)) {
      String[] pair = line.split("\\s*=\\s*", 2);
      expected.put(pair[0], pair[1]);
    }
    return expected;
  }

  /** The dossiers of its events, in order of first mention. */
  List<Dossier> dossiers() {
    return claims.stream()
        .map(Claim::subject)
        .distinct()
        .map(event -> dossier(event, lens))
        .toList();
  }

  Dossier dossier(Ref event, Lens through) {
    return Dossier.of(
        event,
        claims.stream().filter(c -> c.subject().equals(event)).toList(),
        context,
        things,
        through);
  }

  private static Lens lens(ClaimLine line) {
    Lens.Reading reading =
        Lens.Reading.valueOf(
            line.find("reading").map(r -> r.toUpperCase(Locale.ROOT)).orElse("MAY"));
    return new Lens(
        line.find("asOf").map(LocalDate::parse),
        reading,
        new HashSet<>(line.refs("without")),
        Optional.empty());
  }

  static List<String> lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
