// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import langsmith.sandbox.files.SandboxFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files with holes take no more space at the other end. */
class SparseFilesIT {
  private static final int BYTES = 64 << 20;
  private static final int SMALL_KIB = 1024;
  private static final FileTime MODIFIED = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

  @RegisterExtension static final LocalService service = LocalService.standard();

  @TempDir Path directory;
  private final SandboxFiles files = service.sandbox().files();
  private Path sparse;

  @BeforeEach
  void makeFile() throws IOException {
    sparse = Files.createDirectory(directory.resolve("source")).resolve("sparse");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength(BYTES);
      file.seek(BYTES / 2);
      file.writeBytes("in the middle");
    }
    Files.setLastModifiedTime(sparse, MODIFIED);
    assertThat(kibibytes(sparse)).isLessThan(SMALL_KIB);
  }

  @Test
  void sparseFile_staysSmallInBothDirections() throws IOException {
    files.upload(sparse, "sparse");
    assertThat(kibibytesThere("sparse")).isLessThan(SMALL_KIB);

    Path back = directory.resolve("back");
    files.download("sparse", back);
    assertThat(kibibytes(back)).isLessThan(SMALL_KIB);
    assertThat(Files.mismatch(sparse, back)).isEqualTo(-1);
  }

  @Test
  void sparseFileInADirectory_staysSmallInBothDirections() throws IOException {
    files.uploadDirectory(directory.resolve("source"), "tree");
    assertThat(kibibytesThere("tree/sparse")).isLessThan(SMALL_KIB);

    Path back = directory.resolve("back");
    files.downloadDirectory("tree", back);
    assertThat(kibibytes(back.resolve("sparse"))).isLessThan(SMALL_KIB);
    assertThat(Files.mismatch(sparse, back.resolve("sparse"))).isEqualTo(-1);
    assertThat(Files.getLastModifiedTime(back.resolve("sparse"))).isEqualTo(MODIFIED);
  }

  private long kibibytesThere(String path) {
    return number(service.sandbox().run("du -k " + path).stdout());
  }

  private static long kibibytes(Path path) throws IOException {
    Process du = new ProcessBuilder("du", "-k", path.toString()).redirectErrorStream(true).start();
    return number(new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static long number(String line) {
    return Long.parseLong(line.substring(0, line.indexOf('\t')));
  }
}
