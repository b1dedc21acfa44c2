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
 * What is known about each resource of one kind, in one JSON file each. A file is replaced at once
 * and whole: after a crash there is the old one or the new one. Every method blocks; one thread at
 * a time.
 */
final class Records {
  private static final String SUFFIX = ".json";
  private static final String UNFINISHED = ".new";

  private final Path directory;

  /** The directory is created by the first record. */
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

  /** Does nothing if there is no such record. */
  void delete(String id) throws IOException {
    Files.deleteIfExists(directory.resolve(id + SUFFIX));
  }

  /**
   * Returns all records by id, and clears away what was never finished.
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
          "the record " + file + " is damaged; repair it or delete it with what it describes", e);
    }
  }
}
