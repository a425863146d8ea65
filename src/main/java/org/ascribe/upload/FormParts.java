package org.ascribe.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.ascribe.http.Nearest;
import org.ascribe.model.AscribeException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/**
 * A form of type {@code multipart/form-data} (RFC 7578), as {@code curl -F} sends it: the file, and
 * beside it the mapping that says what its columns mean.
 *
 * @param file where the file is
 * @param mapping where the mapping is, if there is one
 */
record FormParts(Path file, Optional<Path> mapping) {

  private static final String FILE = "file";
  private static final String MAPPING = "mapping";
  private static final List<String> KNOWN = List.of(FILE, MAPPING);
  private static final int MAX_HEADERS = 8 * 1024;

  /** Whether a body of this type is a form. */
  static boolean is(Optional<String> contentType) {
    return contentType
        .map(type -> type.strip().toLowerCase(Locale.ROOT))
        .filter(type -> type.startsWith("multipart/form-data"))
        .isPresent();
  }

  /**
   * Takes a kept body apart; its parts become files beside it.
   *
   * @throws AscribeException.BadInput if it is no such form, or has other parts
   */
  static FormParts of(Path body, String contentType) throws IOException {
    if (MultiPart.extractBoundary(contentType) == null) {
      throw new AscribeException.BadInput("the type multipart/form-data needs a boundary");
    }
    MultiPartConfig limits =
        new MultiPartConfig.Builder()
            .location(body.toAbsolutePath().getParent())
            .maxMemoryPartSize(0)
            .maxPartSize(-1)
            .maxSize(-1)
            .maxParts(KNOWN.size())
            .maxHeadersSize(MAX_HEADERS)
            .build();
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(
            Content.Source.from(body), new Attributes.Mapped(), contentType, limits)) {
      return kept(parts, body);
    } catch (CompletionException | IllegalStateException | HttpException.RuntimeException broken) {
      throw new AscribeException.BadInput(
          "the form cannot be taken apart; send the parts 'file' and 'mapping' as curl -F does");
    }
  }

  private static FormParts kept(MultiPartFormData.Parts parts, Path body) throws IOException {
    Map<String, MultiPart.Part> named = new HashMap<>();
    for (MultiPart.Part part : parts) {
      String name = String.valueOf(part.getName());
      if (!KNOWN.contains(name)) {
        throw new AscribeException.BadInput(
            "the form has a part '%s'; %s"
                .formatted(
                    name,
                    Nearest.to(name, KNOWN)
                        .map("did you mean '%s'?"::formatted)
                        .orElse("there are " + String.join(" and ", KNOWN))));
      }
      if (named.put(name, part) != null) {
        throw new AscribeException.BadInput("the form has two parts '%s'".formatted(name));
      }
    }
    MultiPart.Part file = named.get(FILE);
    if (file == null) {
      throw new AscribeException.BadInput("the form has no part 'file', which is what to take in");
    }
    Optional<Path> mapping = Optional.empty();
    MultiPart.Part told = named.get(MAPPING);
    if (told != null) {
      mapping = Optional.of(beside(body, ".mapping" + Spool.SUFFIX, told));
    }
    return new FormParts(beside(body, ".file" + Spool.SUFFIX, file), mapping);
  }

  private static Path beside(Path body, String suffix, MultiPart.Part part) throws IOException {
    Path path = body.resolveSibling(body.getFileName() + suffix);
    part.writeTo(path);
    return path;
  }

  /** Removes the files. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
    if (mapping.isPresent()) {
      Files.deleteIfExists(mapping.get());
    }
  }
}
