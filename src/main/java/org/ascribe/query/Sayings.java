package org.ascribe.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.apache.jena.vocabulary.RDF;
import org.ascribe.model.Certainty;
import org.ascribe.model.Role;
import org.ascribe.model.SpeechAct;
import org.ascribe.model.Stance;
import org.ascribe.model.Voice;
import org.ascribe.vocab.ASC;

/**
 * The claims on events as columns: codes of things, places of words in their lists, days counted
 * from 1970-01-01. Nothing changes once it is made.
 */
final class Sayings {

  static final List<Role> ROLES = List.of(Role.values());
  static final List<SpeechAct> ACTS = List.of(SpeechAct.values());
  static final List<Stance> STANCES = List.of(Stance.values());
  static final List<Certainty> CERTAINTIES = List.of(Certainty.values());
  static final List<Voice> VOICES = List.of(Voice.values());

  final int[] claimants;
  final int[] behalves;
  final int[] actors;
  final int[] documents;
  final int[] sources;
  final byte[] roles;
  final byte[] acts;
  final byte[] stances;
  final byte[] certainties;
  final byte[] voices;
  final boolean[] isSole;
  final boolean[] isDated;
  final int[] first;
  final int[] last;
  private final byte[] slugs;
  private final int[] slugStarts;

  /**
   * Reads the columns.
   *
   * @param several told of claims with more than one primary source
   */
  Sayings(ColumnReader reader, IntConsumer several) {
    claimants = reader.things(ASC.claimant);
    behalves = reader.things(ASC.onBehalfOf);
    actors = reader.things(ASC.actor);
    documents = reader.things(ASC.document);
    sources = reader.things(ASC.primarySource, several);
    roles = reader.words(RDF.Nodes.predicate, ROLES);
    acts = reader.words(ASC.speechAct, ACTS);
    stances = reader.words(ASC.stance, STANCES);
    certainties = reader.words(ASC.certainty, CERTAINTIES);
    voices = reader.words(ASC.voice, VOICES);
    isSole = reader.flags(ASC.sole);
    isDated = reader.flags(ASC.claimedBasis);
    first = reader.days(ASC.claimedEarliest);
    last = reader.days(ASC.claimedLatest);
    slugs = new byte[0];
    slugStarts = new int[1];
  }

  /** The same in another order, with the slugs of the claims. */
  Sayings(Sayings from, int[] order, IntFunction<String> slug) {
    claimants = picked(from.claimants, order);
    behalves = picked(from.behalves, order);
    actors = picked(from.actors, order);
    documents = picked(from.documents, order);
    sources = picked(from.sources, order);
    roles = picked(from.roles, order);
    acts = picked(from.acts, order);
    stances = picked(from.stances, order);
    certainties = picked(from.certainties, order);
    voices = picked(from.voices, order);
    isSole = picked(from.isSole, order);
    isDated = picked(from.isDated, order);
    first = picked(from.first, order);
    last = picked(from.last, order);
    slugStarts = new int[order.length + 1];
    byte[] text = new byte[1024];
    for (int i = 0; i < order.length; i++) {
      byte[] bytes = slug.apply(order[i]).getBytes(StandardCharsets.US_ASCII);
      int end = slugStarts[i] + bytes.length;
      text = end > text.length ? Arrays.copyOf(text, Math.max(text.length * 2, end)) : text;
      System.arraycopy(bytes, 0, text, slugStarts[i], bytes.length);
      slugStarts[i + 1] = end;
    }
    slugs = Arrays.copyOf(text, slugStarts[order.length]);
  }

  /** The slug of a claim, which is ASCII. */
  String slug(int claim) {
    int start = slugStarts[claim];
    return new String(slugs, start, slugStarts[claim + 1] - start, StandardCharsets.US_ASCII);
  }

  Stance stance(int claim) {
    return STANCES.get(stances[claim]);
  }

  /** Whether it is said there of somebody that it was the perpetrator. */
  boolean isAttribution(int claim) {
    return actors[claim] != ClaimIndex.NONE
        && ROLES.get(roles[claim]) == Role.PERPETRATOR
        && stance(claim) == Stance.AFFIRMS;
  }

  private static int[] picked(int[] values, int[] order) {
    int[] picked = new int[order.length];
    Arrays.setAll(picked, i -> values[order[i]]);
    return picked;
  }

  private static byte[] picked(byte[] values, int[] order) {
    byte[] picked = new byte[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }

  private static boolean[] picked(boolean[] values, int[] order) {
    boolean[] picked = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }
}
