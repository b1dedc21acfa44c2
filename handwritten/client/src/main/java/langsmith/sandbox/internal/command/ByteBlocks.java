// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.ArrayDeque;
import java.util.Deque;
import langsmith.sandbox.protocol.command.Utf8Chunk;

/**
 * Bytes in blocks that grow with what is in them, from {@value #SMALLEST} to {@value #LARGEST}
 * bytes. Nothing is copied a second time when more is added, and blocks that have become free are
 * filled again.
 */
final class ByteBlocks {
  static final int SMALLEST = 1 << 10;
  static final int LARGEST = 1 << 15;

  private final Deque<byte[]> blocks = new ArrayDeque<>();
  private int size;

  /** The first byte in the first block. */
  private int from;

  /** How much of the last block is filled. */
  private int filled;

  /** Blocks that became free. */
  private final Deque<byte[]> free = new ArrayDeque<>();

  int size() {
    return size;
  }

  /** Returns how many bytes fit without another block. */
  int room() {
    byte[] last = blocks.peekLast();
    return last == null ? 0 : last.length - filled;
  }

  /** Returns how much memory the next block takes; 0 if one has become free. */
  int nextBlock() {
    return !free.isEmpty()
        ? 0
        : Math.max(SMALLEST, Math.min(LARGEST, Integer.highestOneBit(Math.max(1, size))));
  }

  /** Adds an empty block behind the full ones. */
  void grow() {
    blocks.addLast(free.isEmpty() ? new byte[nextBlock()] : free.remove());
    filled = 0;
  }

  /** Copies bytes into the room of the last block; returns how many. */
  int fill(Utf8Chunk data, int position, int atMost) {
    byte[] last = blocks.peekLast();
    int count = Math.min(atMost, room());
    if (last != null) {
      data.copyTo(position, last, filled, count);
      filled += count;
      size += count;
    }
    return count;
  }

  /** Drops bytes at the beginning. */
  void drop(int count) {
    int left = count;
    size -= count;
    while (left > 0) {
      byte[] first = blocks.element();
      int end = blocks.size() == 1 ? filled : first.length;
      int dropped = Math.min(left, end - from);
      from += dropped;
      left -= dropped;
      if (from == end && blocks.size() > 1) {
        from = 0;
        free.add(blocks.remove());
      }
    }
    if (size == 0) {
      from = 0;
      filled = 0;
    }
  }

  byte[] toByteArray() {
    byte[] all = new byte[size];
    int at = 0;
    int begin = from;
    for (byte[] block : blocks) {
      int count = Math.min(size - at, block.length - begin);
      System.arraycopy(block, begin, all, at, count);
      at += count;
      begin = 0;
    }
    return all;
  }
}
