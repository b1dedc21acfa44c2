// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A named pipe that exists only during a spawn. Unlike with the pipes of {@link Process}, this end
 * is a channel whose blocking read or write ends when another thread closes it, and the JDK does
 * not drain it in the background. So a background process that keeps the other end open blocks none
 * of our threads.
 */
final class Fifo implements AutoCloseable {
  private static final int OWNER_ONLY = 0600;

  private final Path path;
  private final FileChannel keepOpen;

  private Fifo(Path path, FileChannel keepOpen) {
    this.path = path;
    this.keepOpen = keepOpen;
  }

  static Fifo create(Path path) throws IOException {
    try {
      Libc.INSTANCE.mkfifo(path.toString(), OWNER_ONLY);
    } catch (com.sun.jna.LastErrorException e) {
      throw new IOException("cannot create a named pipe in " + path.getParent(), e);
    }
    // Opening it for reading and writing lets either end open without waiting for the other.
    return new Fifo(
        path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  Path path() {
    return path;
  }

  /** Deletes the name and closes the descriptor that kept both ends open. */
  @Override
  public void close() throws IOException {
    try (keepOpen) {
      Files.deleteIfExists(path);
    }
  }
}
