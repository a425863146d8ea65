package org.ascribe.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ascribe.export.Export;
import org.ascribe.export.Manifest;
import org.ascribe.model.AscribeException;

/** Where an export and its manifest go: a file and one beside it, a folder, or an archive. */
sealed interface ExportFile {

  /** The ending of the manifest's name. */
  String MANIFEST = "manifest.json";

  /** Writes both, whole or not at all; the name is the data's own. */
  Manifest write(Export export, String name) throws IOException;

  /** By the text of the option: a folder where it ends in a slash or is one, else by its ending. */
  static ExportFile at(String text) {
    Path path = Path.of(text);
    if (text.endsWith("/") || Files.isDirectory(path)) {
      return new Folder(path);
    }
    return text.endsWith(".zip") ? new Archive(path) : new Single(path);
  }

  /**
   * Data under this name, the manifest beside it.
   *
   * @param file the data
   */
  record Single(Path file) implements ExportFile {
    @Override
    public Manifest write(Export export, String name) throws IOException {
      return both(export, file, file.resolveSibling(file.getFileName() + "." + MANIFEST));
    }
  }

  /**
   * Data under its own name in a folder that is made if need be.
   *
   * @param folder the folder
   */
  record Folder(Path folder) implements ExportFile {
    @Override
    public Manifest write(Export export, String name) throws IOException {
      Files.createDirectories(folder);
      return both(export, folder.resolve(name), folder.resolve(MANIFEST));
    }
  }

  /**
   * Both in one archive.
   *
   * @param file the archive
   */
  record Archive(Path file) implements ExportFile {
    @Override
    public Manifest write(Export export, String name) throws IOException {
      Path part = part(file);
      Manifest manifest;
      try (ZipOutputStream zip =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream buffered = new BufferedOutputStream(zip);
        manifest = export.write(buffered);
        buffered.flush();
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return manifest;
    }
  }

  private static Manifest both(Export export, Path data, Path manifest) throws IOException {
    Path part = part(data);
    Manifest written;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      written = export.write(out);
    }
    Files.writeString(part(manifest), written.json());
    Files.move(part, data, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part(manifest), manifest, StandardCopyOption.REPLACE_EXISTING);
    return written;
  }

  private static Path part(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new AscribeException.BadInput(
          "there is no folder %s to write %s into: make it first"
              .formatted(folder, file.getFileName()));
    }
    return file.resolveSibling(file.getFileName() + ".part");
  }
}
