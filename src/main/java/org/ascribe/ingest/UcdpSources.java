package org.ascribe.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.ingest.table.Row;
import org.ascribe.model.Basis;
import org.ascribe.model.Document;
import org.ascribe.model.DocumentType;
import org.ascribe.model.Kind;
import org.ascribe.model.Name;
import org.ascribe.model.Ref;
import org.ascribe.model.When;
import org.ascribe.model.edtf.Edtf;

/** The columns source_* of UCDP GED: the articles a row relies on, and who first told of it. */
final class UcdpSources {

  /** {@code "Outlet,YYYY-MM-DD,Headline"}; the headline may hold anything (DOMAIN 2a). */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\"\\s*(.*?)\\s*,\\s*(\\d{4}-\\d{2}-\\d{2})\\s*,(.*?)\"\\s*(?:;|$)", Pattern.DOTALL);

  /** A name of one to five words that begins with a capital or a figure. */
  private static final Pattern NAME =
      Pattern.compile("(?U)[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'’-]*(?: [\\p{L}\\p{N}.&'’-]+){0,4}");

  /** Words of those who are described and not named. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?iu).*\\b(police|army|military|officials?|officers?|residents?|(eye ?-?)?witness(es)?|sources?|spokes\\w+|governments?|authorit\\w+|locals?|hospitals?|medics?|doctors?|security|rebels?|journalists?|reporters?|civilians?|villagers?|activists?|leaders?|relatives?|survivors?|statements?|soldiers?|troops|generals?|colonel|col|major|brigadier|captain|governor|president|minister|director|chief|commander|refugees?|workers?|analysts?|media|newspapers?|various|several|multiple|unknown|unclear|none|others?|by|said|report(s|ed)?|interviews?)\\b.*");

  private UcdpSources() {}

  /**
   * Declares the articles and has the row cite them. Office and date stand in columns of their own.
   */
  static void cite(RowRecord record, Row row) {
    Optional<String> office = row.text("source_office");
    if (office.isEmpty()) {
      row.text("source_article").ifPresent(words -> record.cite(unparsed(words)));
      return;
    }
    List<String> offices = split(office.get());
    List<String> dates = row.text("source_date").map(UcdpSources::split).orElse(List.of());
    List<String> headlines = headlines(row, offices, dates);
    for (int i = 0; i < offices.size(); i++) {
      if (!offices.get(i).isEmpty()) {
        record.cite(article(record, offices.get(i), at(dates, i), at(headlines, i)));
      }
    }
    if (dates.size() != offices.size()) {
      record.odd("source_date", "%d dates for %d offices".formatted(dates.size(), offices.size()));
    }
  }

  /** Who first told of the event, as the row has it: by name, or in the row's own words. */
  static List<Ref> origins(RowRecord record, Row row) {
    Optional<String> words = row.text("source_original");
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> parts = List.of(words.get().split("\\s*[;,/]\\s*| and "));
    Set<Ref> found = new LinkedHashSet<>();
    if (!parts.isEmpty() && parts.stream().allMatch(part -> isName(part.strip()))) {
      for (String part : parts) {
        found.add(record.actor(Kind.GROUP, Slugs.named("ucdp-origin", part.strip()), part.strip()));
      }
    } else {
      found.add(record.actor(Kind.UNNAMED_ACTOR, record.slug() + "-origin", words.get()));
    }
    return new ArrayList<>(found);
  }

  private static boolean isName(String part) {
    return part.length() <= 60
        && NAME.matcher(part).matches()
        && !DESCRIBED.matcher(part).matches();
  }

  private static List<String> split(String cell) {
    return List.of(cell.split("\\s*;\\s*", -1)).stream().map(String::strip).toList();
  }

  /** By office and date from source_article; from source_headline only where the counts agree. */
  private static List<String> headlines(Row row, List<String> offices, List<String> dates) {
    List<String> found = new ArrayList<>();
    Matcher articles = ARTICLE.matcher(row.text("source_article").orElse(""));
    for (int i = 0; i < offices.size(); i++) {
      if (!articles.find()
          || !articles.group(1).equals(offices.get(i))
          || !articles.group(2).equals(at(dates, i))) {
        List<String> split = row.text("source_headline").map(UcdpSources::split).orElse(List.of());
        return split.size() == offices.size() ? split : List.of();
      }
      found.add(articles.group(3).strip());
    }
    return found;
  }

  private static String at(List<String> list, int index) {
    return index < list.size() ? list.get(index) : "";
  }

  private static Document article(RowRecord record, String office, String date, String headline) {
    Ref outlet = record.actor(Kind.OUTLET, Slugs.named("ucdp-outlet", office), office);
    Optional<LocalDate> day = Cells.day(date);
    String name = headline.isBlank() ? (office + " " + date).strip() : headline;
    return document(
        Slugs.digest(office.toLowerCase(Locale.ROOT), date, headline),
        name,
        Optional.of(DocumentType.ARTICLE),
        Optional.of(outlet),
        day.map(found -> published(found)));
  }

  private static When published(LocalDate day) {
    Edtf date = Edtf.parse(day.toString());
    return new When(Optional.of(date), date.bounds(), Optional.empty(), Basis.METADATA);
  }

  /** Before 2013 the sources are free text (number_of_sources -1): one document of these words. */
  private static Document unparsed(String words) {
    return document(
        Slugs.digest(words), words, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Document document(
      String digest,
      String name,
      Optional<DocumentType> type,
      Optional<Ref> publisher,
      Optional<When> published) {
    return new Document(
        Ref.of(Kind.DOCUMENT, "ucdp-source-" + digest),
        Name.of(name),
        type,
        publisher,
        List.of(),
        published,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
