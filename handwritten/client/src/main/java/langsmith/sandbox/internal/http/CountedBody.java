// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The body of a request that counts the bytes written. */
final class CountedBody extends RequestBody {
  private final RequestBody body;
  private volatile long count;

  CountedBody(RequestBody body) {
    this.body = body;
  }

  /** Returns the number of bytes written so far. */
  long count() {
    return count;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return body.isOneShot();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    BufferedSink counting =
        Okio.buffer(
            new ForwardingSink(sink) {
              private long written;

              @Override
              public void write(Buffer source, long byteCount) throws IOException {
                super.write(source, byteCount);
                written += byteCount;
                count = written;
              }
            });
    body.writeTo(counting);
    counting.emit();
  }
}
