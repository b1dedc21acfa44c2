// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The records of one kind, one JSON file each. Files are replaced atomically: after a crash there
 * is either the old or the new one. Every method blocks; use one thread at a time.
 */
final class Records {
  private static final String SUFFIX = ".json";
  private static final String UNFINISHED = ".new";

  private final Path directory;

  /** Creates the records of a directory, which the first record creates. */
  Records(Path directory) {
    this.directory = directory;
  }

  void save(String id, JsonObject record) throws IOException {
    Files.createDirectories(directory);
    Path unfinished = directory.resolve(id + UNFINISHED);
    ByteBuffer bytes =
        ByteBuffer.wrap(record.encode().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        unfinished,
        directory.resolve(id + SUFFIX),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes a record; does nothing if there is none. */
  void delete(String id) throws IOException {
    Files.deleteIfExists(directory.resolve(id + SUFFIX));
  }

  /**
   * Returns all records by id, and deletes incomplete files.
   *
   * @throws IOException if a record cannot be read; its message names the file
   */
  Map<String, JsonObject> load() throws IOException {
    Map<String, JsonObject> all = new LinkedHashMap<>();
    if (!Files.isDirectory(directory)) {
      return all;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.endsWith(UNFINISHED)) {
          Files.delete(file);
        } else if (name.endsWith(SUFFIX)) {
          all.put(name.substring(0, name.length() - SUFFIX.length()), read(file));
        }
      }
    }
    return all;
  }

  private static JsonObject read(Path file) throws IOException {
    try {
      return Buffer.buffer(Files.readAllBytes(file)).toJsonObject();
    } catch (DecodeException | ClassCastException e) {
      throw new IOException(
          "the record "
              + file
              + " is damaged; repair it, or delete it with the resource that it describes",
          e);
    }
  }
}
