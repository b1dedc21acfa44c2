// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTreesTest {
  @TempDir Path temp;

  private Path from;
  private Path to;

  @BeforeEach
  void create() throws Exception {
    from = temp.resolve("from -n");
    Files.createDirectories(from.resolve("deep"));
    to = Files.createDirectory(temp.resolve("to"));
    Files.writeString(from.resolve("deep/file"), "content");
    Files.writeString(from.resolve(".hidden"), "x");
    Files.setPosixFilePermissions(
        from.resolve("deep/file"), PosixFilePermissions.fromString("rwxr-x--x"));
    Files.setLastModifiedTime(from.resolve("deep/file"), FileTime.fromMillis(1_000_000));
    Files.createSymbolicLink(from.resolve("link"), Path.of("deep"));
    Files.createSymbolicLink(from.resolve("outward"), temp);
    Files.createSymbolicLink(from.resolve("dangling"), Path.of("nowhere"));
  }

  private void checkCopy() throws IOException {
    assertThat(to.resolve("deep/file")).hasContent("content");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(to.resolve("deep/file"))))
        .isEqualTo("rwxr-x--x");
    assertThat(Files.getLastModifiedTime(to.resolve("deep/file")).toMillis()).isEqualTo(1_000_000);
    assertThat(to.resolve(".hidden")).hasContent("x");
    assertThat(Files.readSymbolicLink(to.resolve("link"))).isEqualTo(Path.of("deep"));
    assertThat(Files.readSymbolicLink(to.resolve("outward"))).isEqualTo(temp);
    assertThat(Files.readSymbolicLink(to.resolve("dangling"))).isEqualTo(Path.of("nowhere"));
    assertThat(FileTrees.size(to)).isEqualTo(8);
  }

  @Test
  void copy_isWholeAndFollowsNoLink() throws Exception {
    FileTrees.copy(from, to);
    checkCopy();
  }

  @Test
  void copyWithoutThePrograms_isTheSame() throws Exception {
    FileTrees.copyInJava(from, to);
    checkCopy();
  }

  @Test
  void copy_isIndependent() throws Exception {
    FileTrees.copy(from, to);
    Files.writeString(to.resolve("deep/file"), "changed");
    assertThat(from.resolve("deep/file")).hasContent("content");
    FileTrees.delete(from);
    assertThat(to.resolve("deep/file")).hasContent("changed");
  }

  @Test
  void treeDeeperThanAnyPath_isDeleted() throws Exception {
    Path deep = Files.createDirectory(temp.resolve("deep"));
    Files.writeString(deep.resolve("last"), "x");
    for (int i = 0; i < 400; i++) {
      Path above = Files.createDirectory(temp.resolve("above"));
      Files.move(deep, above.resolve("d".repeat(20)));
      Files.writeString(above.resolve("file"), "x");
      Files.createSymbolicLink(above.resolve("link"), from);
      Files.move(above, deep);
    }
    FileTrees.delete(deep);
    assertThat(deep).doesNotExist();
    assertThat(from.resolve("deep/file")).hasContent("content");
  }

  @Test
  void directoriesWithoutPermissions_areDeleted() throws Exception {
    Path closed = Files.createDirectories(from.resolve("closed/below/it"));
    Files.writeString(closed.resolve("file"), "x");
    for (String each : List.of("closed/below/it", "closed/below", "closed")) {
      Files.setPosixFilePermissions(
          from.resolve(each), PosixFilePermissions.fromString("---------"));
    }
    FileTrees.delete(from);
    assertThat(from).doesNotExist();
  }
}
