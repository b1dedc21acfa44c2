// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A command's whole standard input, which is uploaded as a file.
 *
 * <p>The file is uploaded before the command starts. The command line opens and unlinks it first,
 * so that the input has a real end, does not depend on a connection, and leaves nothing behind
 * however the command ends.
 */
public interface StdinSource {
  /** Opens the input; called once for each start of the command. */
  Content open();

  static StdinSource of(byte[] bytes) {
    byte[] copy = bytes.clone();
    return () -> new Content(new ByteArrayInputStream(copy), copy.length);
  }

  static StdinSource of(Path file) {
    return () -> {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new IllegalArgumentException(
            "stdin must be a file that can be read; " + file + " is not");
      }
      try {
        // Files of /proc have content and the size 0.
        long size = Files.isRegularFile(file) ? Files.size(file) : 0;
        return new Content(Files.newInputStream(file), size == 0 ? -1 : size);
      } catch (IOException e) {
        throw new UncheckedIOException("stdin cannot be read from " + file, e);
      }
    };
  }

  static StdinSource of(InputStream stream) {
    AtomicBoolean used = new AtomicBoolean();
    return () -> {
      if (!used.compareAndSet(false, true)) {
        throw new IllegalStateException(
            "stdin(InputStream) can be read by one start only; use a file or bytes to start again");
      }
      return new Content(stream, -1);
    };
  }

  /**
   * Returns the path of a command's input; the id must be new and contain no special characters.
   */
  static String path(String freshId) {
    return "/tmp/.langsmith-stdin-" + freshId;
  }

  /**
   * Returns a command line that runs another one with an uploaded file as its input. The other one
   * follows unchanged, so that it needs no quoting and its lines keep their numbers.
   */
  static String redirect(String stagedPath, String commandLine) {
    String name = stagedPath.substring("/tmp/".length());
    // A sandbox may have /tmp elsewhere and set TMPDIR.
    String elsewhere = "\"${TMPDIR:-/tmp}/" + name + "\"";
    return "exec <\"$([ -e "
        + stagedPath
        + " ] && echo "
        + stagedPath
        + " || echo "
        + elsewhere
        + ")\" || exit 126; rm -f "
        + stagedPath
        + " "
        + elsewhere
        + " 2>/dev/null || :; "
        + commandLine;
  }

  /**
   * An open input.
   *
   * @param length its size in bytes; -1 if unknown
   */
  record Content(InputStream stream, long length) implements AutoCloseable {
    @Override
    public void close() {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException("stdin cannot be closed", e);
      }
    }
  }
}
