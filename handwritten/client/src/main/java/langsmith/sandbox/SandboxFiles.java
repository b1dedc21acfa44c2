// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.io.IOException;
import java.time.Duration;
import langsmith.sandbox.api.DataPlaneApi;
import langsmith.sandbox.api.model.UploadResult;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Whole files of one sandbox. */
final class SandboxFiles {
  static final MediaType BYTES = MediaType.get("application/octet-stream");
  private static final int CHUNK_BYTES = 64 * 1024;

  private final RestClient rest;
  private final BoxOperations boxes;
  private final SandboxInfo sandbox;
  private final DataPlaneApi dataPlane;

  SandboxFiles(RestClient rest, SandboxInfo sandbox, HttpUrl dataPlane) {
    this.rest = rest;
    this.boxes = new BoxOperations(rest);
    this.sandbox = sandbox;
    this.dataPlane = rest.dataPlane(dataPlane);
  }

  void write(String path, byte[] content) {
    write(path, RequestBody.create(content, BYTES));
  }

  void write(String path, RequestBody content) {
    Task task = task(Operation.UPLOAD, "writing", path);
    MultipartBody.Part part = MultipartBody.Part.createFormData("file", "file", content);
    UploadResult result;
    try {
      result = rest.fetch(task, timeout(), dataPlane.upload(path, part));
    } catch (ResourceNotFoundException e) {
      throw whatIsMissing(e);
    }
    Long written = result.written();
    long length = StdinSource.length(content);
    if (written != null && length >= 0 && written != length) {
      throw new SandboxProtocolException(
          task.description()
              + " failed: "
              + length
              + " bytes were sent, but "
              + written
              + " were written; write the file again",
          null,
          Operation.UPLOAD.id());
    }
  }

  byte[] read(String path, int maxBytes) {
    Task task = task(Operation.DOWNLOAD, "reading", path);
    try {
      return rest.fetch(
          task,
          timeout(),
          dataPlane.download(path, null, null, null),
          body -> bytes(task, body, maxBytes));
    } catch (ResourceNotFoundException e) {
      throw whatIsMissing(e);
    }
  }

  private static byte[] bytes(Task task, ResponseBody body, int maxBytes) throws IOException {
    if (body.contentLength() > maxBytes) {
      throw tooLong(task, maxBytes);
    }
    Buffer content = new Buffer();
    while (body.source().read(content, CHUNK_BYTES) != -1) {
      if (content.size() > maxBytes) {
        throw tooLong(task, maxBytes);
      }
    }
    return content.readByteArray();
  }

  private static SandboxOperationException tooLong(Task task, int maxBytes) {
    return new SandboxOperationException(
        task.description()
            + " failed: it is longer than "
            + maxBytes
            + " bytes; allow more with read(path, maxBytes), or read it in parts with a command",
        null,
        null,
        "read",
        null);
  }

  /**
   * Returns the exception that names what is really missing. A 404 on the data plane may mean the
   * file or the sandbox; unless the answer says which, the control plane knows.
   */
  private ResourceNotFoundException whatIsMissing(ResourceNotFoundException missing) {
    if ("FileNotFound".equals(missing.errorType())) {
      return missing;
    }
    try {
      boxes.status(sandbox.id());
      return missing;
    } catch (ResourceNotFoundException noSandbox) {
      noSandbox.addSuppressed(missing);
      return noSandbox;
    } catch (RuntimeException e) {
      missing.addSuppressed(e);
      return missing;
    }
  }

  private Duration timeout() {
    return rest.config().transferTimeout();
  }

  private Task task(Operation operation, String doing, String path) {
    String description =
        doing + " the file \"" + path + "\" of " + BoxOperations.named(sandbox.name());
    return Task.of(operation, description, new Task.Resource("file", path));
  }
}
