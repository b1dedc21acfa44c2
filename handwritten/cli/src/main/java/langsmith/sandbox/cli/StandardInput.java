// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard input, which a caller may have closed. The JVM then gives its number to the first file
 * that it opens for itself, which must be neither read nor closed.
 */
final class StandardInput {
  private StandardInput() {}

  /** Opens standard input; empty if it is closed. Closing the stream leaves the descriptor open. */
  static InputStream open() {
    if (belongsToTheJvm()) {
      return InputStream.nullInputStream();
    }
    return new FilterInputStream(new FileInputStream(FileDescriptor.in)) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
      }

      @Override
      public void close() {}
    };
  }

  private static boolean belongsToTheJvm() {
    if (!FileDescriptor.in.valid()) {
      return true;
    }
    try {
      Path file = Files.readSymbolicLink(Path.of("/proc/self/fd/0"));
      return file.startsWith(Path.of(System.getProperty("java.home")).toRealPath())
          || file.toString().endsWith(".jar")
          || file.toString().startsWith("anon_inode:");
    } catch (IOException e) {
      // Without /proc, the descriptor is taken for what it says to be; or it is closed.
      return Files.isDirectory(Path.of("/proc/self/fd"));
    }
  }
}
