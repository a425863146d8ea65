package org.ascribe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.ascribe.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SECURITY 2.6: kills the process that writes, at random moments and at chosen system calls, and
 * looks whether anything acknowledged is lost. How often is the system property {@code
 * ascribe.crash.kills}; the seed is printed and can be given as {@code ascribe.crash.seed}.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("ascribe.crash.kills", 6);
  private static final long SEED = Long.getLong("ascribe.crash.seed", 20261122L);
  private static final int WITHOUT_END = 1_000_000;
  private static final int KILLED = 137;

  @TempDir Path folder;

  @Test
  void kills_at_random_moments_in_a_row_lose_nothing_acknowledged()
      throws IOException, InterruptedException {
    Random random = new Random(SEED);
    CrashDriver driver = new CrashDriver(folder);
    for (int kill = 1; kill <= KILLS; kill++) {
      long seed = random.nextLong();
      boolean whileStarting = random.nextInt(5) == 0;
      int after = whileStarting ? -1 : random.nextInt(60);
      int wait = random.nextInt(whileStarting ? 1_500 : 80);
      String round = "kill %d of %d (-Dascribe.crash.seed=%d), ".formatted(kill, KILLS, SEED);
      driver.killAfter(driver.start(List.of(), seed, WITHOUT_END), after, wait);
      driver.verify(round);
    }
    System.out.printf(
        "crash test: %d kills (seed %d), %d records acknowledged, none lost; mended by itself: %s%n",
        KILLS, SEED, driver.acknowledged(), driver.repairs());
    assertThat(driver.acknowledged()).isPositive();
  }

  @Test
  void kills_before_chosen_system_calls_lose_nothing_acknowledged()
      throws IOException, InterruptedException {
    if (!canTrace()) {
      System.out.println(
          "SKIPPED: kills before chosen system calls (needs strace and the right to trace)");
      return;
    }
    CrashDriver driver = new CrashDriver(folder);
    assertThat(driver.await(driver.start(List.of(), SEED, 5))).isZero();
    driver.verify("before all kills, ");
    Path journal = folder.resolve("tdb2").resolve("Data-0001").resolve(JournalGuard.JOURNAL);
    Path log = folder.resolve("ledger.sqlite-wal");
    Path ledger = folder.resolve("ledger.sqlite");
    int killed = 0;
    for (int call = 1; call <= Math.max(1, KILLS / 6); call++) {
      killed += killBefore(driver, "write", journal, 2 + 5 * (call - 1));
      killed += killBefore(driver, "fsync,ftruncate", journal, call);
      killed += killBefore(driver, "pwrite64,fsync,fdatasync", log, 1 + 4 * (call - 1));
      killed += killBefore(driver, "pwrite64,fsync,fdatasync", ledger, call);
    }
    System.out.printf(
        "crash test: %d kills before system calls, %d records acknowledged, none lost;"
            + " mended by itself: %s%n",
        killed, driver.acknowledged(), driver.repairs());
    assertThat(killed).isPositive();
  }

  @Test
  void a_second_process_is_refused_and_told_who_uses_the_store()
      throws IOException, InterruptedException {
    CrashDriver driver = new CrashDriver(folder);
    try (Ledger ledger = Ledger.open(folder, Clock.systemUTC());
        Store store = Store.open(folder, ledger, StoreOptions.defaults())) {
      assertThat(driver.await(driver.start(List.of(), SEED, 1))).isEqualTo(1);
      assertThat(driver.errors())
          .contains("is in use by process " + ProcessHandle.current().pid())
          .contains("stop that, or send it the data over HTTP");
      assertThat(store.check().ok()).isTrue();
    }
  }

  /** Whether the process came so far as to be killed. */
  private int killBefore(CrashDriver driver, String calls, Path file, int which)
      throws IOException, InterruptedException {
    String round = "killed before call %d of %s on %s, ".formatted(which, calls, file);
    List<String> strace =
        List.of(
            "strace",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-P",
            file.toString(),
            "-e",
            "trace=" + calls,
            "-e",
            "inject=%s:signal=SIGKILL:when=%d".formatted(calls, which));
    int code = driver.await(driver.start(strace, SEED + which, 12));
    driver.verify(round);
    return code == KILLED ? 1 : 0;
  }

  private static boolean canTrace() throws IOException, InterruptedException {
    boolean installed =
        List.of("/usr/bin/strace", "/bin/strace", "/usr/local/bin/strace").stream()
            .anyMatch(path -> Files.isExecutable(Path.of(path)));
    if (!installed) {
      return false;
    }
    Process trial =
        new ProcessBuilder("strace", "-f", "-qq", "-o", "/dev/null", "true")
            .redirectErrorStream(true)
            .start();
    trial.getInputStream().readAllBytes();
    return trial.waitFor() == 0;
  }
}
