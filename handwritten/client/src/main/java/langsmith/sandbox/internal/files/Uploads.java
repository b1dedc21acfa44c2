// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import langsmith.sandbox.api.model.UploadResult;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.text.Loggers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import org.slf4j.Logger;

/** Writes files of one sandbox. A request is never sent twice. */
public final class Uploads {
  static final MediaType BYTES = MediaType.get("application/octet-stream");

  private static final Logger log = Loggers.FILES;

  private final RemoteFiles remote;

  /** Creates uploads to a sandbox. */
  public Uploads(RemoteFiles remote) {
    this.remote = remote;
  }

  /** Writes bytes. */
  public void write(String path, byte[] content, TransferControl control) {
    Task task = remote.of(Operation.UPLOAD, "writing the file", path);
    long unused =
        send(
            task,
            path,
            "the content",
            () -> new ByteArrayInputStream(content),
            content.length,
            control);
  }

  /**
   * Writes a stream to its end, without closing it.
   *
   * @param length how many bytes to write; -1 for all
   * @return how many bytes were written
   */
  public long write(String path, InputStream content, long length, TransferControl control) {
    Task task = remote.of(Operation.UPLOAD, "writing the file", path);
    return send(task, path, "the stream", () -> leftOpen(content), length, control);
  }

  /**
   * Writes a local file.
   *
   * @return how many bytes were written
   */
  public long write(String path, Path local, TransferControl control) {
    Task task = remote.of(Operation.UPLOAD, "uploading " + local + " to the file", path);
    BasicFileAttributes before = attributes(task, local);
    if (before.isDirectory()) {
      throw new IllegalArgumentException(
          local + " is a directory, expected a file; use uploadDirectory(…)");
    }
    // Read to its end, whatever its size is said to be: files of /proc have none, others grow.
    boolean sized = before.isRegularFile() && before.size() > 0;
    LocalContent content =
        new LocalContent(
            task.description(), "the local file " + local, () -> Files.newInputStream(local));
    long written = send(task, path, content, -1, sized ? before.size() : -1, control);
    if (sized) {
      checkUnchanged(task, local, before, attributes(task, local));
    }
    return written;
  }

  /** Checks that a file was not replaced while it was read; it may have grown. */
  static void checkUnchanged(
      Task task, Path local, BasicFileAttributes before, BasicFileAttributes after) {
    boolean grown = after.size() > before.size();
    if (!grown
        && (after.size() != before.size()
            || !after.lastModifiedTime().equals(before.lastModifiedTime()))) {
      throw LocalFailure.of(
          task.description(),
          "the local file " + local + " may have been sent half old, half new",
          new IOException("it was changed during the upload; upload it again"));
    }
  }

  static BasicFileAttributes attributes(Task task, Path local) {
    try {
      return Files.readAttributes(local, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw LocalFailure.of(task.description(), "there is no local file " + local, e);
    } catch (IOException e) {
      throw LocalFailure.of(
          task.description(), "the local file " + local + " could not be read", e);
    }
  }

  private long send(
      Task task,
      String path,
      String name,
      LocalContent.Source source,
      long length,
      TransferControl control) {
    return send(
        task, path, new LocalContent(task.description(), name, source), length, length, control);
  }

  private long send(
      Task task,
      String path,
      LocalContent content,
      long length,
      long expected,
      TransferControl control) {
    return send(
        task,
        path,
        out -> {
          control.listener().transferred(0, expected);
          content.copyTo(
              out,
              length,
              control.signal(),
              copied -> control.listener().transferred(copied, expected));
        },
        length,
        control);
  }

  /**
   * Sends content and verifies that all of it was written.
   *
   * @param length the size; -1 if unknown
   * @return the actual size
   */
  long send(
      Task task, String path, UploadBody.Content content, long length, TransferControl control) {
    UploadBody body = new UploadBody(content, length);
    MultipartBody.Part part = MultipartBody.Part.createFormData("file", "file", body);
    UploadResult result;
    try {
      result =
          remote.withNotFoundDetail(
              () ->
                  remote
                      .rest()
                      .with(control.signal())
                      .upload(task, control.timeout(), remote.api().upload(path, part)));
    } catch (SandboxException e) {
      body.rethrow();
      throw e;
    }
    Long written = result.written();
    if (written != null && written != body.sent()) {
      throw new SandboxProtocolException(
          task.description()
              + " failed: "
              + body.sent()
              + " bytes were sent, but "
              + written
              + " were written; write the file again",
          Operation.UPLOAD.id());
    }
    log.debug("upload of {} bytes", body.sent());
    return body.sent();
  }

  private static InputStream leftOpen(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
      }

      @Override
      public void close() {
        // The caller closes it.
      }
    };
  }
}
