package org.ascribe.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.ascribe.export.ExportFormat;
import org.ascribe.export.ExportOrder;
import org.ascribe.export.LicenceClass;
import org.ascribe.export.Profile;
import org.ascribe.export.Scope;
import org.ascribe.export.ScopeQuery;
import org.ascribe.http.Asked;
import org.ascribe.http.EntityTag;
import org.ascribe.http.Form;
import org.ascribe.http.Parameters;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.ascribe.store.Moment;

/** Orders of exports as requests give them, and as addresses name them. */
final class Orders {

  static final Set<String> PARAMETERS =
      Set.of("format", "profile", "group", "event", "query", "of", "asOf", "knownAt", "licence");

  private Orders() {}

  static ExportOrder of(Asked asked, Parameters parameters) {
    ExportFormat format = format(asked, parameters.one("format"));
    Profile profile = parameters.one("profile").map(Orders::profile).orElse(Profile.RDF11);
    Scope scope =
        new Scope(
            parameters.slugs("group"),
            parameters.slugs("event"),
            query(parameters),
            new Moment(parameters.asOf(), parameters.knownAt()));
    List<LicenceClass> licences =
        LicenceClass.ofWords(parameters.all("licence"), AscribeException.BadInput::new);
    try {
      return new ExportOrder(format, profile, scope, licences);
    } catch (IllegalArgumentException e) {
      throw new AscribeException.BadInput(
          e.getMessage() + ": take ttl, trig, nt or nq, or profile=rdf11");
    }
  }

  private static Optional<ScopeQuery> query(Parameters parameters) {
    Optional<String> of = parameters.one("of");
    Optional<String> name = parameters.one("query");
    if (of.isPresent() && name.isEmpty()) {
      throw new AscribeException.BadInput(
          "of is what a stored query is asked of: add query, such as query=claimed-attacks");
    }
    return name.map(text -> new ScopeQuery.Stored(text, of));
  }

  /** Names the revision and the order. */
  static EntityTag tag(Asked asked, ExportOrder order, long sequence) {
    CRC32 crc = new CRC32();
    crc.update(order.toString().getBytes(StandardCharsets.UTF_8));
    return EntityTag.of(
        asked, "r%d-%s-%08x".formatted(sequence, order.format().word(), crc.getValue()));
  }

  /** The query string that gives the order again. */
  static String query(ExportOrder order) {
    List<String> pairs = new ArrayList<>();
    pairs.add("format=" + order.format().word());
    if (order.profile() != Profile.RDF11) {
      pairs.add("profile=" + order.profile().word());
    }
    order.scope().groups().stream().map(Slug::value).forEach(slug -> pairs.add("group=" + slug));
    order.scope().events().stream().map(Slug::value).forEach(slug -> pairs.add("event=" + slug));
    order.scope().query().ifPresent(query -> query(query, pairs));
    order.scope().moment().asOf().ifPresent(day -> pairs.add("asOf=" + day));
    order.scope().moment().knownAt().ifPresent(at -> pairs.add("knownAt=" + at));
    if (!order.licences().equals(LicenceClass.UNLESS_ASKED)) {
      order.licences().forEach(licence -> pairs.add("licence=" + encoded(licence.word())));
    }
    return "?" + String.join("&", pairs);
  }

  private static void query(ScopeQuery query, List<String> pairs) {
    switch (query) {
      case ScopeQuery.Stored stored -> {
        pairs.add("query=" + encoded(stored.name()));
        stored.of().ifPresent(of -> pairs.add("of=" + encoded(of)));
      }
      case ScopeQuery.Text text ->
          throw new IllegalArgumentException("no address holds %s".formatted(text));
    }
  }

  static String contentType(ExportFormat format) {
    return format.mediaType().startsWith("text/")
        ? format.mediaType() + ";charset=utf-8"
        : format.mediaType();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static ExportFormat format(Asked asked, Optional<String> word) {
    if (word.isPresent()) {
      return ExportFormat.ofWord(word.get())
          .orElseThrow(() ->
              unknown("format", word.get(), words(ExportFormat.values(), ExportFormat::word)));
    }
    boolean said = asked.suffix().isPresent() || asked.accept().isPresent();
    Form form = said && !asked.browser() ? asked.choose(Form.DUMP) : Form.TRIG;
    return ExportFormat.ofWord(form.suffix()).orElseThrow();
  }

  private static Profile profile(String word) {
    return Profile.ofWord(word)
        .orElseThrow(() -> unknown("profile", word, words(Profile.values(), Profile::word)));
  }

  private static <T> String words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
  }

  private static AscribeException.BadInput unknown(String name, String given, String known) {
    String shown = given.length() <= 80 ? given : given.substring(0, 80) + "…";
    return new AscribeException.BadInput(
        "%s is '%s', and must be one of %s".formatted(name, shown, known));
  }
}
