package org.ascribe.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascribe.http.Parameters;
import org.ascribe.pages.PageContext.Viewing;

/** How a request looks at the store, in words and as parameters that links carry on. */
final class Viewings {

  private Viewings() {}

  static Optional<Viewing> of(Parameters parameters) {
    List<String> words = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    parameters
        .asOf()
        .ifPresent(day -> {
          words.add("claims made by " + day);
          pairs.add(pair("asOf", day.toString()));
        });
    parameters
        .knownAt()
        .ifPresent(instant -> {
          words.add("records held at " + instant);
          pairs.add(pair("knownAt", instant.toString()));
        });
    parameters
        .without()
        .forEach(slug -> {
          words.add("without " + slug);
          pairs.add(pair("without", slug.value()));
        });
    parameters
        .viewpoint()
        .ifPresent(slug -> {
          words.add("within the viewpoint " + slug);
          pairs.add(pair("viewpoint", slug.value()));
        });
    if (parameters.followsIdentity()) {
      words.add("together with actors that accepted identity claims say are the same");
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Viewing(
                String.join(", ", words),
                String.join("&", pairs),
                parameters.followsIdentity() ? pair("identity", "accepted") : ""));
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
