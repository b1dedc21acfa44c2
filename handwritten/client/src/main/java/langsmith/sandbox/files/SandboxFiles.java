// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.files.FileCommands;
import langsmith.sandbox.internal.files.FileSearch;
import langsmith.sandbox.internal.files.PartReads;
import langsmith.sandbox.internal.files.RemoteFiles;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;

/**
 * The files of one {@link langsmith.sandbox.Sandbox}. Files of any size pass through without being
 * held in memory, except by the methods that return bytes or text.
 *
 * <p>Paths of the sandbox are absolute, or relative to its home directory {@code /home/user}. All
 * methods block, and throw:
 *
 * <ul>
 *   <li>{@link ResourceNotFoundException} if the file or the sandbox is gone; its {@code
 *       resourceType()} tells which
 *   <li>{@link SandboxOperationException} if the sandbox cannot do it
 *   <li>{@link SandboxConnectionException} if the connection broke and what may be repeated was
 *       repeated in vain; a transfer that does not move at all for the client's transfer timeout
 *       counts as broken
 *   <li>{@link UncheckedIOException}, whose message names the local file, if something is wrong on
 *       this side
 *   <li>{@link java.util.concurrent.CancellationException} after {@link Cancellation#cancel()}
 *   <li>{@link SandboxNotReadyException} if the sandbox has no address yet
 *   <li>{@link IllegalArgumentException} for a blank path, or one with the character NUL
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public final class SandboxFiles {
  /** The longest file that {@link #read(String)} returns: 64 MiB. */
  public static final int DEFAULT_MAX_READ_BYTES = 64 * 1024 * 1024;

  private final RemoteSandbox sandbox;

  SandboxFiles(RemoteSandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Writes a file as a whole, replacing one that exists, and making directories above it that are
   * missing. The request is never sent twice, because somebody may have changed the file in
   * between.
   *
   * @param path of the file
   * @param content the bytes, possibly none
   */
  public void write(String path, byte[] content) {
    transfers().write(path, content);
  }

  /**
   * Writes a text as UTF-8; see {@link #write(String, byte[])}.
   *
   * @param path of the file
   * @param text the text, possibly empty
   */
  public void write(String path, String text) {
    write(path, text.getBytes(UTF_8));
  }

  /**
   * Writes a stream to its end; see {@link #write(String, InputStream, long, TransferOptions)}.
   *
   * @param path of the file
   * @param content read to its end, and left open
   * @return how many bytes were written
   */
  public long write(String path, InputStream content) {
    return write(path, content, -1, TransferOptions.defaults());
  }

  /**
   * Writes bytes of a stream as a whole file, replacing one that exists. What the sandbox says it
   * has written is compared with what was sent.
   *
   * @param path of the file
   * @param content read as far as said, and left open
   * @param lengthBytes how many bytes to write; the stream must have as many. -1 for all there are
   * @param options how to watch and limit it
   * @return how many bytes were written
   */
  public long write(String path, InputStream content, long lengthBytes, TransferOptions options) {
    return transfers().write(path, content, lengthBytes, options);
  }

  /**
   * Uploads a local file; see {@link #upload(Path, String, TransferOptions)}.
   *
   * @param local the file to read
   * @param path of the file to write
   * @return how many bytes were written
   */
  public long upload(Path local, String path) {
    return upload(local, path, TransferOptions.defaults());
  }

  /**
   * Uploads a local file as a whole, replacing a file that exists. What the sandbox says it has
   * written is compared with what was sent, and the local file must not have changed meanwhile.
   *
   * @param local the file to read
   * @param path of the file to write
   * @param options how to watch and limit it
   * @return how many bytes were written
   * @throws IllegalArgumentException if the local file is a directory
   */
  public long upload(Path local, String path, TransferOptions options) {
    return transfers().upload(local, path, options);
  }

  /**
   * Uploads what is in a local directory; see {@link #uploadDirectory(Path, String,
   * TransferOptions)}.
   *
   * @param local the directory to read
   * @param path of the directory to write to
   */
  public void uploadDirectory(Path local, String path) {
    uploadDirectory(local, path, TransferOptions.defaults());
  }

  /**
   * Uploads what is in a local directory, with everything below. Files that exist are replaced,
   * others stay. Permissions, times and links are kept; owners are not.
   *
   * <p>It travels as one archive, written while it is sent, and is unpacked by {@code tar} in the
   * sandbox. If that fails half-way, some files are there and others are not.
   *
   * @param local the directory to read
   * @param path of the directory to write to, which is made if it is missing
   * @param options the listener hears of the bytes in files
   * @throws IllegalArgumentException if the local directory is none, or has a link that leads out
   *     of it, or something that is neither file, directory nor link; nothing was sent then
   */
  public void uploadDirectory(Path local, String path, TransferOptions options) {
    transfers().uploadDirectory(local, path, options);
  }

  /**
   * {@return a file as a whole, at most {@value langsmith.sandbox.Sandbox#DEFAULT_MAX_READ_BYTES}
   * bytes; see {@link #read(String, int)}}
   *
   * @param path of the file
   */
  public byte[] read(String path) {
    return read(path, DEFAULT_MAX_READ_BYTES);
  }

  /**
   * {@return a file as a whole, which is held in memory} Broken connections are repaired, as in
   * {@link #download(String, Path, TransferOptions)}.
   *
   * @param path of the file
   * @param maxBytes the longest file to accept, not negative
   * @throws SandboxOperationException if the file is longer, or the sandbox cannot read it
   */
  public byte[] read(String path, int maxBytes) {
    return transfers().read(path, maxBytes);
  }

  /**
   * {@return a file as text; see {@link #read(String)}}
   *
   * @param path of the file
   * @throws SandboxOperationException if the file is not UTF-8
   */
  public String readText(String path) {
    return transfers().readText(path, DEFAULT_MAX_READ_BYTES);
  }

  /**
   * Writes a file to a stream; see {@link #read(String, OutputStream, TransferOptions)}.
   *
   * @param path of the file
   * @param out left open
   * @return the size of the file
   */
  public long read(String path, OutputStream out) {
    return read(path, out, TransferOptions.defaults());
  }

  /**
   * Writes a file to a stream. Broken connections are repaired, as in {@link #download(String,
   * Path, TransferOptions)}, unless the file would have to be sent again from its start: what went
   * into a stream cannot be taken back.
   *
   * @param path of the file
   * @param out left open; holds a part of the file if this throws
   * @param options how to watch and limit it
   * @return the size of the file
   */
  public long read(String path, OutputStream out, TransferOptions options) {
    return transfers().read(path, out, options);
  }

  /**
   * Opens a file. The first answer has come when this returns, so that a missing file shows here.
   * Broken connections are repaired, as with {@link #read(String, OutputStream)}; a failure that is
   * final is an {@link java.io.IOException} with the other exception as its cause.
   *
   * @param path of the file
   * @return a stream to be used by one thread at a time and closed
   */
  public InputStream open(String path) {
    return transfers().open(path);
  }

  /**
   * Reads a part of a file into memory. A server that knows no ranges sends the whole file, from
   * which the part is cut here.
   *
   * @param path of the file
   * @param range which part; limits how much is held in memory
   * @return the part
   * @throws SandboxOperationException if the part begins behind the end of the file, or is longer
   *     than the range allows
   */
  public FilePart readPart(String path, ReadRange range) {
    return FilePart.of(new PartReads(remote(path)).read(path, range.wanted()));
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
   * Downloads a file. It is written beside its place, and moved there when it is complete; so the
   * local file is never there half. What is there before, a file or a link to one, is replaced.
   *
   * <p>When the connection breaks, the rest is asked for, as long as the file has not changed and
   * the sandbox knows ranges; otherwise it starts again. It gives up after four attempts in a row
   * that bring nothing.
   *
   * @param path of the file to read
   * @param local the file to write, in a directory that exists
   * @param options how to watch and limit it
   * @return the size of the file
   * @throws IllegalArgumentException if there is a local directory of that name, a device or a pipe
   */
  public long download(String path, Path local, TransferOptions options) {
    return transfers().download(path, local, options);
  }

  /**
   * Downloads what is in a directory; see {@link #downloadDirectory(String, Path,
   * TransferOptions)}.
   *
   * @param path of the directory to read
   * @param local the directory to write to
   */
  public void downloadDirectory(String path, Path local) {
    downloadDirectory(path, local, TransferOptions.defaults());
  }

  /**
   * Downloads what is in a directory, with everything below. Files that exist are replaced, others
   * stay. Permissions and times are kept; owners are not.
   *
   * <p>{@code tar} packs it in the sandbox, and the archive is downloaded as a file is, beside the
   * local directory, and checked as a whole before anything is unpacked: names and links that lead
   * out of the directory are refused, and nothing is ever written through a link.
   *
   * @param path of the directory to read
   * @param local the directory to write to, which is made if it is missing
   * @param options the listener hears of the bytes of the archive
   * @throws SandboxOperationException if the archive is refused; nothing was unpacked then
   * @throws IllegalArgumentException if there is a local file of that name
   */
  public void downloadDirectory(String path, Path local, TransferOptions options) {
    transfers().downloadDirectory(path, local, options);
  }

  /**
   * {@return what the sandbox says about a file or a directory}
   *
   * @param path of it
   */
  public FileInfo stat(String path) {
    return FileInfo.of(new FileSearch(remote(path)).stat(path));
  }

  /**
   * {@return whether there is a file or a directory}
   *
   * @param path of it
   * @throws ResourceNotFoundException if the sandbox is gone
   */
  public boolean exists(String path) {
    return new FileSearch(remote(path)).exists(path);
  }

  /**
   * {@return what is in a directory}
   *
   * @param path of the directory
   */
  public FileList list(String path) {
    return glob(path, "*");
  }

  /**
   * Finds files and directories by their names.
   *
   * @param directory where to look
   * @param pattern compared with paths relative to the directory: {@code *} and {@code ?} within a
   *     name, {@code [...]} for one of several characters, {@code **} for any number of directories
   * @return as many as the sandbox is willing to return
   */
  public FileList glob(String directory, String pattern) {
    String checked = Arguments.notBlank("the pattern", pattern);
    return FileList.of(new FileSearch(remote(directory)).glob(directory, checked, null));
  }

  /**
   * Finds files and directories by their names; see {@link #glob(String, String)}.
   *
   * @param directory where to look
   * @param pattern which names
   * @param limit how many to return at most, at least 1; the sandbox has a limit of its own
   * @return what was found
   */
  public FileList glob(String directory, String pattern, int limit) {
    String checked = Arguments.notBlank("the pattern", pattern);
    int most = (int) Arguments.positive("the limit", limit);
    return FileList.of(new FileSearch(remote(directory)).glob(directory, checked, most));
  }

  /**
   * Finds lines that hold a text.
   *
   * @param search what to look for, and where
   * @return as many as the sandbox is willing to return
   */
  public TextMatches grep(TextSearch search) {
    return TextMatches.of(
        new FileSearch(remote(search.directory()))
            .grep(search.directory(), search.request(FileSearch.absolute(search.directory()))));
  }

  /**
   * Makes a directory, and those above it that are missing. One that exists is left alone.
   *
   * <p>This and the other changes below are commands in the sandbox, which needs a shell and the
   * usual programs.
   *
   * @param path of the directory
   */
  public void makeDirectory(String path) {
    commands(path).makeDirectory(path);
  }

  /**
   * Removes a file, a link (not what it leads to), or an empty directory.
   *
   * @param path of it
   */
  public void remove(String path) {
    commands(path).remove(path);
  }

  /**
   * Removes a file, a link, or a directory with everything in it. Stops after 10 minutes.
   *
   * @param path of it; not the root directory
   */
  public void removeTree(String path) {
    commands(path).removeTree(path);
  }

  /**
   * Gives a file or a directory another path. A file at that path is replaced, a directory is not.
   *
   * @param from the path
   * @param to the new path, in a directory that exists
   */
  public void move(String from, String to) {
    commands(Arguments.path(from)).move(from, Arguments.path(to));
  }

  /**
   * Sets the permissions of a file or directory.
   *
   * @param path of it
   * @param mode as a number such as {@code 0755}, from 0 to 07777
   */
  public void chmod(String path, int mode) {
    commands(path).chmod(path, Arguments.mode(mode));
  }

  private FileTransfers transfers() {
    return new FileTransfers(sandbox);
  }

  private FileCommands commands(String path) {
    return new FileCommands(remote(path), sandbox.dataPlane().shell());
  }

  private RemoteFiles remote(String path) {
    String unused = Arguments.path(path);
    return sandbox.dataPlane().files();
  }

  /** Returns where the files are and what the sandbox is called. */
  @Override
  public String toString() {
    return "SandboxFiles[" + sandbox + "]";
  }
}
