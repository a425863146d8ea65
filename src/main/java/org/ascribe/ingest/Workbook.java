package org.ascribe.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ascribe.model.AscribeException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads through a workbook (.xlsx, ECMA-376): its first sheet is handed on as the text of a table,
 * so that every format of tables can come in one. The rows are read one at a time; the strings that
 * they share are held in memory, as the format has them in one list apart.
 */
final class Workbook {

  /** The most bytes of the list of shared strings, unpacked; GTD's has less than a third of it. */
  private static final long MAX_STRINGS = 512L * 1024 * 1024;

  private static final String STRINGS = "sharedStrings.xml";

  private Workbook() {}

  /** The first sheet, as text in UTF-8 with its mark. */
  static Source open(Source source) throws IOException {
    Path file = Files.createTempFile("ascribe-workbook-", ".xlsx");
    boolean opened = false;
    try {
      try (InputStream in = source.stream()) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
      requireProportion(file);
      Source text = text(source.name(), file);
      opened = true;
      return text;
    } finally {
      if (!opened) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Source text(String name, Path file) throws IOException {
    ReadableWorkbook workbook = workbook(file);
    boolean opened = false;
    try {
      Sheet sheet = workbook.getFirstSheet();
      SheetRows numbering = new SheetRows();
      InputStream rows = new SheetText(sheet.openStream(), numbering);
      opened = true;
      InputStream text =
          new BufferedInputStream(
              new FilterInputStream(rows) {
                @Override
                public void close() throws IOException {
                  super.close();
                  workbook.close();
                  Files.deleteIfExists(file);
                }
              },
              Source.HEAD);
      return new Source("%s, sheet '%s'".formatted(name, sheet.getName()), text, numbering);
    } catch (ExcelReaderException | NoSuchElementException | NullPointerException e) {
      throw noWorkbook();
    } finally {
      if (!opened) {
        workbook.close();
      }
    }
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException | IllegalArgumentException | NullPointerException e) {
      throw noWorkbook();
    }
  }

  private static AscribeException.BadInput noWorkbook() {
    return new AscribeException.BadInput(
        "the file is no workbook that can be read: save its first sheet as CSV (UTF-8)");
  }

  /**
   * Unpacks every part once and keeps nothing: what the archive says of its sizes is not trusted.
   */
  private static void requireProportion(Path file) throws IOException {
    long packed = Files.size(file);
    long unpacked = 0;
    byte[] buffer = new byte[64 * 1024];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        boolean strings = entry.getName().endsWith(STRINGS);
        long part = 0;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            part += read;
            unpacked += read;
            Packed.requireProportion(unpacked, packed);
            if (strings && part > MAX_STRINGS) {
              throw new AscribeException.BadInput(
                  "the workbook has more than %d MiB of shared strings: save the sheet as CSV"
                      .formatted(MAX_STRINGS >> 20));
            }
          }
        }
      }
    } catch (ZipException e) {
      throw new AscribeException.BadInput(
          "the workbook is broken or cut off: %s; or pack its sheet as CSV"
              .formatted(e.getMessage()));
    }
  }
}
