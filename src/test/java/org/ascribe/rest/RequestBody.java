package org.ascribe.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The body of a request of a case: {@code text}, or {@code file} with what it {@code replaces}
 * ({@code [[from, to], …]}), then {@code pack}ed by gzip or zip any number of times, then {@code
 * cut} to a share of its length.
 */
final class RequestBody {

  private RequestBody() {}

  static byte[] of(JsonNode body) throws IOException {
    String text =
        body.has("file")
            ? Files.readString(Path.of(body.get("file").asText()))
            : body.path("text").asText("");
    for (JsonNode pair : body.path("replaces")) {
      text = text.replace(pair.get(0).asText(), pair.get(1).asText());
    }
    byte[] bytes = text.repeat(body.path("times").asInt(1)).getBytes(UTF_8);
    for (JsonNode packing : body.path("pack")) {
      bytes = packing.asText().equals("gzip") ? gzip(bytes) : zip(bytes);
    }
    return Arrays.copyOf(bytes, (int) (bytes.length * body.path("cut").asDouble(1)));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry("file"));
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
