// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.io.OutputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Content on its way to a sandbox, as fast as the network takes it. Failures of this side are kept
 * apart from those of the network. Sent once; confined to the sending thread, but for what is asked
 * afterwards.
 */
final class UploadBody extends RequestBody {
  private final Content content;
  private final long length;
  private long sent;
  private @Nullable RuntimeException ownFailure;

  /**
   * Creates a body.
   *
   * @param length how many bytes the content has; -1 if nobody knows
   */
  UploadBody(Content content, long length) {
    this.content = content;
    this.length = length;
  }

  @Override
  public MediaType contentType() {
    return Uploads.BYTES;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  /** Returns how many bytes were sent. */
  long sent() {
    return sent;
  }

  /** Throws what went wrong on this side, if anything. */
  void rethrow() {
    if (ownFailure != null) {
      throw ownFailure;
    }
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try {
      content.writeTo(new Counted(sink));
    } catch (RuntimeException e) {
      ownFailure = e;
      // Only this makes the HTTP client give up the connection properly.
      throw new IOException("given up on this side", e);
    }
  }

  /** What to send. */
  @FunctionalInterface
  interface Content {
    /**
     * Writes the content. An {@link IOException} is the network's; whatever is wrong on this side
     * is thrown as a {@link RuntimeException}.
     */
    void writeTo(OutputStream out) throws IOException;
  }

  private final class Counted extends OutputStream {
    private final BufferedSink sink;

    Counted(BufferedSink sink) {
      this.sink = sink;
    }

    @Override
    public void write(int oneByte) throws IOException {
      sink.writeByte(oneByte);
      sent++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      sink.write(bytes, offset, count);
      sent += count;
    }
  }
}
