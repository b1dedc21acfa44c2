// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;

/**
 * The files of one {@link langsmith.sandbox.Sandbox}. Files can have any size; only the methods
 * that return bytes or text hold them in memory. Safe for use by several threads.
 *
 * <p>Paths of the sandbox are absolute, or relative to its home directory {@code /home/user}. All
 * methods block, and throw:
 *
 * <ul>
 *   <li>{@link ResourceNotFoundException} if file or sandbox ({@code resourceType()}) is missing
 *   <li>{@link SandboxOperationException} if the sandbox cannot carry out the operation
 *   <li>{@link SandboxConnectionException} if the connection broke and retries failed or are not
 *       safe; a transfer that makes no progress for the client's transfer timeout counts as broken
 *   <li>{@link UncheckedIOException} if a local file fails; the message names it
 *   <li>{@link java.util.concurrent.CancellationException} after {@link Cancellation#cancel()}
 *   <li>{@link SandboxNotReadyException} if the sandbox has no address yet
 *   <li>{@link IllegalArgumentException} for a blank path, or one with the character NUL
 * </ul>
 */
public final class SandboxFiles {
  /** The longest file that {@link #read(String)} returns: 64 MiB. */
  public static final int DEFAULT_MAX_READ_BYTES = 64 * 1024 * 1024;

  private final RemoteSandbox sandbox;
  private final FileTransfers transfers;
  private final FileQueries queries;
  private final FileChanges changes;

  SandboxFiles(RemoteSandbox sandbox) {
    this.sandbox = sandbox;
    this.transfers = new FileTransfers(sandbox);
    this.queries = new FileQueries(sandbox);
    this.changes = new FileChanges(sandbox);
  }

  /**
   * Writes a file, replacing an existing one, and creates missing parent directories. The request
   * is never sent twice, so that it cannot overwrite a later change.
   *
   * @param path of the file
   * @param content the bytes, possibly none
   */
  public void write(String path, byte[] content) {
    transfers.write(path, content);
  }

  /**
   * Writes a text as UTF-8; see {@link #write(String, byte[])}.
   *
   * @param path of the file
   * @param text the text, possibly empty
   */
  public void write(String path, String text) {
    transfers.write(path, text);
  }

  /**
   * Writes a stream to its end; see {@link #write(String, InputStream, long, TransferOptions)}.
   *
   * @param path of the file
   * @param content read to its end, not closed
   * @return the number of bytes written
   */
  public long write(String path, InputStream content) {
    return write(path, content, -1, TransferOptions.defaults());
  }

  /**
   * Writes bytes of a stream to a file, replacing an existing one, and verifies the number of bytes
   * that the sandbox reports.
   *
   * @param path of the file
   * @param content read up to the given length, not closed
   * @param lengthBytes how many bytes to write, which the stream must have; -1 for all
   * @param options progress, cancellation and time limit
   * @return the number of bytes written
   */
  public long write(String path, InputStream content, long lengthBytes, TransferOptions options) {
    return transfers.write(path, content, lengthBytes, options);
  }

  /**
   * Uploads a local file; see {@link #upload(Path, String, TransferOptions)}.
   *
   * @param local the file to read
   * @param path of the file to write
   * @return the number of bytes written
   */
  public long upload(Path local, String path) {
    return upload(local, path, TransferOptions.defaults());
  }

  /**
   * Uploads a local file, replacing an existing one, and verifies the number of bytes that the
   * sandbox reports. Reads it to its end, so it may grow, but not change, and may be a pipe.
   *
   * @param local the file to read
   * @param path of the file to write
   * @param options progress, cancellation and time limit
   * @return the number of bytes written
   * @throws IllegalArgumentException if the local file is a directory
   */
  public long upload(Path local, String path, TransferOptions options) {
    return transfers.upload(local, path, options);
  }

  /**
   * Uploads a local directory; see {@link #uploadDirectory(Path, String, TransferOptions)}.
   *
   * @param local the directory to read
   * @param path of the directory to write to
   */
  public void uploadDirectory(Path local, String path) {
    uploadDirectory(local, path, TransferOptions.defaults());
  }

  /**
   * Uploads the content of a local directory, recursively. Existing files are replaced, others
   * stay. Permissions, times and links are kept; owners are not.
   *
   * <p>The content is streamed as one archive, which {@code tar} unpacks in the sandbox. If that
   * fails midway, only some files are uploaded.
   *
   * @param local the directory to read
   * @param path of the directory to write to, created if it is missing
   * @param options the listener is called with the bytes in files
   * @throws IllegalArgumentException if {@code local} is not a directory, or contains a link that
   *     leads out of it, or something that is neither file, directory nor link, and {@link
   *     TransferOptions#onUncopyable} does not allow that; nothing was sent
   */
  public void uploadDirectory(Path local, String path, TransferOptions options) {
    transfers.uploadDirectory(local, path, options);
  }

  /**
   * {@return the content of a file of at most 64 MiB; see {@link #read(String, int)}}
   *
   * @param path of the file
   */
  public byte[] read(String path) {
    return read(path, DEFAULT_MAX_READ_BYTES);
  }

  /**
   * {@return the content of a file} Resumes after lost connections like {@link #download(String,
   * Path, TransferOptions)}.
   *
   * @param path of the file
   * @param maxBytes the longest file to accept, not negative
   * @throws SandboxOperationException if the file is longer, or the sandbox cannot read it
   */
  public byte[] read(String path, int maxBytes) {
    return transfers.read(path, maxBytes);
  }

  /**
   * {@return the content of a file as text; see {@link #read(String)}}
   *
   * @param path of the file
   * @throws SandboxOperationException if the file is not UTF-8
   */
  public String readText(String path) {
    return transfers.readText(path, DEFAULT_MAX_READ_BYTES);
  }

  /**
   * Writes a file to a stream; see {@link #read(String, OutputStream, TransferOptions)}.
   *
   * @param path of the file
   * @param out not closed
   * @return the size of the file
   */
  public long read(String path, OutputStream out) {
    return read(path, out, TransferOptions.defaults());
  }

  /**
   * Writes a file to a stream. Resumes after lost connections like {@link #download(String, Path,
   * TransferOptions)}, but fails if the file would have to be sent again from its start.
   *
   * @param path of the file
   * @param out not closed; has received a part of the file if this throws
   * @param options progress, cancellation and time limit
   * @return the size of the file
   */
  public long read(String path, OutputStream out, TransferOptions options) {
    return transfers.read(path, out, options);
  }

  /**
   * Opens a file and waits for the response, so that a missing file is reported here. Resumes after
   * lost connections like {@link #read(String, OutputStream)}. While reading, a final failure is an
   * {@link java.io.IOException} with the actual exception as its cause.
   *
   * @param path of the file
   * @return a stream for one thread at a time; close it
   */
  public InputStream open(String path) {
    return transfers.open(path);
  }

  /**
   * Reads a part of a file into memory. If the server does not support ranges, the whole file is
   * transferred and the client selects the part.
   *
   * @param path of the file
   * @param range which part; limits how much is held in memory
   * @return the part
   * @throws SandboxOperationException if the part begins beyond the end of the file, or is longer
   *     than {@link ReadRange#maxBytes}
   */
  public FilePart readPart(String path, ReadRange range) {
    return transfers.readPart(path, range);
  }

  /**
   * Downloads a file; see {@link #download(String, Path, TransferOptions)}.
   *
   * @param path of the file to read
   * @param local the file to write
   * @return the size of the file
   */
  public long download(String path, Path local) {
    return download(path, local, TransferOptions.defaults());
  }

  /**
   * Downloads a file. It is written to a temporary file in the same directory and moved when it is
   * complete, so the local file is never incomplete. An existing file or link is replaced.
   *
   * <p>After a lost connection the transfer resumes, or starts again if the file has changed or the
   * sandbox does not support ranges. It fails after four consecutive attempts without progress.
   *
   * @param path of the file to read
   * @param local the file to write, in a directory that exists
   * @param options progress, cancellation and time limit
   * @return the size of the file
   * @throws IllegalArgumentException if {@code local} is a directory, a device or a pipe
   */
  public long download(String path, Path local, TransferOptions options) {
    return transfers.download(path, local, options);
  }

  /**
   * Downloads a directory; see {@link #downloadDirectory(String, Path, TransferOptions)}.
   *
   * @param path of the directory to read
   * @param local the directory to write to
   */
  public void downloadDirectory(String path, Path local) {
    downloadDirectory(path, local, TransferOptions.defaults());
  }

  /**
   * Downloads the content of a directory, recursively. Existing files are replaced, others stay.
   * Permissions and times are kept; owners are not.
   *
   * <p>{@code tar} packs the directory in the sandbox, and the client downloads the archive next to
   * the local directory. Before unpacking anything it checks the whole archive: names and links
   * that lead out of the directory are refused. Nothing is ever written through a link.
   *
   * @param path of the directory to read
   * @param local the directory to write to, created if it is missing
   * @param options the listener is called with the bytes of the archive
   * @throws SandboxOperationException if the archive is refused; nothing was unpacked
   * @throws IllegalArgumentException if {@code local} is a file
   */
  public void downloadDirectory(String path, Path local, TransferOptions options) {
    transfers.downloadDirectory(path, local, options);
  }

  /**
   * {@return the attributes of a file or directory}
   *
   * @param path of it
   */
  public FileInfo stat(String path) {
    return queries.stat(path);
  }

  /**
   * {@return whether a file or directory exists}
   *
   * @param path of the file or directory
   * @throws ResourceNotFoundException if the sandbox is gone
   */
  public boolean exists(String path) {
    return queries.exists(path);
  }

  /**
   * {@return the entries of a directory}
   *
   * @param path of the directory
   */
  public FileList list(String path) {
    return glob(path, "*");
  }

  /**
   * Finds files and directories by their names.
   *
   * @param directory where to search
   * @param pattern compared with paths relative to the directory: {@code *} and {@code ?} within a
   *     name, {@code [...]} for one of several characters, {@code **} for any number of directories
   * @return what was found, up to the limit of the sandbox
   */
  public FileList glob(String directory, String pattern) {
    return queries.glob(directory, pattern);
  }

  /**
   * Finds files and directories by their names; see {@link #glob(String, String)}.
   *
   * @param directory where to search
   * @param pattern which names
   * @param limit how many to return at most, at least 1; the sandbox has a limit of its own
   * @return what was found
   */
  public FileList glob(String directory, String pattern, int limit) {
    return queries.glob(directory, pattern, limit);
  }

  /**
   * Finds lines that contain a text.
   *
   * @param search what to search for, and where
   * @return what was found, up to the limit of the sandbox
   */
  public TextMatches grep(TextSearch search) {
    return queries.grep(search);
  }

  /**
   * Creates a directory and missing parent directories. An existing directory is left unchanged.
   *
   * <p>This and the changes below run commands, for which the sandbox needs a POSIX shell.
   *
   * @param path of the directory
   */
  public void makeDirectory(String path) {
    changes.makeDirectory(path);
  }

  /**
   * Removes a file, a link (not its target), or an empty directory.
   *
   * @param path of it
   */
  public void remove(String path) {
    changes.remove(path);
  }

  /**
   * Removes a file, a link, or a directory with all its content. Stops after 10 minutes.
   *
   * @param path of it; not the root directory
   */
  public void removeTree(String path) {
    changes.removeTree(path);
  }

  /**
   * Moves a file or directory. An existing file at the new path is replaced, a directory is not.
   *
   * @param from the path
   * @param to the new path, in a directory that exists
   */
  public void move(String from, String to) {
    changes.move(from, to);
  }

  /**
   * Sets the permissions of a file or directory.
   *
   * @param path of it
   * @param mode as a number such as {@code 0755}, from 0 to 07777
   */
  public void chmod(String path, int mode) {
    changes.chmod(path, mode);
  }

  /** Returns the sandbox. */
  @Override
  public String toString() {
    return "SandboxFiles[" + sandbox + "]";
  }
}
