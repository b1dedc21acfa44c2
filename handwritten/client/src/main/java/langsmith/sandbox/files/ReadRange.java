// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.files.PartReads;
import org.jspecify.annotations.Nullable;

/** Which part of a file to read, and when. Immutable. */
public final class ReadRange {
  private final long start;
  private final long end;
  private final boolean fromEnd;
  private final @Nullable String unlessEtag;
  private final int maxBytes;

  private ReadRange(
      long start, long end, boolean fromEnd, @Nullable String unlessEtag, int maxBytes) {
    this.start = start;
    this.end = end;
    this.fromEnd = fromEnd;
    this.unlessEtag = unlessEtag;
    this.maxBytes = maxBytes;
  }

  /**
   * {@return the bytes from one position to another} A range beyond the end of the file is
   * shortened to it.
   *
   * @param start position of the first byte, at least 0
   * @param end position after the last byte, greater than {@code start}
   */
  public static ReadRange between(long start, long end) {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "expected 0 <= start < end, not start " + start + " and end " + end);
    }
    return new ReadRange(start, end, false, null, SandboxFiles.DEFAULT_MAX_READ_BYTES);
  }

  /**
   * {@return the bytes from a position to the end of the file}
   *
   * @param start position of the first byte, at least 0
   */
  public static ReadRange from(long start) {
    if (start < 0) {
      throw new IllegalArgumentException("the start must be at least 0, not " + start);
    }
    return new ReadRange(start, Long.MAX_VALUE, false, null, SandboxFiles.DEFAULT_MAX_READ_BYTES);
  }

  /**
   * {@return the last bytes of the file, or all if it has fewer}
   *
   * @param bytes how many, at least 1
   */
  public static ReadRange last(long bytes) {
    return new ReadRange(
        Arguments.positive("the number of bytes", bytes),
        Long.MAX_VALUE,
        true,
        null,
        SandboxFiles.DEFAULT_MAX_READ_BYTES);
  }

  /**
   * Reads nothing if the file has not changed.
   *
   * @param etag of the known content, from {@link FilePart#etag()} or {@link FileInfo#etag()}
   * @return the changed range
   */
  public ReadRange unlessEtag(String etag) {
    return new ReadRange(start, end, fromEnd, Arguments.notBlank("the etag", etag), maxBytes);
  }

  /**
   * Limits how many bytes are held in memory; {@value
   * langsmith.sandbox.Sandbox#DEFAULT_MAX_READ_BYTES} by default.
   *
   * @param bytes at least 1; a part that is longer fails
   * @return the changed range
   */
  public ReadRange maxBytes(int bytes) {
    return new ReadRange(
        start, end, fromEnd, unlessEtag, (int) Arguments.positive("maxBytes", bytes));
  }

  PartReads.RangeRequest request() {
    return new PartReads.RangeRequest(start, end, fromEnd, unlessEtag, maxBytes);
  }

  /** Returns the header {@code Range}. */
  @Override
  public String toString() {
    return request().header();
  }
}
