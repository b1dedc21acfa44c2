// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.io.OutputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The body of an upload. Distinguishes local failures from those of the network. Sent once;
 * confined to the sending thread, except for the accessors, which are called afterwards.
 */
final class UploadBody extends RequestBody {
  private final Content content;
  private final long length;
  private long sent;
  private @Nullable RuntimeException ownFailure;

  /**
   * Creates a body.
   *
   * @param length the size of the content; -1 if unknown
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

  /** Throws the local failure, if any. */
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
      // Only an IOException makes the HTTP client close the connection properly.
      throw new IOException("the upload failed locally", e);
    }
  }

  /** The content to send. */
  @FunctionalInterface
  interface Content {
    /**
     * Writes the content. Throws {@link IOException} for failures of the network, and {@link
     * RuntimeException} for local ones.
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
