// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.files.Downloads;
import langsmith.sandbox.internal.files.FileCommands;
import langsmith.sandbox.internal.files.RemoteFiles;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.files.TreeFilter;
import langsmith.sandbox.internal.files.Trees;
import langsmith.sandbox.internal.files.Uploads;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;

/**
 * Moves files and directories of one sandbox to and fro, for the blocking and the asynchronous view
 * alike. The contracts are those of {@link SandboxFiles}.
 */
final class FileTransfers {
  private final RemoteSandbox sandbox;

  FileTransfers(RemoteSandbox sandbox) {
    this.sandbox = sandbox;
  }

  void write(String path, byte[] content) {
    new Uploads(remote(path)).write(path, content, TransferControl.none());
  }

  long write(String path, InputStream content, long lengthBytes, TransferControl control) {
    if (lengthBytes < -1) {
      throw new IllegalArgumentException(
          "the length must be at least 0, or -1 if it is not known, not " + lengthBytes);
    }
    return new Uploads(remote(path)).write(path, content, lengthBytes, control);
  }

  long upload(Path local, String path, TransferControl control) {
    return new Uploads(remote(path)).write(path, local, control);
  }

  void uploadDirectory(Path local, String path, TransferControl control) {
    trees(path).upload(local, path, control);
  }

  /** Uploads some of what is in a local directory. */
  void uploadDirectory(Path local, String path, TreeFilter filter, TransferControl control) {
    trees(path).upload(local, path, filter, control);
  }

  byte[] read(String path, int maxBytes) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("maxBytes must not be negative, not " + maxBytes);
    }
    return new Downloads(remote(path)).toBytes(path, maxBytes, TransferControl.none());
  }

  String readText(String path, int maxBytes) {
    byte[] content = read(path, maxBytes);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new SandboxOperationException(
          "reading the file \"" + path + "\" as text failed: it is not UTF-8; use read(path)",
          "read",
          ErrorDetails.causedBy(e));
    }
  }

  long read(String path, OutputStream out, TransferControl control) {
    return new Downloads(remote(path)).toStream(path, out, control);
  }

  InputStream open(String path) {
    return new Downloads(remote(path)).open(path, TransferControl.none());
  }

  long download(String path, Path local, TransferControl control) {
    return new Downloads(remote(path)).toFile(path, local, control);
  }

  void downloadDirectory(String path, Path local, TransferControl control) {
    trees(path).download(path, local, control);
  }

  private Trees trees(String path) {
    RemoteFiles remote = remote(path);
    return new Trees(remote, new FileCommands(remote, sandbox.dataPlane().shell()));
  }

  private RemoteFiles remote(String path) {
    String unused = Arguments.path(path);
    return sandbox.dataPlane().files();
  }
}
