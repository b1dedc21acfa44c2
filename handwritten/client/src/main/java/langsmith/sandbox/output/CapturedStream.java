// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a handle kept of one output stream. Immutable.
 *
 * <p>In memory it keeps everything up to its limit, and beyond that the first and the last half.
 * The cuts may lie inside a character, which then shows as U+FFFD in {@link #text()}. What went to
 * a {@link #file()} is not in memory.
 */
public final class CapturedStream {
  private final long startOffset;
  private final long endOffset;
  private final long totalBytes;
  private final byte[] head;
  private final byte[] tail;
  private final @Nullable Path file;
  private final GapSummary gaps;

  /**
   * Creates what was kept in memory. The client does; programs do it in their own tests.
   *
   * @param startOffset see {@link #startOffset()}
   * @param endOffset see {@link #endOffset()}
   * @param totalBytes see {@link #totalBytes()}
   * @param head the first bytes; not copied
   * @param tail the last bytes, without those of the head; not copied
   * @param gaps what the server no longer had
   */
  public CapturedStream(
      long startOffset,
      long endOffset,
      long totalBytes,
      byte[] head,
      byte[] tail,
      GapSummary gaps) {
    this(startOffset, endOffset, totalBytes, head, tail, null, gaps);
  }

  private CapturedStream(
      long startOffset,
      long endOffset,
      long totalBytes,
      byte[] head,
      byte[] tail,
      @Nullable Path file,
      GapSummary gaps) {
    this.startOffset = startOffset;
    this.endOffset = endOffset;
    this.totalBytes = totalBytes;
    this.head = head;
    this.tail = tail;
    this.file = file;
    this.gaps = gaps;
  }

  /**
   * Creates what was written to a file.
   *
   * @param startOffset see {@link #startOffset()}
   * @param endOffset see {@link #endOffset()}
   * @param totalBytes see {@link #totalBytes()}
   * @param file the file, with all of the output
   * @param gaps what the server no longer had
   * @return the stream, with nothing of it in memory
   */
  public static CapturedStream inFile(
      long startOffset, long endOffset, long totalBytes, Path file, GapSummary gaps) {
    return new CapturedStream(
        startOffset, endOffset, totalBytes, new byte[0], new byte[0], file, gaps);
  }

  /**
   * Returns the text that was kept in memory, with a line that says how much was dropped in the
   * middle, or went to a file, if anything was.
   *
   * @return empty if there was no output
   */
  public String text() {
    if (file != null) {
      return totalBytes == 0 ? "" : "[… " + totalBytes + " bytes in " + file + " …]\n";
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
   * Returns the UTF-8 bytes that were kept in memory, without a mark where some were dropped.
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
   * Returns where this begins.
   *
   * @return 0, unless the handle attached to a command that had already written something
   */
  public long startOffset() {
    return startOffset;
  }

  /**
   * Returns where to go on from, such as with {@link langsmith.sandbox.Attachment#from}: everything
   * before it is in here, or in {@link #gaps()}, or was dropped because of the limit. While the
   * last chunk holds U+FFFD, of which nobody can tell how many bytes of the command it stands for,
   * this is where that chunk began; going on then gives that chunk again.
   *
   * @return a count of bytes since the start of the command
   */
  public long endOffset() {
    return endOffset;
  }

  /**
   * Returns how much output there was, kept or not; with a {@link #file()}, how much of it was
   * written by now, which at the end of the command is all.
   *
   * @return a count of UTF-8 bytes, without those in gaps
   */
  public long totalBytes() {
    return totalBytes;
  }

  /**
   * Returns where the output is if it was not kept in memory; see {@link OutputCapture#toFile}.
   *
   * @return the file as it was given; empty if the output was kept in memory
   */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Returns how much of the output is in the {@link #file()}. A failed write may have left up to
   * one chunk more there.
   *
   * @return a count of bytes; 0 without a file
   */
  public long fileBytes() {
    return file == null ? 0 : totalBytes;
  }

  /**
   * Returns how much was dropped because of the capture limit.
   *
   * @return a count of bytes; 0 if everything was kept
   */
  public long droppedBytes() {
    return totalBytes - fileBytes() - head.length - tail.length;
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
   * Returns what the server no longer had: the first 1,000 gaps. {@link #gapCount()} and {@link
   * #lostBytes()} tell of all; to hear of each as it comes, see {@link CommandListener#gap} and
   * {@link OutputChunk#gapBefore}.
   *
   * @return in order; empty if nothing was lost
   */
  public List<OutputGap> gaps() {
    return gaps.listed();
  }

  /**
   * Returns how often the server no longer had what came next.
   *
   * @return the number of all gaps, which may be more than {@link #gaps()} lists
   */
  public long gapCount() {
    return gaps.count();
  }

  /**
   * Returns how much the server no longer had.
   *
   * @return a count of bytes, of all gaps together; 0 if nothing was lost
   */
  public long lostBytes() {
    return gaps.lostBytes();
  }

  /**
   * Returns whether this is the whole stream: from its beginning, nothing lost, nothing dropped. It
   * takes the server's word that the exit came after all output: what a server never sent after the
   * last piece leaves no trace.
   *
   * @return false if anything is missing
   */
  public boolean isComplete() {
    return startOffset == 0 && gaps.count() == 0 && !isTruncated();
  }

  /** Returns sizes, but not the output. */
  @Override
  public String toString() {
    return "CapturedStream["
        + totalBytes
        + " bytes from offset "
        + startOffset
        + " to "
        + endOffset
        + "]";
  }
}
