// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.util.Optional;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.jspecify.annotations.Nullable;

/** A piece of a command's output. It never splits a character. Immutable. */
public final class OutputChunk {
  private final StandardStream stream;
  private final long offset;
  private final Utf8Chunk data;
  private final @Nullable OutputGap gap;
  private final long resumeOffset;

  /**
   * Creates a chunk without U+FFFD, so that its end is known. Meant for the client, and for tests
   * of applications.
   *
   * @param stream the stream
   * @param offset the position of its first byte
   * @param data the output, not empty
   * @param gap the output missing directly before it; null if none is
   */
  public OutputChunk(StandardStream stream, long offset, Utf8Chunk data, @Nullable OutputGap gap) {
    this(stream, offset, data, gap, offset + data.size());
  }

  /**
   * Creates a chunk.
   *
   * @param stream the stream
   * @param offset the position of its first byte
   * @param data the output, not empty
   * @param gap the output missing directly before it; null if none is
   * @param resumeOffset see {@link #resumeOffset()}
   */
  public OutputChunk(
      StandardStream stream,
      long offset,
      Utf8Chunk data,
      @Nullable OutputGap gap,
      long resumeOffset) {
    this.stream = stream;
    this.offset = offset;
    this.resumeOffset = resumeOffset;
    this.data = data;
    this.gap = gap;
  }

  /**
   * Creates a chunk of text without a gap before it, for tests of applications.
   *
   * @param stream the stream
   * @param offset the position of its first byte, since the start of the command
   * @param text the output, not empty, without halves of surrogate pairs
   * @return the chunk
   * @throws IllegalArgumentException if the text is empty
   */
  public static OutputChunk of(StandardStream stream, long offset, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a chunk must have output, but the text is empty");
    }
    return new OutputChunk(stream, offset, Utf8Chunk.of(text), null);
  }

  /**
   * Returns the stream.
   *
   * @return standard output or standard error
   */
  public StandardStream stream() {
    return stream;
  }

  /**
   * Returns the offset of the first byte.
   *
   * @return position of its first byte in its stream, since the start of the command
   */
  public long offset() {
    return offset;
  }

  /**
   * Returns the output as text. U+FFFD replaces bytes that are not UTF-8.
   *
   * @return not empty
   */
  public String text() {
    return data.text();
  }

  /**
   * Returns the output as UTF-8.
   *
   * @return a new array, not empty
   */
  public byte[] bytes() {
    return data.toByteArray();
  }

  /**
   * Returns the length.
   *
   * @return a count of UTF-8 bytes, at least 1
   */
  public int size() {
    return data.size();
  }

  /**
   * Returns the output missing directly before this.
   *
   * @return empty unless output of this stream was lost
   */
  public Optional<OutputGap> gapBefore() {
    return Optional.ofNullable(gap);
  }

  /**
   * Returns the offset to resume its stream from after this chunk. It is not always the offset plus
   * the size: a chunk that ends with U+FFFD is delivered again, because the number of bytes that
   * the character stands for is unknown.
   *
   * @return a position in the stream, since the start of the command
   */
  public long resumeOffset() {
    return resumeOffset;
  }

  /** Returns stream, offset and size, but not the output. */
  @Override
  public String toString() {
    return "OutputChunk[" + stream + ", offset " + offset + ", " + size() + " bytes]";
  }
}
