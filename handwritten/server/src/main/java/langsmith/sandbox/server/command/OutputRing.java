// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/**
 * The newest bytes of one stream, addressed by their offset since the start of the command. The
 * array grows with the output up to the capacity. Not thread-safe; {@link CommandOutput} guards it.
 */
final class OutputRing {
  private static final int INITIAL_BYTES = 4096;

  private final int capacity;
  private byte[] bytes;
  private long start;
  private long end;
  private long floor;

  OutputRing(int capacity) {
    this.capacity = capacity;
    this.bytes = new byte[Math.min(capacity, INITIAL_BYTES)];
  }

  int capacity() {
    return capacity;
  }

  /** Returns the offset of the oldest byte kept. */
  long start() {
    return start;
  }

  /** Returns the offset of the next byte to come. */
  long end() {
    return end;
  }

  /** Appends bytes; the oldest are overwritten when the capacity is used up. */
  void append(byte[] source, int from, int length) {
    ensureRoom(length);
    int skipped = Math.max(0, length - capacity);
    for (int done = skipped; done < length; ) {
      int at = (int) ((end + done) % bytes.length);
      int n = Math.min(length - done, bytes.length - at);
      System.arraycopy(source, from + done, bytes, at, n);
      done += n;
    }
    end += length;
    start = Math.max(start, end - capacity);
    applyFloor();
  }

  /** Copies bytes from an offset inside the ring, at most so many. */
  byte[] copy(long offset, int limit) {
    if (offset < start || offset > end) {
      throw new IllegalArgumentException("offset " + offset + " is outside " + start + ".." + end);
    }
    byte[] out = new byte[(int) Math.min(limit, end - offset)];
    for (int done = 0; done < out.length; ) {
      int at = (int) ((offset + done) % bytes.length);
      int n = Math.min(out.length - done, bytes.length - at);
      System.arraycopy(bytes, at, out, done, n);
      done += n;
    }
    return out;
  }

  /** Evicts the bytes before an offset, including future ones. */
  void evictTo(long offset) {
    floor = Math.max(floor, offset);
    applyFloor();
  }

  private void applyFloor() {
    start = Math.max(start, Math.min(floor, end));
  }

  private void ensureRoom(int length) {
    long needed = Math.min(capacity, end - start + length);
    if (needed <= bytes.length) {
      return;
    }
    int size = bytes.length;
    while (size < needed) {
      size = (int) Math.min(capacity, 2L * size);
    }
    byte[] kept = copy(start, (int) (end - start));
    byte[] larger = new byte[size];
    for (int done = 0; done < kept.length; ) {
      int at = (int) ((start + done) % size);
      int n = Math.min(kept.length - done, size - at);
      System.arraycopy(kept, done, larger, at, n);
      done += n;
    }
    bytes = larger;
  }

  @Override
  public String toString() {
    return "OutputRing[" + start + ".." + end + " of " + capacity + "]";
  }
}
