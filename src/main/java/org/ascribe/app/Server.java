package org.ascribe.app;

import java.net.URI;
import java.util.concurrent.Executors;
import org.ascribe.http.Wire;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The HTTP server: Jersey on Jetty, a virtual thread for each request. A stop lets the requests
 * that are being answered finish and interrupts none of them, because one interrupt inside TDB2
 * breaks the store for the whole process (SECURITY section 0, row 4).
 */
public final class Server implements AutoCloseable {

  /** Smaller answers are sent as they are (INTERFACES 1.8). */
  private static final int COMPRESS_FROM_BYTES = 1024;

  private final org.eclipse.jetty.server.Server jetty;
  private final ServerConnector connector;

  private Server(org.eclipse.jetty.server.Server jetty, ServerConnector connector) {
    this.jetty = jetty;
    this.connector = connector;
  }

  /**
   * Starts listening.
   *
   * @throws IllegalStateException when the port is taken or the application cannot be built
   */
  public static Server start(ServerSettings settings, ResourceConfig application) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server(threads);
    ServerConnector connector = connector(jetty, settings);
    jetty.addConnector(connector);
    jetty.addBean(new NetworkConnectionLimit(settings.connections(), jetty));
    jetty.setErrorHandler(new EarlyErrors());
    jetty.setStopTimeout(settings.drain().toMillis());
    Handler resources = ContainerFactory.createContainer(JettyHttpContainer.class, application);
    jetty.setHandler(new GracefulHandler(compressed(new Wire.Keeper(resources))));
    try {
      jetty.start();
    } catch (Exception failure) {
      throw new IllegalStateException(
          "cannot listen on %s:%d: %s"
              .formatted(settings.host(), settings.port(), failure.getMessage()),
          failure);
    }
    return new Server(jetty, connector);
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server jetty, ServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(settings.headerBytes());
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idle().toMillis());
    return connector;
  }

  /** Bodies of requests are not decompressed: what they swell to could not be bounded here. */
  private static Handler compressed(Handler resources) {
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(COMPRESS_FROM_BYTES);
    CompressionHandler handler = new CompressionHandler(resources);
    handler.putCompression(gzip);
    handler.putConfiguration(
        "/*", CompressionConfig.builder().defaults().decompressExcludePath("/*").build());
    return handler;
  }

  /** Where it listens, ending in a slash. */
  public URI address() {
    String host =
        connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
    return URI.create("http://%s:%d/".formatted(host, connector.getLocalPort()));
  }

  /** Takes no more requests, waits for those being answered, and stops. */
  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the server did not stop: " + failure.getMessage(), failure);
    }
  }
}
