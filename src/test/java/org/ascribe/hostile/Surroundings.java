package org.ascribe.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ascribe.live.LiveServer;

/**
 * What a client must not reach through the server, and what tells when it did: a listener that must
 * see no connection, a file that must not be read, a class that must not be loaded, a log that must
 * stay one line a record.
 */
final class Surroundings implements AutoCloseable {

  private final ServerSocket listener;
  private final ConcurrentLinkedQueue<String> callers = new ConcurrentLinkedQueue<>();
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Path canary;
  private final Handler ear = new Ear();

  Surroundings(Path directory) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    canary = directory.resolve("canary.ttl");
    Files.writeString(canary, "<urn:canary> <urn:p> \"canary-value\" .\n", UTF_8);
    Thread.ofPlatform().daemon().start(this::listen);
    Logger.getLogger("").addHandler(ear);
  }

  private void listen() {
    try {
      while (true) {
        try (Socket caller = listener.accept()) {
          callers.add(String.valueOf(caller.getRemoteSocketAddress()));
        }
      }
    } catch (IOException closed) {
      return;
    }
  }

  /** What templates may name. */
  Map<String, String> values(LiveServer server) {
    String token = server.token().orElse("none");
    return Map.of(
        "PORT",
        Integer.toString(listener.getLocalPort()),
        "CANARY",
        canary.toUri().toString(),
        "TOKEN",
        token,
        "HALF",
        token.substring(0, token.length() / 2));
  }

  /** What was reached that must not be. */
  List<String> faults() {
    List<String> faults = new CopyOnWriteArrayList<>();
    if (!callers.isEmpty()) {
      faults.add("the server made a connection: " + callers);
      callers.clear();
    }
    if (System.getProperty("ascribe.probe") != null) {
      faults.add("a class was loaded that a query named");
      System.clearProperty("ascribe.probe");
    }
    logged.stream().filter(Surroundings::unfit).map(line -> "logged: " + line).forEach(faults::add);
    logged.clear();
    return faults;
  }

  /** Waits until no thread of a query is left; a query runs for 10 s, and is then told to stop. */
  void awaitNoQuery() {
    Instant end = Instant.now().plusSeconds(60);
    while (queries() > 0) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(queries() + " queries run still");
      }
      Thread.onSpinWait();
    }
  }

  private static long queries() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("query-\\d+"))
        .count();
  }

  /** Longer than 1 KB, or with a character that would start a line or move a cursor. */
  private static boolean unfit(String message) {
    return message.length() > 1024 || message.chars().anyMatch(c -> c < ' ' && c != '\t');
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(ear);
    try {
      listener.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class Ear extends Handler {
    @Override
    public void publish(LogRecord message) {
      logged.add(String.valueOf(message.getMessage()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
