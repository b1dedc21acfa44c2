// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.ArrayDeque;
import java.util.Deque;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in blocks. Large chunks are blocks as they are, without a copy. Smaller ones are copied
 * into blocks that grow with what is in them, from {@value #SMALLEST} to {@value #LARGEST} bytes;
 * those that have become free are filled again.
 */
final class ByteBlocks {
  static final int SMALLEST = 1 << 10;
  static final int LARGEST = 1 << 15;

  /** The smallest chunk that is kept as it is, because a block costs memory of its own. */
  static final int SMALLEST_SHARED = 1 << 12;

  private static final byte[] NONE = {};

  private final Deque<Block> blocks = new ArrayDeque<>();

  /** Blocks that became free. */
  private final Deque<Block> free = new ArrayDeque<>();

  private int size;

  int size() {
    return size;
  }

  /** Returns how many bytes fit without another block. */
  int room() {
    Block last = blocks.peekLast();
    return last == null || last.shared != null ? 0 : last.bytes.length - last.end;
  }

  /** Returns how much memory the next block takes; 0 if one has become free. */
  int nextBlock() {
    return !free.isEmpty()
        ? 0
        : Math.max(SMALLEST, Math.min(LARGEST, Integer.highestOneBit(Math.max(1, size))));
  }

  /** Adds an empty block behind the full ones. */
  void grow() {
    blocks.addLast(free.isEmpty() ? new Block(new byte[nextBlock()]) : free.remove());
  }

  /** Returns whether to add a chunk as it is, though the room stays unused then. */
  boolean isWorthSharing(Utf8Chunk data) {
    return data.size() >= SMALLEST_SHARED && data.size() >> 3 >= room();
  }

  /** Adds a chunk as it is; takes as much memory as it has bytes. */
  void share(Utf8Chunk data) {
    blocks.addLast(new Block(data));
    size += data.size();
  }

  /** Copies bytes into the room of the last block; returns how many. */
  int fill(Utf8Chunk data, int position, int atMost) {
    Block last = blocks.peekLast();
    int count = Math.min(atMost, room());
    if (last != null) {
      data.copyTo(position, last.bytes, last.end, count);
      last.end += count;
      size += count;
    }
    return count;
  }

  /**
   * Drops bytes at the beginning.
   *
   * @return how much memory is no longer taken
   */
  int drop(int count) {
    int released = 0;
    int left = count;
    size -= count;
    while (left > 0) {
      Block first = blocks.element();
      int dropped = Math.min(left, first.end - first.from);
      first.from += dropped;
      left -= dropped;
      if (first.from < first.end) {
        continue;
      }
      if (first.shared != null) {
        released += first.shared.size();
        blocks.remove();
      } else if (blocks.size() > 1) {
        free.add(blocks.remove());
        first.clear();
      }
    }
    if (size == 0 && !blocks.isEmpty()) {
      blocks.element().clear();
    }
    return released;
  }

  byte[] toByteArray() {
    byte[] all = new byte[size];
    int at = 0;
    for (Block block : blocks) {
      at += block.copyTo(all, at);
    }
    return all;
  }

  /** A chunk, or an array that is being filled. */
  private static final class Block {
    private final @Nullable Utf8Chunk shared;
    private final byte[] bytes;
    private int from;
    private int end;

    Block(byte[] bytes) {
      this.shared = null;
      this.bytes = bytes;
    }

    Block(Utf8Chunk shared) {
      this.shared = shared;
      this.bytes = NONE;
      this.end = shared.size();
    }

    int copyTo(byte[] target, int at) {
      int count = end - from;
      if (shared == null) {
        System.arraycopy(bytes, from, target, at, count);
      } else {
        shared.copyTo(from, target, at, count);
      }
      return count;
    }

    void clear() {
      from = 0;
      end = 0;
    }
  }
}
