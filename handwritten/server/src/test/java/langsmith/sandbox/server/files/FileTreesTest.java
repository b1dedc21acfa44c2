// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
  void directoryThatBecomesALinkDuringTheDeletion_isNotFollowed() throws Exception {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Path directory = Files.createDirectory(temp.resolve("directory"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), outside);
    Path spare = temp.resolve("spare");
    AtomicBoolean over = new AtomicBoolean();
    Path top = temp.resolve("top");
    Thread swaps =
        new Thread(
            () -> {
              Path victim = top.resolve("victim");
              while (!over.get()) {
                for (Path[] move :
                    new Path[][] {{directory, victim}, {victim, spare}, {link, victim}}) {
                  moveIfPossible(move[0], move[1]);
                }
                moveIfPossible(victim, link);
                moveIfPossible(spare, directory);
                makeIfMissing(directory, link, outside);
              }
            });
    swaps.start();
    for (int i = 0; i < 2_000; i++) {
      Files.createDirectories(top);
      Files.createDirectories(outside.resolve("below"));
      Files.writeString(outside.resolve("below/file"), "x");
      Files.writeString(outside.resolve("file"), "x");
      try {
        FileTrees.delete(top);
      } catch (IOException e) {
        // The other one was quicker.
      }
      assertThat(outside.resolve("file")).exists();
      assertThat(outside.resolve("below/file")).exists();
    }
    over.set(true);
    swaps.join();
  }

  private static void moveIfPossible(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // It is not there, or its place is gone.
    }
  }

  private static void makeIfMissing(Path directory, Path link, Path target) {
    try {
      Files.createDirectories(directory);
      if (!Files.isSymbolicLink(link)) {
        Files.createSymbolicLink(link, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
