// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import langsmith.sandbox.internal.http.Task;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Writes a local directory as a tar archive, entry by entry, so that no content is held in memory.
 * For long names and large sizes it uses the format that both GNU tar and BusyBox support.
 */
final class TarWriter implements LocalTree.Visitor, UploadBody.Content {
  private static final int EXECUTABLE = 0755;
  private static final int PLAIN = 0644;
  private static final int HOLE_BYTES = 64 * 1024;

  private final Task task;
  private final LocalTree tree;
  private final long totalBytes;
  private final TransferControl control;
  private long fileBytes;
  private boolean holes;

  private TarArchiveOutputStream tar;

  TarWriter(Task task, LocalTree tree, long totalBytes, TransferControl control) {
    this.task = task;
    this.tree = tree;
    this.totalBytes = totalBytes;
    this.control = control;
    this.tar = new TarArchiveOutputStream(new ByteArrayOutputStream());
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    control.listener().transferred(0, totalBytes);
    // Not closed: the HTTP client ends the body.
    tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
    tree.walk(this);
    tar.finish();
  }

  /** Returns whether a file of the archive has 64 KiB of zeros in a row, such as a sparse one. */
  boolean hasHoles() {
    return holes;
  }

  @Override
  public void directory(String name, Path path, BasicFileAttributes attributes) throws IOException {
    put(entry(name + "/", attributes, EXECUTABLE));
  }

  @Override
  public void link(String name, String target, BasicFileAttributes attributes) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(target);
    entry.setModTime(attributes.lastModifiedTime());
    put(entry);
  }

  @Override
  public void file(String name, Path path, BasicFileAttributes attributes) throws IOException {
    LocalContent content =
        new LocalContent(
            task.description(),
            "the local file " + path,
            () -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS));
    TarArchiveEntry entry = entry(name, attributes, PLAIN);
    if (attributes.size() == 0) {
      unsized(entry, content);
      return;
    }
    put(entry, content, attributes.size());
    Uploads.checkUnchanged(task, path, attributes, Uploads.attributes(task, path));
  }

  /** Writes a file that may have content although its size is 0, such as those of /proc. */
  private void unsized(TarArchiveEntry entry, LocalContent content) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    content.copyTo(whole, -1, control.signal(), copied -> {});
    put(
        entry,
        new LocalContent(
            task.description(),
            entry.getName(),
            () -> new ByteArrayInputStream(whole.toByteArray())),
        whole.size());
  }

  private void put(TarArchiveEntry entry, LocalContent content, long size) throws IOException {
    entry.setSize(size);
    tar.putArchiveEntry(entry);
    long before = fileBytes;
    content.copyTo(
        watched(tar),
        size,
        control.signal(),
        copied -> {
          fileBytes = before + copied;
          control.listener().transferred(fileBytes, totalBytes);
        });
    tar.closeArchiveEntry();
  }

  private OutputStream watched(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        holes |= length == HOLE_BYTES && SparseFile.isHole(bytes, offset, offset + length);
        out.write(bytes, offset, length);
      }
    };
  }

  private void put(TarArchiveEntry entry) throws IOException {
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  private static TarArchiveEntry entry(String name, BasicFileAttributes attributes, int otherwise) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(
        attributes instanceof PosixFileAttributes posix
            ? PosixModes.mode(posix.permissions())
            : otherwise);
    entry.setModTime(attributes.lastModifiedTime());
    return entry;
  }
}
