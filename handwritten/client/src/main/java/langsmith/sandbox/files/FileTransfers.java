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
import langsmith.sandbox.internal.files.PartReads;
import langsmith.sandbox.internal.files.RemoteFiles;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.files.Trees;
import langsmith.sandbox.internal.files.Uploads;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;

/**
 * Transfers files and directories of one sandbox. The contracts are those of {@link SandboxFiles}.
 */
final class FileTransfers {
  private final RemoteSandbox sandbox;

  FileTransfers(RemoteSandbox sandbox) {
    this.sandbox = sandbox;
  }

  void write(String path, byte[] content) {
    new Uploads(file(path)).write(path, content, control(TransferOptions.defaults()));
  }

  void write(String path, String text) {
    write(path, Arguments.wellFormed("the text", text).getBytes(UTF_8));
  }

  long write(String path, InputStream content, long lengthBytes, TransferOptions options) {
    if (lengthBytes < -1) {
      throw new IllegalArgumentException(
          "the length must be at least 0, or -1 if it is not known, not " + lengthBytes);
    }
    return new Uploads(file(path)).write(path, content, lengthBytes, control(options));
  }

  long upload(Path local, String path, TransferOptions options) {
    return new Uploads(file(path)).write(path, local, control(options));
  }

  void uploadDirectory(Path local, String path, TransferOptions options) {
    trees(path).upload(local, path, control(options));
  }

  byte[] read(String path, int maxBytes) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("maxBytes must not be negative, not " + maxBytes);
    }
    return new Downloads(file(path)).toBytes(path, maxBytes, control(TransferOptions.defaults()));
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

  long read(String path, OutputStream out, TransferOptions options) {
    return new Downloads(file(path)).toStream(path, out, control(options));
  }

  InputStream open(String path) {
    return new Downloads(file(path)).open(path, control(TransferOptions.defaults()));
  }

  FilePart readPart(String path, ReadRange range) {
    return FilePart.of(new PartReads(file(path)).read(path, range.request()));
  }

  long download(String path, Path local, TransferOptions options) {
    return new Downloads(file(path)).toFile(path, local, control(options));
  }

  void downloadDirectory(String path, Path local, TransferOptions options) {
    trees(path).download(path, local, control(options));
  }

  /** Adds the sandbox's own cancel signal to that of the options. */
  private TransferControl control(TransferOptions options) {
    return options.control().cancelledBy(sandbox.context().signal());
  }

  private Trees trees(String path) {
    RemoteFiles remote = remote(path);
    return new Trees(remote, new FileCommands(remote, sandbox.dataPlane().shell()));
  }

  private RemoteFiles file(String path) {
    return remote(Arguments.filePath(path));
  }

  private RemoteFiles remote(String path) {
    String unused = Arguments.path(path);
    return sandbox.dataPlane().files();
  }
}
