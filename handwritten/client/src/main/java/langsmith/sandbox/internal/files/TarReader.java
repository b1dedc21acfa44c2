// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.internal.http.Task;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an archive below a directory. It reads the archive twice: the first pass checks every
 * entry, so that a refused archive leaves nothing behind. Links are created at the end, so that
 * nothing can be written through one.
 */
final class TarReader {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final Task task;
  private final Path archive;
  private final Path target;
  private final TransferControl control;
  private final TarEntries entries;
  private final List<Stamp> directories = new ArrayList<>();

  TarReader(Task task, Path archive, Path target, TransferControl control) {
    this.task = task;
    this.archive = archive;
    this.target = target;
    this.control = control;
    this.entries = new TarEntries(task, control);
  }

  /** The attributes that a directory receives after its content was written. */
  private record Stamp(Path directory, int mode, FileTime modified) {}

  void unpack() {
    try {
      Files.createDirectories(target);
      forEachEntry(this::check);
      entries.checkLinks(this::existingLink);
      forEachEntry(this::write);
      for (Map.Entry<List<String>, String> link : entries.links().entrySet()) {
        Path place = freePath(link.getKey());
        Files.createSymbolicLink(place, target.getFileSystem().getPath(link.getValue()));
      }
      Collections.reverse(directories);
      for (Stamp stamp : directories) {
        apply(stamp.directory(), stamp.mode(), stamp.modified());
      }
    } catch (IOException e) {
      throw LocalFailure.of(task.description(), "unpacking to " + target + " stopped", e);
    }
  }

  private void check(TarArchiveEntry entry, InputStream content) {
    List<String> name = parts(entry.getName());
    if (entry.isSymbolicLink()) {
      entries.link(name, entry.getLinkName());
    } else if (entry.isLink()) {
      String linked = entries.target(parts(entry.getLinkName()));
      if (linked != null) {
        entries.link(name, linked);
      }
    } else if (!entry.isDirectory() && !isRegular(entry)) {
      entries.leaveOut(name, String.join("/", name), "is neither a file, a directory nor a link");
    }
    if (name.isEmpty() && !entry.isDirectory()) {
      throw entries.refused(entry.getName(), "has no name");
    }
  }

  private static boolean isRegular(TarArchiveEntry entry) {
    return switch (entry.getLinkFlag()) {
      case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG -> true;
      default -> entry.isSparse();
    };
  }

  private void write(TarArchiveEntry entry, InputStream content) throws IOException {
    List<String> name = parts(entry.getName());
    FileTime modified = entry.getLastModifiedTime();
    if (entries.target(name) != null || entries.isLeftOut(name)) {
      return;
    }
    if (entry.isDirectory()) {
      Path directory = directory(name);
      directories.add(new Stamp(directory, entry.getMode() | 0700, modified));
    } else if (entry.isLink()) {
      if (entries.isLeftOut(parts(entry.getLinkName()))) {
        return;
      }
      Path source = resolve(parts(entry.getLinkName()));
      if (!Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(
            "\""
                + entry.getName()
                + "\" is the same file as \""
                + entry.getLinkName()
                + "\", which the archive does not hold");
      }
      Path copy = Files.copy(source, freePath(name), LinkOption.NOFOLLOW_LINKS);
      apply(copy, entry.getMode(), modified);
    } else {
      Path file = freePath(name);
      try (SparseFile out = SparseFile.create(file)) {
        copy(content, out);
        out.finish(false);
      }
      apply(file, entry.getMode(), modified);
    }
  }

  private void copy(InputStream content, SparseFile out) throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
      control.signal().check(task.description());
      out.write(chunk, count);
    }
  }

  /** Returns a free path; an existing entry is removed, unless it is a directory. */
  private Path freePath(List<String> name) throws IOException {
    Path directory = directory(name.subList(0, name.size() - 1));
    Path place = directory.resolve(name.get(name.size() - 1));
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(place + " is a directory here, but a file or a link in the sandbox");
    }
    boolean unused = Files.deleteIfExists(place);
    return place;
  }

  private Path resolve(List<String> name) throws IOException {
    return directory(name.subList(0, Math.max(0, name.size() - 1)))
        .resolve(name.get(name.size() - 1));
  }

  /** Returns a directory below the target; creates it, and never follows a link. */
  private Path directory(List<String> name) throws IOException {
    Path at = target;
    for (String part : name) {
      at = at.resolve(part);
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
          throw new IOException(at + " is no directory here, but is one in the sandbox");
        }
        Files.createDirectory(at);
      }
    }
    return at;
  }

  private static void apply(Path path, int mode, FileTime modified) throws IOException {
    Files.setLastModifiedTime(path, modified);
    try {
      Files.setPosixFilePermissions(path, PosixModes.permissions(mode));
    } catch (UnsupportedOperationException e) {
      // A file system without permissions.
    }
  }

  private List<String> parts(String name) {
    return entries.parts(name, this::isFileName);
  }

  private boolean isFileName(String part) {
    try {
      Path path = target.getFileSystem().getPath(part);
      return !path.isAbsolute() && path.getNameCount() == 1 && path.toString().equals(part);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private @Nullable String existingLink(List<String> name) {
    Path at = target;
    for (String part : name) {
      at = at.resolve(part);
    }
    try {
      return Files.isSymbolicLink(at) ? Files.readSymbolicLink(at).toString() : null;
    } catch (IOException e) {
      throw LocalFailure.of(task.description(), "the link " + at + " could not be read", e);
    }
  }

  private void forEachEntry(EntryVisitor visitor) throws IOException {
    try (InputStream in = Files.newInputStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new BufferedInputStream(in, CHUNK_BYTES), StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        control.signal().check(task.description());
        visitor.visit(entry, tar);
      }
    }
  }

  @FunctionalInterface
  private interface EntryVisitor {
    void visit(TarArchiveEntry entry, InputStream content) throws IOException;
  }
}
