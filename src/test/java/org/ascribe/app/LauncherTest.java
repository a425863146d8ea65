package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ascribe} itself, on pretended JDKs, which print what they were started with,
 * and a pretended Maven.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "find",
          "head",
          "ln",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "touch");

  @TempDir Path directory;
  private Path bin;
  private Path tree;
  private Path jdk;

  @BeforeEach
  void layOut() throws IOException {
    directory = directory.toRealPath();
    bin = Files.createDirectory(directory.resolve("bin"));
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "exec " + located(tool) + " \"$@\"");
    }
    tree = Files.createDirectory(directory.resolve("a tree"));
    Files.copy(
        Path.of(System.getProperty("ascribe.home", ".")).resolve("ascribe"),
        tree.resolve("ascribe"),
        StandardCopyOption.COPY_ATTRIBUTES);
    jdk = jdk("jdk", "25.0.3");
  }

  @Nested
  class InAnInstalledTree {

    @BeforeEach
    void addTheJar() throws IOException {
      Files.createFile(tree.resolve("ascribe.jar"));
    }

    @Test
    void tooOldAJavaIsPassedOver() throws Exception {
      Path old = jdk("old", "17.0.15");
      Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

      Ended ended =
          launch(Map.of("ASCRIBE_JAVA_HOME", old.toString(), "JAVA_HOME", old + "/absent"));

      assertThat(ended.output()).startsWith(jdk + "/bin/java\n");
    }

    @Test
    void theJavaOnThePathIsFollowedThroughItsLinks() throws Exception {
      Files.createSymbolicLink(directory.resolve("alternative"), jdk.resolve("bin/java"));
      Files.createSymbolicLink(bin.resolve("java"), Path.of("../alternative"));

      assertThat(launch(Map.of()).output()).startsWith(jdk + "/bin/java\n");
    }

    @Test
    void theJdkNamedForAscribeGoesBeforeJavaHome() throws Exception {
      Path named = jdk("named", "26-ea");

      Ended ended =
          launch(Map.of("ASCRIBE_JAVA_HOME", named.toString(), "JAVA_HOME", jdk.toString()));

      assertThat(ended.output()).startsWith(named + "/bin/java\n");
    }

    @Test
    void aJdkWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
      Files.delete(jdk.resolve("release"));
      script(
          jdk.resolve("bin/java"),
          "[ \"$1\" != -version ] || { echo 'openjdk version \"25.0.3\" 2026-04-21' >&2; exit; }\necho asked");

      assertThat(launch(Map.of("JAVA_HOME", jdk.toString())).output()).isEqualTo("asked\n");
    }

    @Test
    void argumentsPassUnchangedAndOptionsForTheJvmGoBeforeTheJar() throws Exception {
      Ended ended =
          launch(
              Map.of("JAVA_HOME", jdk.toString(), "ASCRIBE_JAVA_OPTS", "-Xmx2g -Da=b"),
              "who says",
              "*",
              "");

      assertThat(ended.output())
          .contains("\n-Dascribe.home=" + tree + "\n-Xmx2g\n-Da=b\n-jar\n")
          .endsWith("\n" + tree + "/ascribe.jar\nwho says\n*\n\n");
      assertThat(ended.errors()).isEmpty();
      assertThat(ended.code()).isZero();
    }

    @Test
    void theTreeIsFoundThroughLinksToTheScript() throws Exception {
      Path link = Files.createSymbolicLink(directory.resolve("far"), tree.resolve("ascribe"));
      Path relative = Files.createSymbolicLink(directory.resolve("near"), Path.of("far"));

      Ended ended = started(relative, Map.of("JAVA_HOME", jdk.toString())).await();

      assertThat(link).isSymbolicLink();
      assertThat(ended.output()).contains("-Dascribe.home=" + tree + "\n");
    }

    @Test
    void withoutItsJarItSaysSoAndBuildsNothing() throws Exception {
      Files.delete(tree.resolve("ascribe.jar"));
      maven("touch \"" + directory + "/built\"");

      Ended ended = launch(Map.of("JAVA_HOME", jdk.toString()));

      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.output()).isEmpty();
      assertThat(ended.errors()).hasLineCount(1).contains(tree + "/ascribe.jar");
      assertThat(directory.resolve("built")).doesNotExist();
    }
  }

  @Nested
  class InACheckout {

    private Path source;

    @BeforeEach
    void addSources() throws IOException {
      source = Files.createDirectories(tree.resolve("src/main/java")).resolve("Main.java");
      Files.createFile(source);
      Files.createFile(tree.resolve("pom.xml"));
      Files.createDirectory(tree.resolve("ontology"));
      maven(
          """
          echo noise of the build
          echo x >> "%1$s/builds"
          while [ -e "%1$s/hold" ]; do sleep 0.05; done
          mkdir -p "%2$s/target/lib"
          echo jar > "%2$s/target/ascribe.jar"
          """
              .formatted(directory, tree));
    }

    @Test
    void theFirstLaunchBuildsQuietlyAndTheNextDoesNot() throws Exception {
      Ended first = launch();
      Ended second = launch();

      assertThat(first.output()).startsWith(jdk + "/bin/java\n").doesNotContain("noise");
      assertThat(first.errors()).isEqualTo("ascribe: building (once) ...\n");
      assertThat(second.output()).isEqualTo(first.output());
      assertThat(second.errors()).isEmpty();
      assertThat(builds()).isEqualTo(1);
    }

    @Test
    void anEditAndADeletionEachBuildAgain() throws Exception {
      launch();
      Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
      launch();
      assertThat(builds()).isEqualTo(2);

      Files.delete(source);
      Files.setLastModifiedTime(source.getParent(), FileTime.from(Instant.now().plusSeconds(60)));
      launch();
      assertThat(builds()).isEqualTo(3);
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
      Path hold = Files.createFile(directory.resolve("hold"));
      Running first = start();
      await(() -> Files.exists(directory.resolve("builds")), first);
      Running second = start();
      await(() -> second.errorsSoFar().contains("waiting"), second);
      Files.delete(hold);

      assertThat(first.await().code()).isZero();
      assertThat(second.await().output()).startsWith(jdk + "/bin/java\n");
      assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aBuildLeftBehindByADeadProcessDoesNotHoldUpTheNext() throws Exception {
      Process dead = new ProcessBuilder("true").start();
      dead.waitFor();
      Files.createDirectory(tree.resolve("target"));
      Files.createSymbolicLink(
          tree.resolve("target/.building"), Path.of(Long.toString(dead.pid())));

      assertThat(launch().code()).isZero();
      assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aFailedBuildShowsWhatMavenSaidAndStartsNothing() throws Exception {
      maven("echo '[ERROR] no such class'; exit 1");

      Ended ended = launch();

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.output()).isEmpty();
      assertThat(ended.errors()).contains("[ERROR] no such class").contains("target/build.log");
      assertThat(tree.resolve("target/.building")).doesNotExist();
    }

    @Test
    void withoutMavenOneLineSaysWhatToInstall() throws Exception {
      Files.delete(bin.resolve("mvn"));

      Ended ended = launch();

      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.output()).isEmpty();
      assertThat(ended.errors()).hasLineCount(1).contains("install");
    }

    private Running start(String... arguments) throws IOException {
      return started(tree.resolve("ascribe"), Map.of("JAVA_HOME", jdk.toString()), arguments);
    }

    private Ended launch() throws Exception {
      return start().await();
    }

    private int builds() throws IOException {
      return Files.readAllLines(directory.resolve("builds")).size();
    }
  }

  private Ended launch(Map<String, String> environment, String... arguments) throws Exception {
    return started(tree.resolve("ascribe"), environment, arguments).await();
  }

  private Running started(Path script, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(directory, "output", "");
    Path errors = Files.createTempFile(directory, "errors", "");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", directory.toString());
    builder.environment().putAll(environment);
    return new Running(builder.start(), output, errors);
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = directory.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/java"), "printf '%s\\n' \"$0\" \"$@\"");
    script(home.resolve("bin/javac"), "exit 1");
    return home;
  }

  private void maven(String body) throws IOException {
    script(bin.resolve("mvn"), body);
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path located(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + tool + " in /usr/bin or /bin"));
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  /** Waits for what the launch must bring about; a launch that ends without it fails the test. */
  private static void await(Condition condition, Running running) throws Exception {
    while (!condition.holds()) {
      assertThat(running.process().waitFor(20, TimeUnit.MILLISECONDS) && !condition.holds())
          .as("ended early, saying: %s", running.errorsSoFar())
          .isFalse();
    }
  }

  private record Running(Process process, Path output, Path errors) {
    String errorsSoFar() throws IOException {
      return Files.readString(errors);
    }

    Ended await() throws Exception {
      int code = process.waitFor();
      return new Ended(code, Files.readString(output), Files.readString(errors));
    }
  }

  private record Ended(int code, String output, String errors) {}
}
