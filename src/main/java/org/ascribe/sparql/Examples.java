package org.ascribe.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ascribe.pages.PageContext;
import org.ascribe.pages.Pages;

/** The page on which a person writes a query, with an example to begin with. */
final class Examples {

  private final Pages pages;
  private final String attributions;

  /** Reads the examples, which are files beside this class. */
  Examples(Pages pages) {
    this.pages = pages;
    this.attributions = text("example.rq");
  }

  /** The page. */
  String page() {
    return pages.sparql(
        PageContext.of("/sparql"),
        Optional.of(attributions),
        Map.of("Who lays which event at whose door", attributions));
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Examples.class.getResourceAsStream(name), name + " is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
