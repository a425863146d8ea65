package org.ascribe.http;

import jakarta.inject.Inject;
import org.eclipse.jetty.server.Request;

/** The connection of one request, for what JAX-RS has no word for. */
public final class Wire {

  private final Request request;

  /** The connection that brought the request. */
  @Inject
  public Wire(Request request) {
    this.request = request;
  }

  /**
   * Cuts the connection, so that a body that was begun and cannot be finished never looks whole:
   * the client sees its chunks end without the last one.
   */
  void cut() {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }
}
