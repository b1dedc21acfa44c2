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
 * Bytes of this side that are read to be sent.
 *
 * @param description the transfer, for messages
 * @param name what holds them, for messages
 * @param opener opens them
 */
record LocalContent(String description, String name, Opener opener) {
  private static final int CHUNK_BYTES = 64 * 1024;

  /** Opens bytes. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * Copies bytes.
   *
   * @param length how many; -1 for all there are
   * @param progress is told after each chunk how many were copied
   * @throws IOException if writing fails; a failure of this side is no {@code IOException}
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
      return opener.open();
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

  /** Everything wanted was read before it is closed. */
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
          // Nothing was written that could be lost.
        }
      }
    };
  }
}
