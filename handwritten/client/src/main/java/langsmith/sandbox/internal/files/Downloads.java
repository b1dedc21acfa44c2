// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import langsmith.sandbox.api.DownloadHeaders;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.http.Download;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.text.Loggers;
import org.slf4j.Logger;

/** Reads files of one sandbox. */
public final class Downloads {
  private static final int CHUNK_BYTES = 64 * 1024;

  private static final Logger log = Loggers.FILES;

  private final RemoteFiles remote;

  /** Creates downloads of a sandbox. */
  public Downloads(RemoteFiles remote) {
    this.remote = remote;
  }

  /** Returns the content of a file, limited in size. */
  public byte[] toBytes(String path, int maxBytes, TransferControl control) {
    Task task = reading(path);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    return remote.withNotFoundDetail(
        () -> {
          try (Download download = download(task, path, control, handedOver -> content.reset())) {
            byte[] chunk = new byte[CHUNK_BYTES];
            download.open();
            for (int count = 0; count >= 0; count = download.read(chunk, 0, chunk.length)) {
              content.write(chunk, 0, count);
              if (Math.max(download.total(), content.size()) > maxBytes) {
                throw tooLong(task, maxBytes);
              }
              control.listener().transferred(content.size(), download.total());
            }
          }
          log.debug("download of {} bytes", content.size());
          return content.toByteArray();
        });
  }

  /** Writes a file to a stream, which stays open, and returns its size. */
  public long toStream(String path, OutputStream out, TransferControl control) {
    Task task = reading(path);
    return remote.withNotFoundDetail(
        () -> {
          try (Download download = download(task, path, control, cannotRestart(task))) {
            byte[] chunk = new byte[CHUNK_BYTES];
            download.open();
            for (int count = 0; count >= 0; count = download.read(chunk, 0, chunk.length)) {
              try {
                out.write(chunk, 0, count);
              } catch (IOException e) {
                throw LocalFailure.of(
                    task.description(), "the output stream could not be written", e);
              }
              control.listener().transferred(download.position(), download.total());
            }
            log.debug("download of {} bytes", download.position());
            return download.position();
          }
        });
  }

  /** Opens a file as a stream, which resumes after lost connections. */
  public InputStream open(String path, TransferControl control) {
    Task task = reading(path);
    return remote.withNotFoundDetail(
        () -> {
          Download download = download(task, path, control, cannotRestart(task));
          try {
            download.open();
            return new DownloadStream(download, control);
          } catch (RuntimeException e) {
            download.close();
            throw e;
          }
        });
  }

  /**
   * Writes a file to a local one and returns its size. The local file is replaced atomically when
   * the download is complete.
   */
  public long toFile(String path, Path target, TransferControl control) {
    if (Files.isDirectory(target)) {
      throw new IllegalArgumentException(
          target + " is a directory; expected the name of a file, which may exist or not");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // Such as a device or a pipe, which the new file would replace.
      throw new IllegalArgumentException(
          target + " is not a regular file; to write to a device or a pipe, use read(path, out)");
    }
    Task task = remote.of(Operation.DOWNLOAD, "downloading to " + target + " the file", path);
    return remote.withNotFoundDetail(
        () -> {
          try (LocalFile local = new LocalFile(task, target);
              Download download = download(task, path, control, handedOver -> local.restart())) {
            byte[] chunk = new byte[CHUNK_BYTES];
            download.open();
            for (int count = 0; count >= 0; count = download.read(chunk, 0, chunk.length)) {
              local.write(chunk, count);
              control.listener().transferred(download.position(), download.total());
            }
            local.moveToTarget();
            log.debug("download of {} bytes", download.position());
            return download.position();
          }
        });
  }

  private Task reading(String path) {
    return remote.of(Operation.DOWNLOAD, "reading the file", path);
  }

  private Download download(
      Task task, String path, TransferControl control, Download.Restart restart) {
    return remote
        .rest()
        .with(control.signal())
        .download(
            task,
            control.timeout(),
            (range, ifRange) ->
                remote
                    .api()
                    .download(
                        path, DownloadHeaders.builder().range(range).ifRange(ifRange).build()),
            restart);
  }

  private static Download.Restart cannotRestart(Task task) {
    return handedOver -> {
      throw new SandboxConnectionException(
          task.description()
              + " failed: the connection broke after "
              + handedOver
              + " bytes and cannot be resumed, because the file has changed or the server does not"
              + " support ranges; discard the incomplete output and read again",
          ErrorDetails.none().retryable(true));
    };
  }

  static SandboxOperationException tooLong(Task task, int maxBytes) {
    return new SandboxOperationException(
        task.description()
            + " failed: it is longer than "
            + maxBytes
            + " bytes; allow more with read(path, maxBytes), or use download(path, file)",
        "read",
        ErrorDetails.none());
  }

  /** A temporary file next to its target. */
  private static final class LocalFile implements AutoCloseable {
    private final Task task;
    private final Path target;
    private final Path temporary;
    private final SparseFile file;

    LocalFile(Task task, Path target) {
      this.task = task;
      this.target = target;
      // Without the target's name, which may already have the maximum length.
      this.temporary = target.resolveSibling(".download-" + UUID.randomUUID() + ".part");
      try {
        file = SparseFile.create(temporary);
      } catch (NoSuchFileException e) {
        throw LocalFailure.of(task.description(), "the directory for the local file " + target, e);
      } catch (IOException e) {
        throw failed("cannot be created", e);
      }
    }

    void restart() {
      try {
        file.restart();
      } catch (IOException e) {
        throw failed("cannot be written", e);
      }
    }

    void write(byte[] bytes, int count) {
      try {
        file.write(bytes, count);
      } catch (IOException e) {
        throw failed("cannot be written", e);
      }
    }

    void moveToTarget() {
      try {
        file.finish(true);
        try {
          Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
          Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw failed("cannot be written", e);
      }
    }

    private RuntimeException failed(String what, IOException e) {
      return LocalFailure.of(task.description(), "the local file " + target + " " + what, e);
    }

    @Override
    public void close() {
      try {
        file.close();
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        throw failed("leaves " + temporary.getFileName() + " behind", e);
      }
    }
  }
}
