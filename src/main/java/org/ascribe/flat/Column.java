package org.ascribe.flat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of the claim table, in the order in which they are written. Their names are those of
 * the members of a report ({@code docs/report-format.md}), with {@code …Name} for what a thing is
 * called and the names of the ontology for the bounds of times.
 */
public enum Column {
  RECORD("record"),
  KIND("kind"),
  ID("id"),
  CLAIMANT("claimant"),
  CLAIMANT_NAME("claimantName", Content.WORDS),
  ON_BEHALF_OF("onBehalfOf"),
  SPEECH_ACT("speechAct"),
  STANCE("stance"),
  CERTAINTY("certainty"),
  EVENT("event"),
  EVENT_NAME("eventName", Content.WORDS),
  ROLE("role"),
  ACTOR("actor"),
  ACTOR_NAME("actorName", Content.WORDS),
  SOLE("sole"),
  FIGURE("figure"),
  MIN("min"),
  MAX("max"),
  BEST("best"),
  EXACT("exact"),
  QUALIFIER("qualifier"),
  QUOTED_VALUE("quotedValue", Content.WORDS),
  EXPRESSION("expression", Content.WORDS),
  OF_GROUP("ofGroup"),
  SUBJECT("subject"),
  SUBJECT_NAME("subjectName", Content.WORDS),
  RELATION("relation"),
  OBJECT("object"),
  OBJECT_NAME("objectName", Content.WORDS),
  NAME_TYPE("nameType"),
  PROPERTY("property"),
  VALUE("value", Content.WORDS),
  VALUE_TYPE("valueType"),
  VALUE_NAME("valueName", Content.WORDS),
  LANG("lang"),
  START_EARLIEST("startEarliest"),
  START_LATEST("startLatest"),
  END_EARLIEST("endEarliest"),
  END_LATEST("endLatest"),
  DATE_BASIS("dateBasis"),
  VALID_WHEN("validWhen"),
  VALID_START_EARLIEST("validStartEarliest"),
  VALID_START_LATEST("validStartLatest"),
  VALID_END_EARLIEST("validEndEarliest"),
  VALID_END_LATEST("validEndLatest"),
  VALID_EXPRESSION("validExpression", Content.WORDS),
  VALID_BASIS("validBasis"),
  CLAIMED_WHEN("claimedWhen"),
  CLAIMED_EARLIEST("claimedEarliest"),
  CLAIMED_LATEST("claimedLatest"),
  CLAIMED_EXPRESSION("claimedExpression", Content.WORDS),
  CLAIMED_BASIS("claimedBasis"),
  DOCUMENT("document"),
  DOCUMENT_NAME("documentName", Content.WORDS),
  VOICE("voice"),
  QUOTE("quote", Content.WORDS),
  QUOTE_LANG("quoteLang"),
  QUOTE_START("quoteStart"),
  QUOTE_END("quoteEnd"),
  PRIMARY_SOURCES("primarySources"),
  RELIES_ON("reliesOn"),
  ECHOES("echoes"),
  SUPERSEDES("supersedes"),
  RETRACTS("retracts"),
  CONTESTS("contests"),
  NOTE("note", Content.WORDS),
  LICENCE("licence"),
  LATITUDE("latitude"),
  LONGITUDE("longitude"),
  PRECISION("precision"),
  WITHIN("within"),
  DOCUMENT_TYPE("documentType"),
  PUBLISHER("publisher"),
  AUTHORS("authors"),
  PUBLISHED_WHEN("publishedWhen"),
  PUBLISHED_EARLIEST("publishedEarliest"),
  PUBLISHED_LATEST("publishedLatest"),
  PUBLISHED_EXPRESSION("publishedExpression", Content.WORDS),
  PUBLISHED_BASIS("publishedBasis"),
  URL("url"),
  CITES("cites"),
  TEXT_SHA256("textSha256"),
  DATA_SET("dataSet"),
  RELEASE("release", Content.WORDS),
  ROW_NUMBER("rowNumber"),
  ROW_KEY("rowKey", Content.WORDS);

  /** The columns by which a claim table is known, whatever further ones it has. */
  public static final List<Column> KNOWN_BY = List.of(KIND, CLAIMANT, SPEECH_ACT, DOCUMENT);

  private final String header;
  private final Content content;

  Column(String header) {
    this(header, Content.CODE);
  }

  Column(String header, Content content) {
    this.header = header;
    this.content = content;
  }

  /** Its name in the head line. */
  public String header() {
    return header;
  }

  /** What its cells hold. */
  public Content content() {
    return content;
  }

  /** The column of that name; the case of letters and blanks around do not matter. */
  public static Optional<Column> named(String header) {
    String wanted = header.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(column -> column.header.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** What the cells of a column hold. */
  public enum Content {
    /** A slug, a number, a date, a word of a list, or several, parted by semicolons. */
    CODE,
    /** Words of a source, kept letter for letter. */
    WORDS
  }
}
