package org.ascribe.live;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * A running server and what a client has to know of it. Nothing else here knows which program
 * answers.
 *
 * @param query where queries go
 * @param update where updates go
 * @param store the Graph Store Protocol; graphs named directly lie below it
 * @param token the write token, where one is needed
 * @param stopping ends it
 */
public record LiveServer(
    URI query, URI update, URI store, Optional<String> token, Runnable stopping)
    implements AutoCloseable {

  /**
   * A server that runs already, where the system properties {@code ascribe.conformance.query},
   * {@code .update}, {@code .store} and, if need be, {@code .token} name one.
   */
  public static Optional<LiveServer> given() {
    return property("query")
        .map(query ->
            new LiveServer(
                URI.create(query),
                URI.create(property("update").orElseThrow()),
                URI.create(property("store").orElseThrow()),
                property("token"),
                () -> {}));
  }

  /**
   * Starts Ascribe with a store on disk and a write token, or takes the server that is {@link
   * #given()}, which is taken to be empty.
   *
   * @param store the folder of the store, which is made
   */
  public static LiveServer start(Path store) {
    return given().orElseGet(() -> start(store, Graph.emptyGraph));
  }

  /**
   * Starts Ascribe with a store on disk and a write token.
   *
   * @param store the folder of the store, which is made
   * @param data what its default graph holds
   */
  public static LiveServer start(Path store, Graph data) {
    return AscribeServer.start(store, data);
  }

  /** Another address of the same server. */
  public URI at(String path) {
    return query.resolve(path);
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty("ascribe.conformance." + name))
        .filter(value -> !value.isBlank());
  }

  @Override
  public void close() {
    stopping.run();
  }
}
