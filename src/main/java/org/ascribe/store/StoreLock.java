package org.ascribe.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.ascribe.model.AscribeException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process from a store in use, and tells it who is using it. The operating system
 * drops the lock with the process, so a lock is never stale; the text in the file is for people.
 */
final class StoreLock implements AutoCloseable {
  static final String FILE_NAME = "store.lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  static StoreLock take(Path directory) throws IOException {
    Path file = directory.resolve(FILE_NAME);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new AscribeException.Unavailable(
          "the store %s is in use by %s: stop that, or send it the data over HTTP"
              .formatted(directory, Files.readString(file).strip()));
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
    return new StoreLock(channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String self() {
    ProcessHandle process = ProcessHandle.current();
    return "process %d on %s, started %s%n"
        .formatted(
            process.pid(),
            host(),
            process.info().startInstant().map(Instant::toString).orElse("at an unknown time"));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a host without a name (%s)".formatted(e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
