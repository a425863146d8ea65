package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, pipes and the lock. */
class ProcessTest {

  private static final String GOOD = "src/test/resources/cases/ingest/good";
  private static final String ADDRESS = "Ascribe is listening on ";

  /** What signals end a process with, by the habit of shells: 128 and the signal's number. */
  private static final int INTERRUPTED = 130;

  private static final int TERMINATED = 143;

  @TempDir private Path folder;

  @Test
  void theDemoServesAndEndsInOrderOnInterrupt() throws Exception {
    Path store = folder.resolve("demo");
    Process process = start("demo", "--port", "0", "--store", store.toString());
    try (BufferedReader out = process.inputReader()) {
      URI address = address(out);
      assertThat(get(address.resolve("groups/ansar-al-islam/claimed-attacks")))
          .contains("latakia-raid");
      assertThat(CommandRun.of("stats", "--store", store.toString()).messages())
          .contains("is in use by process " + process.pid());
      assertThat(stop(process, "INT")).isEqualTo(INTERRUPTED);
    }
    assertThat(store.resolve("tdb2.seal")).exists();
    assertThat(CommandRun.of("check", "--store", store.toString()).code()).isZero();
  }

  @Test
  void aTerminatedServiceHasClosedItsStore() throws Exception {
    Path store = folder.resolve("store");
    CommandRun.of("load", "--store", store.toString(), GOOD);
    Process process = start("serve", "--port", "0", "--store", store.toString());
    try (BufferedReader out = process.inputReader()) {
      URI address = address(out);
      assertThat(get(address.resolve("healthz"))).contains("ok");
      assertThat(stop(process, "TERM")).isEqualTo(TERMINATED);
    }
    assertThat(store.resolve("tdb2.seal")).exists();
  }

  @Test
  void aReaderThatHasSeenEnoughEndsAnExportQuietly() throws Exception {
    Path store = folder.resolve("store");
    CommandRun.of("load", "--store", store.toString(), GOOD);
    Path messages = folder.resolve("messages");
    Process process =
        new ProcessBuilder(
                command(
                    "query",
                    "--store",
                    store.toString(),
                    "--format",
                    "csv",
                    "SELECT * {?s ?p ?o. ?s2 ?p2 ?o2}"))
            .redirectError(messages.toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("s,p,o");
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(messages)).isEmpty();
  }

  private static URI address(BufferedReader out) throws IOException {
    String line = String.valueOf(out.readLine());
    assertThat(line).matches(ADDRESS + "http://127\\.0\\.0\\.1:\\d+/");
    return URI.create(line.substring(ADDRESS.length()));
  }

  private static String get(URI address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept", "application/json").build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static int stop(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static Process start(String... arguments) throws IOException {
    return new ProcessBuilder(command(arguments))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dascribe.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
