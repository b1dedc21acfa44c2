// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import langsmith.sandbox.server.SandboxServer;
import okio.Buffer;

/**
 * A file that exists while a server runs, for programs that start it: one JSON object with its
 * endpoint and key, readable by its owner only.
 */
final class ReadyFile implements AutoCloseable {
  private final Path path;
  private final String content;

  private ReadyFile(Path path, String content) {
    this.path = path;
    this.content = content;
  }

  /**
   * Writes the file: completely, or not at all.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  static ReadyFile write(Path path, SandboxServer server) {
    Path absolute = path.toAbsolutePath();
    try {
      String content = json(server);
      // Temporary files are readable by their owner only.
      Path partial = Files.createTempFile(absolute.getParent(), ".lsbx-", ".ready");
      try {
        Files.writeString(partial, content);
        Files.move(partial, absolute, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
      return new ReadyFile(absolute, content);
    } catch (IOException e) {
      throw new UncheckedIOException("--ready-file " + path + " cannot be written (" + e + ")", e);
    }
  }

  private static String json(SandboxServer server) throws IOException {
    Buffer text = new Buffer();
    try (JsonWriter writer = JsonWriter.of(text)) {
      writer.beginObject();
      writer.name("endpoint").value(server.endpoint());
      writer.name("api_key").value(server.apiKey());
      writer.endObject();
    }
    return text.readUtf8() + "\n";
  }

  /** Removes the file, unless it is that of another server by now. */
  @Override
  public void close() {
    try {
      if (Files.exists(path) && Files.readString(path).equals(content)) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("--ready-file " + path + " cannot be removed (" + e + ")", e);
    }
  }
}
