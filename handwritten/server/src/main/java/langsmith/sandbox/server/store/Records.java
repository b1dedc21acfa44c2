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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of one kind, one JSON file each. Files are replaced atomically: after a crash there
 * is either the old or the new one. Every method blocks; use one thread at a time.
 */
final class Records {
  private static final String SUFFIX = ".json";
  private static final String UNFINISHED = ".new";
  private static final String DAMAGED = ".damaged";
  private static final Logger log = LoggerFactory.getLogger(Records.class);

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
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
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
   * Returns all records by id, and deletes incomplete files. A damaged record is left out, renamed
   * so that later starts leave it alone, and named in the log.
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
          String id = name.substring(0, name.length() - SUFFIX.length());
          try {
            all.put(id, Buffer.buffer(Files.readAllBytes(file)).toJsonObject());
          } catch (DecodeException | ClassCastException e) {
            setAside(id, e);
          }
        }
      }
    }
    return all;
  }

  /** Renames a record that cannot be used. */
  void setAside(String id, Exception cause) throws IOException {
    Path aside = directory.resolve(id + DAMAGED);
    log.warn(
        "a record is damaged, and was renamed to {}; repair it and name it {}{}, or delete it: {}",
        aside,
        id,
        SUFFIX,
        cause.toString());
    Files.move(
        directory.resolve(id + SUFFIX),
        aside,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Returns the ids of the records that were set aside, whose files are kept. */
  Set<String> damaged() throws IOException {
    Set<String> ids = new HashSet<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + DAMAGED)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          ids.add(name.substring(0, name.length() - DAMAGED.length()));
        }
      }
    }
    return ids;
  }
}
