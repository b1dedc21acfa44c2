// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the result of a command captures one output stream, whether or not a view also consumes the
 * output. Immutable.
 *
 * @see langsmith.sandbox.Command#captureStdout
 * @see langsmith.sandbox.Command#captureStderr
 */
public final class OutputCapture {
  /** Some virtual machines do not support longer arrays. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private static final OutputCapture STANDARD = new OutputCapture(16 << 20, null);
  private static final OutputCapture OFF = new OutputCapture(0, null);
  private static final OutputCapture UNLIMITED = new OutputCapture(LONGEST_ARRAY, null);

  private final int limit;
  private final @Nullable Path file;

  private OutputCapture(int limit, @Nullable Path file) {
    this.limit = limit;
    this.file = file;
  }

  /**
   * Keeps the first and the last 8 MiB of the stream, and less when many commands print much at
   * once: all running commands of a client with this capture share 128 MiB, or a quarter of a heap
   * of less than 512 MiB. When that is used up, each half keeps at least 64 KiB, and the result
   * says how much was dropped. Memory is allocated as output comes, and no longer counts once the
   * command has ended. {@link #headAndTail} and {@link #unlimited} keep what they say whatever
   * others need.
   *
   * @return the capture that commands have by default
   */
  public static OutputCapture standard() {
    return STANDARD;
  }

  /**
   * Keeps the stream in memory up to a limit. Beyond it, the first and the last half of the limit
   * are kept and the middle is dropped; the result says how much.
   *
   * @param bytes at least 0
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
   * Keeps the whole stream in memory, up to 2 GiB. Use it only if the output is bounded in another
   * way.
   *
   * @return the capture
   */
  public static OutputCapture unlimited() {
    return UNLIMITED;
  }

  /**
   * Keeps nothing; only counts bytes.
   *
   * @return the capture
   */
  public static OutputCapture off() {
    return OFF;
  }

  /**
   * Writes the stream to a file, exactly as it was received, and keeps nothing of it in memory. The
   * file is created or truncated before the command starts or is attached to; lost output leaves no
   * hole in it. It is complete and closed when the result is available. Threads of the client write
   * it; if the disk is slow, about 1 MiB is buffered and then the command is slowed down. If
   * writing fails, the handle detaches from the command without killing it, and the result fails
   * with {@link langsmith.sandbox.error.CommandDetachedException}.
   *
   * @param file must not be used by another stream or command
   * @return the capture
   */
  public static OutputCapture toFile(Path file) {
    return new OutputCapture(0, Objects.requireNonNull(file, "file"));
  }

  /**
   * Returns how much is kept in memory at most.
   *
   * @return a count of bytes; 0 if nothing is kept, or if the stream goes to a file
   */
  public int limitBytes() {
    return limit;
  }

  /**
   * Returns the file that the stream is written to.
   *
   * @return the path as given; empty without a file
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
