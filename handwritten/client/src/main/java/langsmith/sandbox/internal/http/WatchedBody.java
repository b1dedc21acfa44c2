// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
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
  private final LongConsumer onEnd;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final BufferedSource source;
  private long count;

  private WatchedBody(ResponseBody body, LongConsumer onEnd) {
    this.body = body;
    this.onEnd = onEnd;
    this.source = Okio.buffer(new Counted(body.source()));
  }

  /**
   * Returns a response whose body reports its end.
   *
   * @param onEnd called once, with the number of bytes read
   */
  static Response watch(Response response, LongConsumer onEnd) {
    ResponseBody body = response.body();
    if (body == null) {
      onEnd.accept(0);
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

  private void end() {
    if (ended.compareAndSet(false, true)) {
      onEnd.accept(count);
    }
  }

  private final class Counted extends ForwardingSource {
    Counted(BufferedSource source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      boolean goesOn = false;
      try {
        long read = super.read(sink, byteCount);
        goesOn = read >= 0;
        count += Math.max(0, read);
        return read;
      } finally {
        if (!goesOn) {
          end();
        }
      }
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        end();
      }
    }
  }
}
