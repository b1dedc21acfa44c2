// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The body of a response that reports its end: when it was read, broke, or was closed. */
final class WatchedBody extends ResponseBody {
  private final ResponseBody body;
  private final OnEnd onEnd;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final BufferedSource source;
  private long count;

  private WatchedBody(ResponseBody body, OnEnd onEnd) {
    this.body = body;
    this.onEnd = onEnd;
    this.source = Okio.buffer(new Counted(body.source()));
  }

  /**
   * Returns a response whose body reports its end.
   *
   * @param onEnd called once
   */
  static Response watch(Response response, OnEnd onEnd) {
    ResponseBody body = response.body();
    if (body == null) {
      onEnd.ended(0, null);
      return response;
    }
    return response.newBuilder().body(new WatchedBody(body, onEnd)).build();
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private void end(@Nullable IOException failure) {
    if (ended.compareAndSet(false, true)) {
      onEnd.ended(count, failure);
    }
  }

  /** Receives the end of a body. */
  @FunctionalInterface
  interface OnEnd {
    /**
     * The body was read to its end or closed, or it broke.
     *
     * @param bytes how many were read
     * @param failure why it broke; null if it did not
     */
    void ended(long bytes, @Nullable IOException failure);
  }

  private final class Counted extends ForwardingSource {
    Counted(BufferedSource source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read;
      try {
        read = super.read(sink, byteCount);
      } catch (IOException e) {
        end(e);
        throw e;
      }
      if (read < 0) {
        end(null);
      } else {
        count += read;
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        end(null);
      }
    }
  }
}
