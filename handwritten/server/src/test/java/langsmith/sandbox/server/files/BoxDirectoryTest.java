// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoxDirectoryTest {
  @TempDir Path temp;

  private BoxDirectory directory;

  @BeforeEach
  void create() throws Exception {
    directory = new BoxDirectory(temp, "box");
    directory.create();
  }

  @Test
  void newBox_hasAHomeAndNoUploads() {
    assertThat(directory.home()).isEqualTo(directory.root().resolve("home/user")).isDirectory();
    assertThat(directory.root().resolve("tmp")).isDirectory();
    assertThat(directory.incoming()).isEmptyDirectory();
    assertThat(directory.incoming().startsWith(directory.root())).isFalse();
  }

  @Test
  void deletion_takesDirectoriesWithoutRights() throws Exception {
    Path locked = Files.createDirectories(directory.home().resolve("locked/deep"));
    Files.writeString(locked.resolve("file"), "x");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(locked.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
    directory.delete();
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void deletion_doesNotFollowLinks() throws Exception {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("precious"), "kept");
    Files.createSymbolicLink(directory.home().resolve("dir"), outside);
    Files.createSymbolicLink(directory.home().resolve("file"), outside.resolve("precious"));
    Files.createSymbolicLink(directory.home().resolve("dangling"), Path.of("nowhere"));
    directory.delete();
    assertThat(outside.resolve("precious")).hasContent("kept");
    assertThat(temp.resolve("box")).doesNotExist();
  }

  @Test
  void deletionOfNothing_isDone() throws Exception {
    directory.delete();
    directory.delete();
    assertThat(temp).isEmptyDirectory();
  }
}
