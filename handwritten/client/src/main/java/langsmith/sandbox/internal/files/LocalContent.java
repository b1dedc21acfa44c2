// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import langsmith.sandbox.internal.runtime.CancelSignal;

/**
 * Local bytes to send.
 *
 * @param description the transfer, for messages
 * @param name their source, for messages
 * @param source opens them
 */
record LocalContent(String description, String name, Source source) {
  private static final int CHUNK_BYTES = 64 * 1024;

  /** Opens bytes. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Copies bytes.
   *
   * @param length how many; -1 for all
   * @param progress receives the number of copied bytes after each chunk
   * @throws IOException if writing fails; local failures are unchecked exceptions
   */
  void copyTo(OutputStream out, long length, CancelSignal signal, LongConsumer progress)
      throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    long copied = 0;
    try (InputStream in = quietlyClosed(open())) {
      while (length < 0 || copied < length) {
        signal.check(description);
        int count =
            read(
                in,
                chunk,
                length < 0 ? chunk.length : (int) Math.min(chunk.length, length - copied));
        if (count < 0) {
          break;
        }
        out.write(chunk, 0, count);
        copied += count;
        progress.accept(copied);
      }
    }
    if (copied < length) {
      throw failed(new EOFException("it ended after " + copied + " of " + length + " bytes"));
    }
  }

  private InputStream open() {
    try {
      return source.open();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private int read(InputStream in, byte[] into, int length) {
    try {
      return in.read(into, 0, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RuntimeException failed(IOException e) {
    return LocalFailure.of(description, name + " could not be read", e);
  }

  /** Ignores failures of close, because everything needed was read before. */
  private static InputStream quietlyClosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
      }

      @Override
      public void close() {
        try {
          in.close();
        } catch (IOException e) {
          // Nothing was written, so nothing is lost.
        }
      }
    };
  }
}
