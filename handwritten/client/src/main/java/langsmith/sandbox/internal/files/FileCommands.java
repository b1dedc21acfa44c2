// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.text.OneLine;

/**
 * Changes files by shell commands, where the service has no operation. Each command is one line for
 * a POSIX shell in the root directory.
 */
public final class FileCommands {
  /** The exit code of our lines if the path does not exist. */
  private static final int MISSING = 44;

  private static final int CAPTURED_BYTES = 16 * 1024;
  private static final Duration LONG = Duration.ofMinutes(10);

  private final RemoteFiles remote;
  private final ShellRunner shell;

  /**
   * Creates the commands of a sandbox.
   *
   * @param shell runs lines there
   */
  public FileCommands(RemoteFiles remote, ShellRunner shell) {
    this.remote = remote;
    this.shell = shell;
  }

  /** Creates a directory and missing parents; an existing one is left unchanged. */
  public void makeDirectory(String path) {
    run("creating the directory", path, "mkdir -p -- " + RemotePath.quoted(path));
  }

  /** Removes a file, a link or an empty directory. */
  public void remove(String path) {
    RemotePath.checkNamed(path);
    String word = RemotePath.quoted(path);
    run(
        "removing",
        path,
        unlessMissing(word)
            + "if [ -d "
            + word
            + " ] && [ ! -L "
            + word
            + " ]; then rmdir -- "
            + word
            + "; else rm -f -- "
            + word
            + "; fi");
  }

  /** Removes a file, a link, or a directory with all its content. */
  public void removeTree(String path) {
    RemotePath.checkNamed(path);
    String word = RemotePath.quoted(path);
    run("removing", path, unlessMissing(word) + "rm -rf -- " + word);
  }

  /** Moves a file or directory; replaces a file, but not a directory. */
  public void move(String from, String to) {
    RemotePath.checkNamed(from);
    String source = RemotePath.quoted(from);
    String target = RemotePath.quoted(to);
    run(
        "moving to \"" + to + "\"",
        from,
        unlessMissing(source)
            + "if [ -d "
            + target
            + " ]; then echo 'the target is a directory' >&2; exit 1; fi; mv -f -- "
            + source
            + " "
            + target);
  }

  /** Sets permissions. */
  public void chmod(String path, int mode) {
    String word = RemotePath.quoted(path);
    run(
        "changing the permissions of",
        path,
        unlessMissing(word) + "chmod -- " + Integer.toOctalString(mode) + " " + word);
  }

  private static String unlessMissing(String word) {
    return "[ -e " + word + " ] || [ -L " + word + " ] || exit " + MISSING + "; ";
  }

  private void run(String doing, String path, String line) {
    String unused = run(doing, path, line, LONG, remote.rest().signal());
  }

  /**
   * Runs a line and returns its output.
   *
   * @param line exits with {@value #MISSING} if the path does not exist
   * @param limit for the command; zero for none
   */
  String run(String doing, String path, String line, Duration limit, CancelSignal signal) {
    String description = remote.describe(doing, path);
    signal.check(description);
    Duration seconds = Duration.ofSeconds(limit.plusMillis(999).getSeconds());
    ShellRunner.Result result;
    try (ShellRunner.Run run = shell.start(line, seconds, CAPTURED_BYTES, signal)) {
      result = signal.during(run::result, run::kill);
    } catch (CommandException e) {
      signal.check(description);
      throw e;
    }
    signal.check(description);
    if (result.exitCode() == MISSING) {
      throw new ResourceNotFoundException(
          description + " failed: there is no such file or directory",
          "file",
          path,
          ErrorDetails.none().errorType("FileNotFound"));
    }
    if (result.exitCode() != 0) {
      throw new SandboxOperationException(
          description + " failed: " + reason(result), "write", ErrorDetails.none());
    }
    return result.stdout();
  }

  /** Returns the last line of stderr; our own command lines print no secrets there. */
  private static String reason(ShellRunner.Result result) {
    List<String> lines =
        Arrays.stream(result.stderr().split("\r\n|[\r\n]", -1))
            .filter(line -> !line.isBlank())
            .collect(Collectors.toList());
    if (lines.isEmpty()) {
      return "the command in the sandbox ended with exit code " + result.exitCode();
    }
    return OneLine.quote(lines.get(lines.size() - 1));
  }
}
