// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A new local file, written from its beginning. Blocks of zeros are skipped, so that they become
 * holes, which take no space where the file system supports that.
 */
final class SparseFile implements AutoCloseable {
  private static final int BLOCK_BYTES = 4096;
  private static final byte[] ZEROS = new byte[64 * 1024];

  private final FileChannel channel;
  private long position;

  private SparseFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Creates a file that does not exist. */
  static SparseFile create(Path path) throws IOException {
    return new SparseFile(
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** Returns whether all of these bytes, at most 64 KiB, are 0. */
  static boolean isHole(byte[] bytes, int offset, int end) {
    int length = end - offset;
    return ByteBuffer.wrap(bytes, offset, length).equals(ByteBuffer.wrap(ZEROS, 0, length));
  }

  /** Appends the first bytes of an array. */
  void write(byte[] bytes, int count) throws IOException {
    int written = 0;
    for (int at = 0; at < count; ) {
      int end = Math.min(count, at + BLOCK_BYTES - (int) ((position + at) % BLOCK_BYTES));
      if (isHole(bytes, at, end)) {
        write(bytes, written, at);
        written = end;
      }
      at = end;
    }
    write(bytes, written, count);
    position += count;
  }

  private void write(byte[] bytes, int from, int to) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, to - from);
    while (buffer.hasRemaining()) {
      int unused = channel.write(buffer, position + buffer.position());
    }
  }

  /** Discards everything that was written. */
  void restart() throws IOException {
    channel.truncate(0);
    position = 0;
  }

  /** Gives the file its length, of which a hole at the end may be missing, and closes it. */
  void finish(boolean durable) throws IOException {
    if (channel.size() < position) {
      int unused = channel.write(ByteBuffer.allocate(1), position - 1);
    }
    if (durable) {
      channel.force(false);
    }
    channel.close();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
