// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.files.FilePart;
import langsmith.sandbox.files.ReadRange;
import langsmith.sandbox.files.SandboxFiles;
import langsmith.sandbox.files.TransferOptions;
import langsmith.sandbox.server.DownloadFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads that break off, and servers that cannot go on with them: equal, or a clear failure. */
class BrokenDownloadsIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  @TempDir Path directory;
  private final SandboxFiles files = service.sandbox().files();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void downloadCutAtRandom_isEqual(long seed) throws IOException {
    byte[] content = random(3_000_000, seed);
    files.write("cut", content);
    Random random = new Random(seed);
    service
        .faults()
        .nextDownloads(
            DownloadFault.cutAfter(random.nextInt(1_000_000)),
            DownloadFault.cutAfter(random.nextInt(1_000_000)),
            DownloadFault.cutAfter(random.nextInt(900_000)));

    Path back = directory.resolve("back");
    assertThat(files.download("cut", back)).isEqualTo(content.length);

    assertThat(Files.readAllBytes(back)).isEqualTo(content);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void streamCutAtRandom_isEqual() throws IOException {
    byte[] content = random(500_000, 4711);
    files.write("cut", content);
    service.faults().nextDownloads(DownloadFault.cutAfter(100_000), DownloadFault.cutAfter(1));

    try (InputStream in = files.open("cut")) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void serverWithoutRanges_isAskedFromTheStart() {
    byte[] content = random(500_000, 1);
    files.write("old", content);
    service
        .faults()
        .nextDownloads(
            DownloadFault.cutAfter(300_000).ignoringRanges(),
            DownloadFault.none().ignoringRanges());

    assertThat(files.read("old")).isEqualTo(content);
  }

  @Test
  void serverWithoutTags_isAskedFromTheStart() {
    byte[] content = random(500_000, 2);
    files.write("old", content);
    service.faults().nextDownloads(DownloadFault.cutAfter(300_000).hidingEtag());

    assertThat(files.read("old")).isEqualTo(content);
  }

  @Test
  void streamThatCannotBeGoneOnWith_failsClearly() {
    files.write("old", random(500_000, 3));
    service.faults().nextDownloads(DownloadFault.cutAfter(300_000).hidingEtag());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> files.read("old", out))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("after 300000 bytes")
        .hasMessageContaining("incomplete output");
  }

  @Test
  void downloadThatNeverGetsFurther_givesUpAndLeavesTheOldFile() throws IOException {
    files.write("old", random(500_000, 5));
    DownloadFault cut = DownloadFault.cutAfter(1000).ignoringRanges();
    service.faults().nextDownloads(cut, cut, cut, cut, cut, cut);
    Path back = Files.writeString(directory.resolve("back"), "before");

    assertThatThrownBy(() -> files.download("old", back))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("no more than 1000 bytes were received");
    assertThat(back).hasContent("before");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void fileThatChangesMeanwhile_isNeverMixed() throws IOException {
    byte[] before = new byte[400_000];
    byte[] after = random(400_000, 6);
    files.write("changing", before);
    service.faults().nextDownloads(DownloadFault.cutAfter(200_000));
    boolean[] changed = {false};
    TransferOptions options =
        TransferOptions.defaults()
            .listener(
                (bytes, total) -> {
                  if (bytes >= 100_000 && !changed[0]) {
                    changed[0] = true;
                    files.write("changing", after);
                  }
                });

    Path back = directory.resolve("back");
    files.download("changing", back, options);
    assertThat(Files.readAllBytes(back)).isEqualTo(after);
  }

  @Test
  void treeOverACutConnection_isEqual() throws IOException {
    Path source = Files.createDirectories(directory.resolve("source"));
    Files.write(source.resolve("large"), random(2_000_000, 10));
    files.uploadDirectory(source, "cut-tree");
    service.faults().nextDownloads(DownloadFault.cutAfter(777_777));

    files.downloadDirectory("cut-tree", directory.resolve("back"));

    assertThat(directory.resolve("back/large")).hasSameBinaryContentAs(source.resolve("large"));
  }

  @Test
  void partFromAServerWithoutRanges_isCutHere() {
    files.write("part", "0123456789");
    DownloadFault old = DownloadFault.none().ignoringRanges().hidingEtag();
    service.faults().nextDownloads(old, old, old);
    FilePart part = files.readPart("part", ReadRange.between(2, 5));
    assertThat(part.content()).isEqualTo("234".getBytes(UTF_8));
    assertThat(part.start()).isEqualTo(2);
    assertThat(part.totalBytes()).isEqualTo(10);
    assertThat(files.readPart("part", ReadRange.last(3)).content())
        .isEqualTo("789".getBytes(UTF_8));
    assertThatThrownBy(() -> files.readPart("part", ReadRange.from(10)))
        .isInstanceOf(SandboxOperationException.class);
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(path -> path.getFileName().toString().startsWith(".")).toList();
    }
  }

  private static byte[] random(int size, long seed) {
    byte[] content = new byte[size];
    new Random(seed).nextBytes(content);
    return content;
  }
}
