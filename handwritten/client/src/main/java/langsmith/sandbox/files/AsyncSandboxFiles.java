// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.runtime.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * {@link SandboxFiles} in futures. No method blocks; the work is done by at most 32 threads of the
 * client, and what is beyond waits. Futures complete on the client's {@linkplain
 * langsmith.sandbox.SandboxClient.Builder#callbackExecutor callback executor} and fail with what
 * the blocking methods throw. Cancelling the future of a transfer ends the transfer; cancelling
 * another one only ends the waiting. Safe for use by several threads.
 */
public final class AsyncSandboxFiles {
  private final SandboxFiles files;

  AsyncSandboxFiles(SandboxFiles files) {
    this.files = files;
  }

  /**
   * Returns the files themselves.
   *
   * @return whose methods block
   */
  public SandboxFiles blocking() {
    return files;
  }

  /**
   * See {@link SandboxFiles#write(String, byte[])}.
   *
   * @param path of the file
   * @param content the bytes, not to be changed until the future completes
   * @return completes when the file is written
   */
  public CompletableFuture<@Nullable Void> write(String path, byte[] content) {
    return run(() -> files.write(path, content));
  }

  /**
   * See {@link SandboxFiles#write(String, String)}.
   *
   * @param path of the file
   * @param text the text
   * @return completes when the file is written
   */
  public CompletableFuture<@Nullable Void> write(String path, String text) {
    return run(() -> files.write(path, text));
  }

  /**
   * See {@link SandboxFiles#write(String, InputStream, long, TransferOptions)}.
   *
   * @param path of the file
   * @param content read by a thread of the client, and left open
   * @param lengthBytes how many bytes to write; -1 for all there are
   * @param options how to watch and limit it
   * @return how many bytes were written
   */
  public CompletableFuture<Long> write(
      String path, InputStream content, long lengthBytes, TransferOptions options) {
    return transfer(
        options, control -> files.transfers().write(path, content, lengthBytes, control));
  }

  /**
   * See {@link SandboxFiles#upload(Path, String, TransferOptions)}.
   *
   * @param local the file to read
   * @param path of the file to write
   * @param options how to watch and limit it
   * @return how many bytes were written
   */
  public CompletableFuture<Long> upload(Path local, String path, TransferOptions options) {
    return transfer(options, control -> files.transfers().upload(local, path, control));
  }

  /**
   * See {@link SandboxFiles#uploadDirectory(Path, String, TransferOptions)}.
   *
   * @param local the directory to read
   * @param path of the directory to write to
   * @param options how to watch and limit it
   * @return completes when everything is there
   */
  public CompletableFuture<@Nullable Void> uploadDirectory(
      Path local, String path, TransferOptions options) {
    return transfer(
        options,
        control -> {
          files.transfers().uploadDirectory(local, path, control);
          return null;
        });
  }

  /**
   * See {@link SandboxFiles#read(String, int)}.
   *
   * @param path of the file
   * @return the whole file
   */
  public CompletableFuture<byte[]> read(String path) {
    return call(() -> files.read(path));
  }

  /**
   * See {@link SandboxFiles#readText}.
   *
   * @param path of the file
   * @return the whole file as text
   */
  public CompletableFuture<String> readText(String path) {
    return call(() -> files.readText(path));
  }

  /**
   * See {@link SandboxFiles#read(String, OutputStream, TransferOptions)}.
   *
   * @param path of the file
   * @param out written by a thread of the client, and left open
   * @param options how to watch and limit it
   * @return the size of the file
   */
  public CompletableFuture<Long> read(String path, OutputStream out, TransferOptions options) {
    return transfer(options, control -> files.transfers().read(path, out, control));
  }

  /**
   * See {@link SandboxFiles#readPart}.
   *
   * @param path of the file
   * @param range which part
   * @return the part
   */
  public CompletableFuture<FilePart> readPart(String path, ReadRange range) {
    return call(() -> files.readPart(path, range));
  }

  /**
   * See {@link SandboxFiles#download(String, Path, TransferOptions)}.
   *
   * @param path of the file to read
   * @param local the file to write
   * @param options how to watch and limit it
   * @return the size of the file
   */
  public CompletableFuture<Long> download(String path, Path local, TransferOptions options) {
    return transfer(options, control -> files.transfers().download(path, local, control));
  }

  /**
   * See {@link SandboxFiles#downloadDirectory(String, Path, TransferOptions)}.
   *
   * @param path of the directory to read
   * @param local the directory to write to
   * @param options how to watch and limit it
   * @return completes when everything is there
   */
  public CompletableFuture<@Nullable Void> downloadDirectory(
      String path, Path local, TransferOptions options) {
    return transfer(
        options,
        control -> {
          files.transfers().downloadDirectory(path, local, control);
          return null;
        });
  }

  /**
   * See {@link SandboxFiles#stat}.
   *
   * @param path of a file or directory
   * @return what the sandbox says about it
   */
  public CompletableFuture<FileInfo> stat(String path) {
    return call(() -> files.stat(path));
  }

  /**
   * See {@link SandboxFiles#exists}.
   *
   * @param path of a file or directory
   * @return whether there is one
   */
  public CompletableFuture<Boolean> exists(String path) {
    return call(() -> files.exists(path));
  }

  /**
   * See {@link SandboxFiles#list}.
   *
   * @param path of the directory
   * @return what is in it
   */
  public CompletableFuture<FileList> list(String path) {
    return call(() -> files.list(path));
  }

  /**
   * See {@link SandboxFiles#glob(String, String)}.
   *
   * @param directory where to look
   * @param pattern which names
   * @return what was found
   */
  public CompletableFuture<FileList> glob(String directory, String pattern) {
    return call(() -> files.glob(directory, pattern));
  }

  /**
   * See {@link SandboxFiles#glob(String, String, int)}.
   *
   * @param directory where to look
   * @param pattern which names
   * @param limit how many to return at most
   * @return what was found
   */
  public CompletableFuture<FileList> glob(String directory, String pattern, int limit) {
    return call(() -> files.glob(directory, pattern, limit));
  }

  /**
   * See {@link SandboxFiles#grep}.
   *
   * @param search what to look for, and where
   * @return what was found
   */
  public CompletableFuture<TextMatches> grep(TextSearch search) {
    return call(() -> files.grep(search));
  }

  /**
   * See {@link SandboxFiles#makeDirectory}.
   *
   * @param path of the directory
   * @return completes when it is there
   */
  public CompletableFuture<@Nullable Void> makeDirectory(String path) {
    return run(() -> files.makeDirectory(path));
  }

  /**
   * See {@link SandboxFiles#remove}.
   *
   * @param path of a file, a link or an empty directory
   * @return completes when it is gone
   */
  public CompletableFuture<@Nullable Void> remove(String path) {
    return run(() -> files.remove(path));
  }

  /**
   * See {@link SandboxFiles#removeTree}.
   *
   * @param path of a file, a link or a directory
   * @return completes when it is gone
   */
  public CompletableFuture<@Nullable Void> removeTree(String path) {
    return run(() -> files.removeTree(path));
  }

  /**
   * See {@link SandboxFiles#move}.
   *
   * @param from the path
   * @param to the new path
   * @return completes when it has moved
   */
  public CompletableFuture<@Nullable Void> move(String from, String to) {
    return run(() -> files.move(from, to));
  }

  /**
   * See {@link SandboxFiles#chmod}.
   *
   * @param path of a file or directory
   * @param mode such as {@code 0755}
   * @return completes when it is done
   */
  public CompletableFuture<@Nullable Void> chmod(String path, int mode) {
    return run(() -> files.chmod(path, mode));
  }

  private CompletableFuture<@Nullable Void> run(Runnable work) {
    return call(
        () -> {
          work.run();
          return null;
        });
  }

  private <T extends @Nullable Object> CompletableFuture<T> call(Supplier<T> work) {
    return files.sandbox().context().calls().call(new CancelSignal(), work);
  }

  /** The future and the caller's cancellation both end it. */
  private <T extends @Nullable Object> CompletableFuture<T> transfer(
      TransferOptions options, Function<TransferControl, T> work) {
    CancelSignal own = new CancelSignal();
    CancelSignal.Registration registration = options.signal().onCancel(own::cancel);
    CompletableFuture<T> result =
        files.sandbox().context().calls().call(own, () -> work.apply(options.control(own)));
    var unused = result.whenComplete((value, failure) -> registration.close());
    return result;
  }

  /** Returns what the sandbox is called. */
  @Override
  public String toString() {
    return "Async" + files;
  }
}
