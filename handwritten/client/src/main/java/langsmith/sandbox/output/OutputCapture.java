// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one output stream of a command for its result, whether or not a view takes the
 * output as well. Immutable.
 *
 * @see langsmith.sandbox.Command#captureStdout
 * @see langsmith.sandbox.Command#captureStderr
 */
public final class OutputCapture {
  /** Some virtual machines cannot make longer arrays. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private static final OutputCapture OFF = new OutputCapture(0, null);
  private static final OutputCapture UNLIMITED = new OutputCapture(LONGEST_ARRAY, null);

  private final int limit;
  private final @Nullable Path file;

  private OutputCapture(int limit, @Nullable Path file) {
    this.limit = limit;
    this.file = file;
  }

  /**
   * Keeps the stream in memory up to a limit. Beyond it the first and the last half of that are
   * kept and the middle is dropped; the result says how much.
   *
   * @param bytes at least 0; 16 MiB is what commands have by default
   * @return the capture
   * @throws IllegalArgumentException if {@code bytes} is negative
   */
  public static OutputCapture headAndTail(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("the capture limit must be at least 0 but was " + bytes);
    }
    return new OutputCapture(Math.min(bytes, LONGEST_ARRAY), null);
  }

  /**
   * Keeps the whole stream in memory, up to 2 GiB, which is the most that fits. Use it only if
   * something else bounds the output.
   *
   * @return the capture
   */
  public static OutputCapture unlimited() {
    return UNLIMITED;
  }

  /**
   * Keeps nothing and counts only.
   *
   * @return the capture
   */
  public static OutputCapture off() {
    return OFF;
  }

  /**
   * Writes the stream to a file, exactly as it was received, and keeps nothing of it in memory. The
   * file is created, or emptied, before the command starts or is attached to; output that was lost
   * leaves no hole in it. It is complete, and closed, when the result is there. Threads of the
   * client write it; if the disk is slow, about 1 MiB waits for it and then the command is slowed
   * down. If it cannot be written to, the handle lets go of the command, which is not killed, and
   * the result fails with {@link langsmith.sandbox.error.CommandDetachedException}.
   *
   * @param file for this stream of one command only
   * @return the capture
   */
  public static OutputCapture toFile(Path file) {
    return new OutputCapture(0, Objects.requireNonNull(file, "file"));
  }

  /**
   * Returns the most that is kept in memory.
   *
   * @return a count of bytes; 0 if nothing is kept, or if the stream goes to a file
   */
  public int limitBytes() {
    return limit;
  }

  /**
   * Returns where the stream is written to.
   *
   * @return the file as it was given; empty if the stream goes to none
   */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Returns the limit or the file. */
  @Override
  public String toString() {
    return file == null ? "OutputCapture[" + limit + " bytes]" : "OutputCapture[" + file + "]";
  }
}
