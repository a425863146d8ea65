package org.ascribe.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ascribe.hostile.RawAnswer.End;

/**
 * Many clients that send one input at a time, from an address of their own (127.0.0.2), so that who
 * comes from another can be told apart from them; meanwhile a good client asks again and again.
 */
final class Crowd {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final InetAddress ADDRESS = InetAddress.ofLiteral("127.0.0.2");

  private final URI server;
  private final byte[] request;
  private final Manner manner;

  Crowd(URI server, byte[] request, Manner manner) {
    this.server = server;
    this.request = request;
    this.manner = manner;
  }

  /**
   * What all of them got.
   *
   * @param goodClient asks, and tells what is wrong with the answer; again until the crowd is gone
   * @param faults where that is told
   */
  List<RawAnswer> send(Callable<List<String>> goodClient, List<String> faults) throws Exception {
    Queue<RawAnswer> answers = new ConcurrentLinkedQueue<>();
    Semaphore places = new Semaphore(manner.clients());
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> good =
          threads.submit(() -> {
            while (!over.get() && faults.isEmpty()) {
              faults.addAll(goodClient.call());
            }
            return null;
          });
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < manner.times(); i++) {
        places.acquire();
        clients.add(
            threads.submit(() -> {
              try {
                answers.add(one());
              } finally {
                places.release();
              }
              return null;
            }));
      }
      for (Future<?> client : clients) {
        client.get();
      }
      over.set(true);
      good.get();
    }
    return List.copyOf(answers);
  }

  private RawAnswer one() throws IOException {
    try (Socket socket = new Socket()) {
      manner.reads().ifPresent(slow -> receiveLittle(socket));
      socket.bind(new InetSocketAddress(ADDRESS, 0));
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      socket.setSoTimeout(PATIENCE_MILLIS);
      long leaving =
          manner.leavesAfterSeconds().isPresent()
              ? System.nanoTime() + manner.leavesAfterSeconds().getAsInt() * 1_000_000_000L
              : Long.MAX_VALUE;
      if (write(socket, leaving)) {
        return read(socket, leaving);
      }
      return new RawAnswer("", "", End.OPEN);
    }
  }

  /** What the kernel takes on behalf of a slow reader is kept small. */
  private static void receiveLittle(Socket socket) {
    try {
      socket.setReceiveBufferSize(4096);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /** Whether all of it was sent before it was time to leave; a server may refuse the rest. */
  private boolean write(Socket socket, long leaving) throws IOException {
    OutputStream out = socket.getOutputStream();
    if (manner.sends().isEmpty()) {
      out.write(request);
      return true;
    }
    int at = Math.min(manner.sendsAfter(), request.length);
    out.write(request, 0, at);
    try {
      while (at < request.length && System.nanoTime() < leaving) {
        int next = Math.min(manner.sends().getAsInt(), request.length - at);
        out.write(request, at, next);
        at += next;
        pause();
      }
    } catch (IOException refused) {
      return true;
    }
    return at == request.length;
  }

  private RawAnswer read(Socket socket, long leaving) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[manner.reads().orElse(16_384)];
    int most = manner.leavesAfterBytes().orElse(Integer.MAX_VALUE);
    InputStream in = socket.getInputStream();
    End end = End.OPEN;
    try {
      int count = in.read(buffer);
      while (count >= 0 && bytes.size() < most && System.nanoTime() < leaving) {
        bytes.write(buffer, 0, count);
        if (manner.reads().isPresent()) {
          pause();
        }
        count = in.read(buffer);
      }
      end = count < 0 ? End.CLOSED : End.OPEN;
    } catch (SocketTimeoutException open) {
      end = End.OPEN;
    } catch (IOException reset) {
      end = End.RESET;
    }
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    int gap = text.indexOf("\r\n\r\n");
    return gap < 0
        ? new RawAnswer(text, "", end)
        : new RawAnswer(text.substring(0, gap), text.substring(gap + 4), end);
  }

  /** The attack is to be slow: nothing waits for this. */
  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
