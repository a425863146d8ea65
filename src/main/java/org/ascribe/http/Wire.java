package org.ascribe.http;

import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
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

  /** The trailer of an answer that was sent whole. */
  static final String COMPLETE = "Ascribe-Complete";

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
    exchange().failed(new EOFException("the answer was cut short"));
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }

  /** Ends the connection from any thread, also while another waits in a write to it. */
  public void abort() {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }

  private Exchange exchange() {
    return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
        .map(Exchange.class::cast)
        .orElseThrow(() -> new IllegalStateException("the handler of wires is not in place"));
  }

  /**
   * Sends the body that now begins in chunks, also where the connection ends after it: by the end
   * of a connection alone, a cut answer would look whole. A trailer follows that says so when it is
   * (INTERFACES 1.2).
   *
   * @param complete whether all of it was sent, asked at its end
   */
  void inChunks(BooleanSupplier complete) {
    if (request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_1_1) {
      return;
    }
    Response response = exchange().response();
    response.getHeaders().put(HttpHeader.TRANSFER_ENCODING, "chunked");
    response.getHeaders().put(HttpHeader.TRAILER, COMPLETE);
    response.setTrailersSupplier(() ->
        complete.getAsBoolean()
            ? HttpFields.build().put(COMPLETE, "true").asImmutable()
            : HttpFields.EMPTY);
  }

  /** The address of the client, or of a proxy that stands before the service. */
  public String client() {
    return Request.getRemoteAddr(request);
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
      Exchange exchange = new Exchange(response, callback);
      request.setAttribute(ATTRIBUTE, exchange);
      Request seen = request.getMethod().equals("HEAD") ? new WithoutBody(request) : request;
      return super.handle(seen, response, exchange);
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

  /** The answer, and its end, of which the first outcome counts. */
  private record Exchange(Response response, Callback callback, AtomicBoolean done)
      implements Callback {
    Exchange(Response response, Callback callback) {
      this(response, callback, new AtomicBoolean());
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
