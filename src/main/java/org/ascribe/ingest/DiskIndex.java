package org.ascribe.ingest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Texts by key, on disk: what a large file says in one place and needs in another, so that the heap
 * does not grow with the file. Keys and values go to the end of one file; a table of hashes over
 * them lies in a second, mapped one, and doubles when it is half full. For one thread.
 */
final class DiskIndex implements AutoCloseable {

  private static final long FIRST_SLOTS = 1 << 12;

  private final Path folder;
  private final RandomAccessFile texts;
  private Table table;
  private long used;

  /** An empty index in a folder of its own among the temporary files. */
  DiskIndex() throws IOException {
    this.folder = Files.createTempDirectory("ascribe-");
    this.texts = new RandomAccessFile(folder.resolve("texts").toFile(), "rw");
    this.table = new Table(folder, FIRST_SLOTS);
  }

  /** The text of this key. */
  Optional<String> get(String key) {
    try {
      long place = table.place(slot(key));
      if (place == 0) {
        return Optional.empty();
      }
      texts.seek(place - 1);
      read();
      return Optional.of(read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the key this text, in the place of an earlier one. */
  void put(String key, String text) {
    try {
      if (used * 2 >= table.slots) {
        Table old = table;
        table = old.doubled(folder);
        old.close();
      }
      long slot = slot(key);
      used += table.place(slot) == 0 ? 1 : 0;
      long place = texts.length() + 1;
      texts.seek(place - 1);
      texts.write(written(key, text));
      table.set(slot, hash(key), place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(String key, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (String part : List.of(key, text)) {
      byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
    return bytes.toByteArray();
  }

  private String read() throws IOException {
    byte[] bytes = new byte[texts.readInt()];
    texts.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The slot of the key, or the empty one where it would go. */
  private long slot(String key) throws IOException {
    long hash = hash(key);
    long slot = Math.floorMod(hash, table.slots);
    while (table.place(slot) != 0) {
      if (table.hash(slot) == hash && isAt(table.place(slot), key)) {
        return slot;
      }
      slot = (slot + 1) % table.slots;
    }
    return slot;
  }

  private boolean isAt(long place, String key) throws IOException {
    texts.seek(place - 1);
    return read().equals(key);
  }

  /** FNV-1a over the characters, folded so that the low bits depend on all of them. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 32);
  }

  @Override
  public void close() throws IOException {
    table.close();
    texts.close();
    Files.deleteIfExists(folder.resolve("texts"));
    Files.deleteIfExists(folder);
  }

  /** Slots of a hash and a place in the file of texts, plus one: place 0 is an empty slot. */
  private static final class Table implements AutoCloseable {
    private static final int SLOT = 2 * Long.BYTES;

    private final long slots;
    private final Path file;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment memory;

    Table(Path folder, long slots) throws IOException {
      this.slots = slots;
      this.file = folder.resolve("table-" + slots);
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE)) {
        this.memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, slots * SLOT, arena);
      }
    }

    long hash(long slot) {
      return memory.get(ValueLayout.JAVA_LONG, slot * SLOT);
    }

    long place(long slot) {
      return memory.get(ValueLayout.JAVA_LONG, slot * SLOT + Long.BYTES);
    }

    void set(long slot, long hash, long place) {
      memory.set(ValueLayout.JAVA_LONG, slot * SLOT, hash);
      memory.set(ValueLayout.JAVA_LONG, slot * SLOT + Long.BYTES, place);
    }

    Table doubled(Path folder) throws IOException {
      Table larger = new Table(folder, slots * 2);
      for (long slot = 0; slot < slots; slot++) {
        if (place(slot) != 0) {
          long free = Math.floorMod(hash(slot), larger.slots);
          while (larger.place(free) != 0) {
            free = (free + 1) % larger.slots;
          }
          larger.set(free, hash(slot), place(slot));
        }
      }
      return larger;
    }

    @Override
    public void close() throws IOException {
      arena.close();
      Files.deleteIfExists(file);
    }
  }
}
