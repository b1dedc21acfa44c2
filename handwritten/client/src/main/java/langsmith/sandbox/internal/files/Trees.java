// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.runtime.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * Transfers directories as tar archives, which commands pack and unpack in the sandbox. Needs
 * {@code tar} there.
 */
public final class Trees {
  /**
   * The directories for archives, in order of preference; missing or read-only ones are skipped,
   * memory is last.
   */
  private static final String[] PLACES = {"./var/tmp", "." + RemotePath.HOME, "./tmp"};

  private final RemoteFiles remote;
  private final Uploads uploads;
  private final Downloads downloads;
  private final FileCommands commands;

  /** Creates transfers of a sandbox. */
  public Trees(RemoteFiles remote, FileCommands commands) {
    this.remote = remote;
    this.uploads = new Uploads(remote);
    this.downloads = new Downloads(remote);
    this.commands = commands;
  }

  /**
   * Uploads the content of a local directory to one of the sandbox, which is created if it is
   * missing.
   */
  public void upload(Path local, String path, TransferControl control) {
    upload(local, path, TreeFilter.ALL, control);
  }

  /** Uploads the selected content of a local directory to one of the sandbox. */
  public void upload(Path local, String path, TreeFilter filter, TransferControl control) {
    Task task = remote.of(Operation.UPLOAD, "uploading the directory " + local + " to", path);
    if (!Files.isDirectory(local)) {
      throw new IllegalArgumentException(
          local + " is not a directory that can be read; use upload(…) for a file");
    }
    LocalTree tree = new LocalTree(task, local, filter, control);
    long bytes = tree.measure();
    String directory = RemotePath.absolute(path);
    // Next to the content, because /tmp may be memory.
    String archive = RemotePath.child(directory, ".langsmith-" + UUID.randomUUID() + ".tar");
    String word = RemotePath.quoted(archive);
    try {
      TarWriter writer = new TarWriter(task, tree, bytes, control);
      long unused = uploads.send(task, archive, writer, -1, control);
      String unusedToo =
          commands.run(
              "unpacking to",
              path,
              "tar -xof "
                  + word
                  + " -C "
                  + RemotePath.quoted(directory)
                  + "; s=$?; "
                  + (writer.hasHoles() ? digHoles(RemotePath.quoted(directory), word) : "")
                  + "rm -f -- "
                  + word
                  + "; exit $s",
              control.timeout(),
              control.signal());
    } catch (RuntimeException e) {
      removeArchive(word, path, e);
      throw e;
    }
  }

  /**
   * Makes holes of the zeros in unpacked files, where the sandbox has {@code fallocate}. That would
   * change when they were modified, so the archive remembers it.
   */
  private static String digHoles(String directory, String archive) {
    return "find "
        + directory
        + " -type f -size +127 -cnewer "
        + archive
        + " -exec sh -c 'a=$1; shift; for f; do touch -r \"$f\" \"$a\";"
        + " fallocate -d \"$f\"; touch -r \"$a\" \"$f\"; done' sh "
        + archive
        + " {} + 2>/dev/null; ";
  }

  /** Downloads the content of a directory to a local one, which is created if it is missing. */
  public void download(String path, Path local, TransferControl control) {
    Task task = remote.of(Operation.DOWNLOAD, "downloading to " + local + " the directory", path);
    if (Files.exists(local) && !Files.isDirectory(local)) {
      throw new IllegalArgumentException(local + " is a file; expected a directory, or nothing");
    }
    String name = ".langsmith-" + UUID.randomUUID() + ".tar";
    Path archive = local.toAbsolutePath().resolveSibling(name);
    RuntimeException failure = null;
    try {
      long unused = downloads.toFile(pack(path, name, control), archive, control);
      new TarReader(task, archive, local, control).unpack();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    } finally {
      removeArchive(
          Arrays.stream(PLACES).map(place -> place + "/" + name).collect(Collectors.joining(" ")),
          path,
          failure);
      deleteLocal(task, archive);
    }
  }

  /** Packs a directory and returns the absolute path of the archive. */
  private String pack(String path, String name, TransferControl control) {
    String directory = RemotePath.quoted(path);
    String line =
        "[ -e "
            + directory
            + " ] || exit 44; [ -d "
            + directory
            + " ] || { echo 'it is not a directory' >&2; exit 1; }; "
            + "for t in "
            + String.join(" ", PLACES)
            + "; do [ -d $t ] && [ -w $t ] && break; done; "
            + "a=$t/"
            + name
            + "; umask 077; s=; tar --version 2>/dev/null | grep -q GNU && s=S; tar -c${s}f $a -C "
            + directory
            + " . || { s=$?; rm -f $a; exit $s; }; echo $a";
    String[] words =
        commands.run("packing", path, line, control.timeout(), control.signal()).split("\n", -1);
    return words[0].strip().substring(1);
  }

  private void removeArchive(String words, String path, @Nullable RuntimeException failure) {
    try {
      String unused =
          commands.run(
              "removing the archive of",
              path,
              "rm -f -- " + words,
              Duration.ofMinutes(1),
              new CancelSignal());
    } catch (RuntimeException e) {
      if (failure == null) {
        throw e;
      }
      failure.addSuppressed(e);
    }
  }

  private static void deleteLocal(Task task, Path archive) {
    try {
      Files.deleteIfExists(archive);
    } catch (IOException e) {
      throw LocalFailure.of(task.description(), "the archive " + archive + " is left behind", e);
    }
  }
}
