package org.ascribe.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads definitions of viewpoints in JSON ({@code ontology/viewpoints.schema.json}). The file is a
 * document of its own and becomes one record without claims; it is read whole or refused with
 * everything that is wrong with it.
 */
public final class ViewpointsReader implements Reader {

  /** Thousands of viewpoints, and little enough to be held in memory. */
  static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final Pattern SHAPE =
      Pattern.compile(
          "^(\\xEF\\xBB\\xBF|\\uFEFF)?\\s*\\{.*\"ascribe\"\\s*:\\s*\"viewpoints/.*",
          Pattern.DOTALL);

  private final WholeJson json =
      new WholeJson(
          "viewpoints.schema.json", MAX_BYTES, text -> new ViewpointsBuilder(text).build());

  @Override
  public String format() {
    return "viewpoints-json";
  }

  @Override
  public String description() {
    return "Ascribe viewpoints: named choices of whom to believe, JSON (docs/weighing.md)";
  }

  /** A JSON object whose member {@code ascribe} names the format of viewpoints. */
  @Override
  public boolean recognises(byte[] head) {
    return SHAPE.matcher(new String(head, StandardCharsets.ISO_8859_1)).matches();
  }

  @Override
  public void read(Source source, Consumer<Reading> sink) throws IOException {
    sink.accept(json.read(source, "split it"));
  }
}
