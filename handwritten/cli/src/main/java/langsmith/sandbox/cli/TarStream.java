// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Consumer;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.files.FileInfo;
import langsmith.sandbox.files.TransferOptions;
import org.jspecify.annotations.Nullable;

/** Files of a sandbox as a tar archive, which {@code tar} of the sandbox reads and writes. */
final class TarStream {
  private final Sandbox box;
  private final TransferOptions options;
  private final Consumer<@Nullable CommandHandle> running;

  /**
   * Creates it.
   *
   * @param running receives each command, to kill it when the transfer is cancelled, and then null
   */
  TarStream(Sandbox box, TransferOptions options, Consumer<@Nullable CommandHandle> running) {
    this.box = box;
    this.options = options;
    this.running = running;
  }

  /**
   * Writes an archive of a file or directory, whose entries begin with its last name; with {@code
   * .} for a path without one, such as {@code src/.}. It is packed in the sandbox first, so that a
   * lost connection cannot cut it.
   */
  void write(SandboxPath path, OutputStream out) {
    String absolute = absolute(box.files().stat(path.path()));
    String name = path.path().endsWith("/.") ? "" : path.name();
    String parent = name.isEmpty() ? absolute : absolute.substring(0, absolute.lastIndexOf('/'));
    String archive = "\"$t\"/.lsbx-" + UUID.randomUUID() + ".tar";
    // Memory is last.
    String place =
        "for t in ./var/tmp ./home/user ./tmp; do [ -d \"$t\" ] && [ -w \"$t\" ] && break; done; ";
    String pack =
        place + "umask 077; tar -cf " + archive + " -C \"$1\" -- \"$2\" && printf %s " + archive;
    Command command =
        Command.argv("sh", "-c", pack, "sh", "." + parent, name.isEmpty() ? "." : name);
    try {
      String packed = run("packing " + path.path(), command).stdout();
      long unused = box.files().read(packed.substring(1), out, options);
    } finally {
      ExecutionResult unused = box.run(inRoot(Command.of(place + "rm -f " + archive)));
    }
  }

  /** Unpacks an archive into a directory, which must exist. */
  void read(InputStream in, SandboxPath path) {
    FileInfo there = box.files().stat(path.path());
    if (!there.isDirectory()) {
      throw new IllegalArgumentException(
          path.path() + " of " + path.sandbox() + " is a file; an archive needs a directory");
    }
    // A file, because tar recognises compression there only; next to the content, because other
    // directories may be memory.
    String directory = absolute(there);
    String archive = directory.replaceAll("/$", "") + "/.lsbx-" + UUID.randomUUID() + ".tar";
    try {
      long unused = box.files().write(archive, in, -1, options);
      ExecutionResult unusedToo =
          run(
              "unpacking to " + path.path(),
              Command.argv("tar", "-xof", "." + archive, "-C", "." + directory));
    } finally {
      ExecutionResult unused = box.run(inRoot(Command.argv("rm", "-f", "--", "." + archive)));
    }
  }

  private ExecutionResult run(String doing, Command command) {
    ExecutionResult result;
    try (CommandHandle handle = box.start(inRoot(command))) {
      running.accept(handle);
      result = handle.result();
    } finally {
      running.accept(null);
    }
    if (result.exitCode() != 0) {
      String reason = result.stderr().strip();
      throw new SandboxOperationException(
          doing
              + " failed: "
              + (reason.isEmpty()
                  ? "tar ended with exit code " + result.exitCode()
                  : reason.lines().reduce("", (first, last) -> last)),
          "tar",
          ErrorDetails.none());
    }
    return result;
  }

  /**
   * Paths begin with a dot: without isolation, the root of the file system is not the sandbox's.
   */
  private static Command inRoot(Command command) {
    return command.cwd("/");
  }

  private static String absolute(FileInfo there) {
    String path = there.path().replaceAll("/(\\.?/)*\\.?$", "");
    return path.isEmpty() ? "/" : path;
  }
}
