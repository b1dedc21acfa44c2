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
 * Moves whole directories as tar archives: files carry the archive, commands pack and unpack it.
 * Needs {@code tar} in the sandbox.
 */
public final class Trees {
  /**
   * Where archives are packed: what is missing or may not be written is skipped, memory is last.
   */
  private static final String[] PLACES = {"./var/tmp", "." + RemotePath.HOME, "./tmp"};

  private final RemoteFiles remote;
  private final Uploads uploads;
  private final Downloads downloads;
  private final FileCommands commands;

  /** Creates what moves directories of a sandbox. */
  public Trees(RemoteFiles remote, FileCommands commands) {
    this.remote = remote;
    this.uploads = new Uploads(remote);
    this.downloads = new Downloads(remote);
    this.commands = commands;
  }

  /** Puts what is in a local directory into one of the sandbox, which is made if it is missing. */
  public void upload(Path local, String path, TransferControl control) {
    upload(local, path, TreeFilter.ALL, control);
  }

  /** Puts some of what is in a local directory into one of the sandbox. */
  public void upload(Path local, String path, TreeFilter filter, TransferControl control) {
    Task task = remote.of(Operation.UPLOAD, "uploading the directory " + local + " to", path);
    if (!Files.isDirectory(local)) {
      throw new IllegalArgumentException(
          local + " is not a directory that can be read; use upload(…) for a file");
    }
    LocalTree tree = new LocalTree(task, local, filter);
    long bytes = tree.measure();
    String directory = RemotePath.absolute(path);
    // Beside its content, because /tmp may be memory.
    String archive = RemotePath.child(directory, ".langsmith-" + UUID.randomUUID() + ".tar");
    String word = RemotePath.quoted(archive);
    try {
      long unused =
          uploads.send(task, archive, new TarWriter(task, tree, bytes, control), -1, control);
      String unusedToo =
          commands.run(
              "unpacking to",
              path,
              "tar -xof "
                  + word
                  + " -C "
                  + RemotePath.quoted(directory)
                  + "; s=$?; rm -f -- "
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
   * Puts what is in a directory of the sandbox into a local one, which is made if it is missing.
   */
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
      new TarReader(task, archive, local, control.signal()).unpack();
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
            + "; umask 077; tar -cf $a -C "
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
