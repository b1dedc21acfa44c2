// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The captured output of one stream. Immutable.
 *
 * <p>In memory, it has everything up to the limit; beyond that, the first and the last half of the
 * limit. A cut may split a character, which then is U+FFFD in {@link #text()}. Output in a {@link
 * #file()} is not in memory.
 */
public final class CapturedStream {
  private final Extent extent;
  private final byte[] head;
  private final byte[] tail;
  private final @Nullable Path file;
  private final GapSummary gaps;

  /** The accessors below describe the parts. */
  private record Extent(long startOffset, long endOffset, long totalBytes) {}

  /**
   * Creates a stream captured in memory. Meant for the client, and for tests of applications.
   *
   * @param startOffset see {@link #startOffset()}
   * @param endOffset see {@link #endOffset()}
   * @param totalBytes see {@link #totalBytes()}
   * @param head the first bytes; not copied
   * @param tail the last bytes, without those of the head; not copied
   * @param gaps the output that the server no longer had
   */
  public CapturedStream(
      long startOffset,
      long endOffset,
      long totalBytes,
      byte[] head,
      byte[] tail,
      GapSummary gaps) {
    this(new Extent(startOffset, endOffset, totalBytes), head, tail, null, gaps);
  }

  private CapturedStream(
      Extent extent, byte[] head, byte[] tail, @Nullable Path file, GapSummary gaps) {
    this.extent = extent;
    this.head = head;
    this.tail = tail;
    this.file = file;
    this.gaps = gaps;
  }

  /**
   * Creates a complete stream captured in memory, for tests of applications.
   *
   * @param text the output, which may be empty
   * @return the stream, from offset 0, without gaps
   */
  public static CapturedStream of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new CapturedStream(0, bytes.length, bytes.length, bytes, new byte[0], GapSummary.NONE);
  }

  /**
   * Creates a stream captured in a file.
   *
   * @param startOffset see {@link #startOffset()}
   * @param endOffset see {@link #endOffset()}
   * @param totalBytes see {@link #totalBytes()}
   * @param file the file, with all of the output
   * @param gaps the output that the server no longer had
   * @return the stream, without bytes in memory
   */
  public static CapturedStream inFile(
      long startOffset, long endOffset, long totalBytes, Path file, GapSummary gaps) {
    Extent extent = new Extent(startOffset, endOffset, totalBytes);
    return new CapturedStream(extent, new byte[0], new byte[0], file, gaps);
  }

  /**
   * Returns the text in memory. If something was dropped in the middle or written to a file, a line
   * in the text says how much.
   *
   * @return empty if there was no output
   */
  public String text() {
    if (file != null) {
      return extent.totalBytes == 0
          ? ""
          : "[… " + extent.totalBytes + " bytes in " + file + " …]\n";
    }
    String first = new String(head, StandardCharsets.UTF_8);
    if (!isTruncated()) {
      return tail.length == 0 ? first : new String(bytes(), StandardCharsets.UTF_8);
    }
    return first
        + "\n[… "
        + droppedBytes()
        + " bytes dropped …]\n"
        + new String(tail, StandardCharsets.UTF_8);
  }

  /**
   * Returns the UTF-8 bytes in memory, without a mark where some were dropped.
   *
   * @return a new array
   */
  public byte[] bytes() {
    byte[] all = new byte[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }

  /**
   * Returns the offset of the first byte.
   *
   * @return 0, unless the handle attached in the middle of the output
   */
  public long startOffset() {
    return extent.startOffset;
  }

  /**
   * Returns the offset to resume from, such as with {@link langsmith.sandbox.Attachment#from}:
   * everything before it is captured, or in {@link #gaps()}, or was dropped because of the limit.
   * If the last chunk contains U+FFFD, which stands for an unknown number of bytes, this is the
   * offset of that chunk; resuming delivers it again.
   *
   * @return a count of bytes since the start of the command
   */
  public long endOffset() {
    return extent.endOffset;
  }

  /**
   * Returns the size of the output, captured or dropped. With a {@link #file()}, this is the number
   * of bytes written so far, which at the end of the command is everything.
   *
   * @return a count of UTF-8 bytes, without those in gaps
   */
  public long totalBytes() {
    return extent.totalBytes;
  }

  /**
   * Returns the file that has the output; see {@link OutputCapture#toFile}.
   *
   * @return the path as given; empty if the output is in memory
   */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Returns how much of the output is in the {@link #file()}. After a failed write, the file may
   * contain up to one chunk more.
   *
   * @return a count of bytes; 0 without a file
   */
  public long fileBytes() {
    return file == null ? 0 : extent.totalBytes;
  }

  /**
   * Returns how much was dropped because of the capture limit.
   *
   * @return a count of bytes; 0 if nothing was dropped
   */
  public long droppedBytes() {
    return extent.totalBytes - fileBytes() - head.length - tail.length;
  }

  /**
   * Returns whether the middle was dropped because of the capture limit.
   *
   * @return true if {@link #droppedBytes} is not 0
   */
  public boolean isTruncated() {
    return droppedBytes() > 0;
  }

  /**
   * Returns the first 1,000 gaps in the output. {@link #gapCount()} and {@link #lostBytes()} count
   * all; {@link CommandListener#gap} and {@link OutputChunk#gapBefore} report each as it occurs.
   *
   * @return in order; empty if nothing was lost
   */
  public List<OutputGap> gaps() {
    return gaps.listed();
  }

  /**
   * Returns the number of gaps.
   *
   * @return a count, which may exceed the size of {@link #gaps()}
   */
  public long gapCount() {
    return gaps.count();
  }

  /**
   * Returns how much output the server no longer had.
   *
   * @return a count of bytes, of all gaps together; 0 if nothing was lost
   */
  public long lostBytes() {
    return gaps.lostBytes();
  }

  /**
   * Returns whether this is the whole stream: from the beginning, nothing lost, nothing dropped. It
   * relies on the server to send the exit after all output: missing output at the end cannot be
   * detected.
   *
   * @return false if anything is missing
   */
  public boolean isComplete() {
    return extent.startOffset == 0 && gaps.count() == 0 && !isTruncated();
  }

  /** Returns sizes, but not the output. */
  @Override
  public String toString() {
    return "CapturedStream["
        + extent.totalBytes
        + " bytes from offset "
        + extent.startOffset
        + " to "
        + extent.endOffset
        + "]";
  }
}
