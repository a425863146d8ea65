package org.ascribe.http;

import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** The connection of one request, for what JAX-RS has no word for. */
public final class Wire {

  private static final String ATTRIBUTE = Wire.class.getName();

  private final Request request;
  private boolean early;

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
    Optional.ofNullable(request.getAttribute(ATTRIBUTE))
        .map(Once.class::cast)
        .orElseThrow(() -> new IllegalStateException("the handler of wires is not in place"))
        .failed(new EOFException("the answer was cut short"));
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }

  /**
   * Whether the client has closed the connection. Between a request and its answer nothing else
   * reads from it, so it is tried; what has come early, the next request say, is put back.
   */
  public boolean gone() {
    Connection connection = request.getConnectionMetaData().getConnection();
    EndPoint client = connection.getEndPoint();
    if (!client.isOpen()) {
      return true;
    }
    if (early || !(connection instanceof Connection.UpgradeTo next)) {
      return false;
    }
    ByteBuffer read = BufferUtil.allocate(1024);
    try {
      int bytes = client.fill(read);
      if (bytes > 0) {
        early = true;
        next.onUpgradeTo(read);
      }
      return bytes < 0;
    } catch (IOException broken) {
      return true;
    }
  }

  /**
   * Keeps the end of each request at hand, so that it can be failed while its body is written.
   * Jersey alone would end a body that broke off as if it were whole. It also cannot make a URI of
   * a broken percent-encoding, so that is refused here.
   */
  public static final class Keeper extends Handler.Wrapper {

    private static final Pattern NOT_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})|[\"<>\\\\]");

    /** Around the handler that runs the resources. */
    public Keeper(Handler resources) {
      super(resources);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Optional<String> query = Optional.ofNullable(request.getHttpURI().getQuery());
      if (query.isPresent() && NOT_ENCODED.matcher(query.get()).find()) {
        String detail =
            "the query string is not percent-encoded: % needs two hex digits, and \" < > \\ need"
                + " encoding";
        Response.writeError(request, response, callback, 400, detail);
        return true;
      }
      Once once = new Once(callback);
      request.setAttribute(ATTRIBUTE, once);
      Request seen = request.getMethod().equals("HEAD") ? new WithoutBody(request) : request;
      return super.handle(seen, response, once);
    }
  }

  /**
   * HEAD as GET: Jetty leaves the body out and tells the headers of GET. Jersey by itself would
   * tell a length of 0.
   */
  private static final class WithoutBody extends Request.Wrapper {
    WithoutBody(Request request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }

  /** Passes on the first outcome only. */
  private record Once(Callback callback, AtomicBoolean done) implements Callback {
    Once(Callback callback) {
      this(callback, new AtomicBoolean());
    }

    @Override
    public void succeeded() {
      if (done.compareAndSet(false, true)) {
        callback.succeeded();
      }
    }

    @Override
    public void failed(Throwable cause) {
      if (done.compareAndSet(false, true)) {
        callback.failed(cause);
      }
    }
  }
}
