package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of every list are together the whole list, whatever is loaded meanwhile. */
final class PagesOfListsTest {

  /** Every path that gives a list in pages. */
  private static final List<String> LISTS =
      List.of(
          "/groups",
          "/groups/ansar-al-islam/claimed-attacks",
          "/groups/ansar-al-islam/attributed-attacks",
          "/groups/ansar-al-islam/relations",
          "/groups/hayat-tahrir-al-sham/names",
          "/events",
          "/events/latakia-raid/claims",
          "/documents/lwj-2018-07-10-latakia-raid",
          "/places/latakia-province",
          "/sources/al-masdar-news",
          "/records/latakia-raid");

  @TempDir Path folder;
  private WorkedExampleServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WorkedExampleServer(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pagesOfAnySizeAreTheWholeListInItsOrder() throws Exception {
    for (String list : LISTS) {
      List<String> whole = ids(server.json(list + "?limit=500"));
      assertThat(whole).as(list).isNotEmpty().doesNotHaveDuplicates();
      for (int limit : new int[] {1, 2, 3, 7}) {
        if (whole.size() / limit < 60) {
          assertThat(walk(list, limit)).as("%s by %d", list, limit).isEqualTo(whole);
        }
      }
    }
  }

  @Test
  void aPageInABrowserLeadsOnByOneButton() throws Exception {
    for (String list : Stream.concat(LISTS.stream(), Stream.of("/impact")).toList()) {
      String page = server.get(list + "?limit=1", "text/html").body();
      int buttons = page.split(">Next page<", -1).length - 1;
      boolean more = page.contains("rel=\"next\"");
      assertThat(buttons).as(list).isEqualTo(more ? 1 : 0);
    }
  }

  @Test
  void whatIsLoadedBetweenPagesNeitherRepeatsNorHidesAnItem() throws Exception {
    List<List<String>> before = new ArrayList<>();
    List<List<String>> seen = new ArrayList<>();
    List<String> next = new ArrayList<>();
    for (String list : LISTS) {
      before.add(ids(server.json(list + "?limit=500")));
      JsonNode first = server.json(list + "?limit=2");
      seen.add(new ArrayList<>(ids(first)));
      next.add(first.path("next").asText(""));
    }
    assertThat(server.load(second()).counts().added()).isOne();
    for (int i = 0; i < LISTS.size(); i++) {
      if (!next.get(i).isEmpty() && !next.get(i).equals("null")) {
        seen.get(i).addAll(walk(pathOf(next.get(i)).replace("limit=2", "limit=7")));
      }
      assertThat(seen.get(i)).as(LISTS.get(i)).doesNotHaveDuplicates().containsAll(before.get(i));
    }
    assertThat(seen.getFirst()).anyMatch(id -> id.endsWith("/zzz-last"));
    assertThat(seen.getFirst()).noneMatch(id -> id.endsWith("/aaa-first"));
    assertThat(ids(server.json("/groups?limit=500"))).anyMatch(id -> id.endsWith("/aaa-first"));
  }

  /** The same claims in another record, with an actor before and one after all others. */
  private static String second() throws IOException {
    return Files.readString(WorkedExampleServer.REPORT)
        .replace("\"id\": \"latakia-raid\"", "\"id\": \"a-second-record\"")
        .replace(
            "\"actors\": [",
            """
            "actors": [
            {"slug": "aaa-first", "kind": "Group", "name": "Before all others", "lang": "en"},
            {"slug": "zzz-last", "kind": "Group", "name": "After all others", "lang": "en"},
            """);
  }

  private List<String> walk(String list, int limit) throws Exception {
    return walk(list + "?limit=" + limit);
  }

  private List<String> walk(String path) throws Exception {
    List<String> all = new ArrayList<>();
    String at = path;
    while (!at.isEmpty()) {
      JsonNode page = server.json(at);
      assertThat(page.path("items").size()).as(at).isBetween(1, 7);
      all.addAll(ids(page));
      at = page.path("next").isTextual() ? pathOf(page.get("next").asText()) : "";
    }
    return all;
  }

  private static String pathOf(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static List<String> ids(JsonNode page) {
    JsonNode items = page.path("items");
    return IntStream.range(0, items.size())
        .mapToObj(items::get)
        .flatMap(item -> Stream.of(item.path("id").asText(item.path("event").path("id").asText())))
        .toList();
  }
}
