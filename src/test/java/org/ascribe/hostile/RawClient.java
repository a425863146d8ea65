package org.ascribe.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.ascribe.hostile.RawAnswer.End;

/** Sends bytes and reads bytes: a client that keeps to no rule of HTTP. */
final class RawClient {

  /** A query may run for 60 s (SECURITY 1.2); no answer takes longer than this. */
  private static final int PATIENCE_MILLIS = 90_000;

  /** How long a connection that is to be closed may stay open; idle ones are closed after 10 s. */
  private static final int CLOSING_MILLIS = 4_000;

  /** More of an answer is not read: the connection is closed instead. */
  private static final int MOST_BYTES = 200_000_000;

  private RawClient() {}

  static RawAnswer send(URI server, byte[] request, boolean awaitClosing) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(awaitClosing ? CLOSING_MILLIS : PATIENCE_MILLIS);
      Thread writing = Thread.ofPlatform().daemon().start(() -> write(socket, request));
      RawAnswer answer = read(socket);
      writing.join(PATIENCE_MILLIS);
      return answer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing", stopped);
    }
  }

  /** A server that refuses a request need not read all of it. */
  private static void write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException refused) {
      return;
    }
  }

  private static RawAnswer read(Socket socket) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    End end = End.OPEN;
    InputStream in = socket.getInputStream();
    try {
      int count = in.read(buffer);
      while (count >= 0 && bytes.size() < MOST_BYTES) {
        bytes.write(buffer, 0, count);
        count = in.read(buffer);
      }
      end = count < 0 ? End.CLOSED : End.OPEN;
    } catch (SocketTimeoutException open) {
      end = End.OPEN;
    } catch (IOException reset) {
      end = End.RESET;
    }
    socket.close();
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    int gap = text.indexOf("\r\n\r\n");
    return gap < 0
        ? new RawAnswer(text, "", end)
        : new RawAnswer(text.substring(0, gap), text.substring(gap + 4), end);
  }
}
