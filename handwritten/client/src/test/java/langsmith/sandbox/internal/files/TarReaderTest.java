// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.runtime.CancelSignal;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as a sandbox that wants to do harm would make them. */
class TarReaderTest {
  private static final Task TASK =
      Task.of(Operation.DOWNLOAD, "downloading", new Task.Resource("file", "/x"));

  @TempDir Path directory;
  private Path target;
  private Path outside;
  private Path archive;
  private final List<String> skipped = new ArrayList<>();
  private final CancelSignal signal = new CancelSignal();
  private TransferControl control =
      new TransferControl((bytes, total) -> {}, signal, Duration.ZERO);

  @BeforeEach
  void makePlaces() throws IOException {
    target = directory.resolve("target");
    outside = Files.writeString(directory.resolve("outside"), "untouched");
    archive = directory.resolve("archive.tar");
  }

  @Test
  void tree_comesBackAsItWas() throws IOException {
    Path source = Files.createDirectory(directory.resolve("source"));
    String longName = "n".repeat(200) + " é 砂";
    Files.createDirectories(source.resolve("a/empty"));
    Files.writeString(source.resolve("a/" + longName), "long");
    Path script = Files.writeString(source.resolve("run.sh"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));
    Files.setLastModifiedTime(script, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
    Files.createSymbolicLink(source.resolve("a/up"), Path.of("../run.sh"));
    Files.createSymbolicLink(source.resolve("a/nowhere"), Path.of("missing"));

    pack(source);
    unpack();

    assertThat(target.resolve("a/empty")).isEmptyDirectory();
    assertThat(target.resolve("a/" + longName)).hasContent("long");
    Path copy = target.resolve("run.sh");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rwxr-x---");
    assertThat(Files.getLastModifiedTime(copy).toInstant())
        .isEqualTo(Instant.parse("2020-02-02T02:02:02Z"));
    assertThat(Files.readSymbolicLink(target.resolve("a/up"))).hasToString("../run.sh");
    assertThat(Files.readSymbolicLink(target.resolve("a/nowhere"))).hasToString("missing");
  }

  @Test
  void existingFiles_areReplacedAndOthersStay() throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("old"), "old");
    Files.writeString(target.resolve("both"), "old");
    archive(tar -> file(tar, "./both", "new"));
    unpack();

    assertThat(target.resolve("old")).hasContent("old");
    assertThat(target.resolve("both")).hasContent("new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../outside", "/outside", "a/../../outside", "..", "./..", "a/b/../../../outside"})
  void nameThatLeadsOut_isRefusedBeforeAnythingIsWritten(String name) throws IOException {
    archive(
        tar -> {
          file(tar, "innocent", "x");
          file(tar, name, "harm");
        });

    assertRefused(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../outside",
        "..",
        "a/../../outside",
        "hop/../../outside",
        "hop2/../outside",
        "back\\slash"
      })
  void linkThatLeadsOut_isRefusedBeforeAnythingIsWritten(String linkTarget) throws IOException {
    archive(
        tar -> {
          file(tar, "innocent", "x");
          link(tar, "hop", ".");
          link(tar, "hop2", "a/..");
          link(tar, "bad", linkTarget);
        });

    assertRefused("link");
  }

  @Test
  void linksInACircle_areKeptLikeDanglingOnes() throws IOException {
    Path source = Files.createDirectory(directory.resolve("source"));
    Files.createSymbolicLink(source.resolve("self"), Path.of("self"));
    Files.createSymbolicLink(source.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(source.resolve("b"), Path.of("a"));
    Files.createSymbolicLink(source.resolve("below"), Path.of("self/x"));

    pack(source);
    unpack();

    for (String name : List.of("self", "a", "b", "below")) {
      assertThat(Files.readSymbolicLink(target.resolve(name)))
          .isEqualTo(Files.readSymbolicLink(source.resolve(name)));
    }
  }

  @Test
  void whatCannotBeCopied_isSkippedAndReported() throws IOException {
    control = lenient(false);
    archive(
        tar -> {
          file(tar, "main.py", "code");
          link(tar, "bin/python", "/usr/bin/python3");
          link(tar, "through", "bin/python/../../../../outside");
          link(tar, "inside", "main.py");
          device(tar, "pipe", TarConstants.LF_FIFO);
        });

    unpack();

    assertThat(skipped).containsExactlyInAnyOrder("bin/python", "through", "pipe");
    assertThat(target.resolve("main.py")).hasContent("code");
    assertThat(target.resolve("inside")).hasContent("code");
    for (String name : skipped) {
      assertThat(Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }
  }

  @Test
  void linksOut_areKeptOnRequest_andNothingIsWrittenThroughThem() throws IOException {
    control = lenient(true);
    archive(
        tar -> {
          link(tar, "out", "../outside");
          link(tar, "up", "..");
          device(tar, "pipe", TarConstants.LF_FIFO);
        });

    unpack();

    assertThat(skipped).containsExactly("pipe");
    assertThat(Files.readSymbolicLink(target.resolve("out"))).hasToString("../outside");
    archive(tar -> file(tar, "up/harm", "x"));
    assertThatThrownBy(this::unpack).isInstanceOf(UncheckedIOException.class);
    assertThat(directory.resolve("harm")).doesNotExist();
    assertThat(outside).hasContent("untouched");
  }

  @Test
  void localEntriesThatCannotBeCopied_areSkippedOrKept() throws IOException {
    Path source = Files.createDirectory(directory.resolve("source"));
    Files.writeString(source.resolve("main.py"), "code");
    Files.createSymbolicLink(source.resolve("python"), Path.of("/usr/bin/python3"));
    assertThatThrownBy(() -> pack(source)).isInstanceOf(IllegalArgumentException.class);

    control = lenient(false);
    pack(source);
    unpack();
    assertThat(skipped).containsExactly("python");
    assertThat(target).isDirectoryNotContaining("glob:**python");

    control = lenient(true);
    pack(source);
    unpack();
    assertThat(Files.readSymbolicLink(target.resolve("python"))).hasToString("/usr/bin/python3");
  }

  private TransferControl lenient(boolean keepsLinks) {
    TransferProgress progress =
        new TransferProgress() {
          @Override
          public void transferred(long bytes, long totalBytes) {}

          @Override
          public void skipped(String path, String reason) {
            skipped.add(path);
          }
        };
    return new TransferControl(progress, signal, Duration.ZERO, true, keepsLinks);
  }

  @Test
  void fileBelowALink_isNeverWrittenThroughIt() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.createDirectories(target);
    Files.createSymbolicLink(target.resolve("link"), elsewhere);
    archive(tar -> file(tar, "link/harm", "x"));

    assertThatThrownBy(this::unpack).isInstanceOf(UncheckedIOException.class);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void linkAndFileBelowIt_isNeverWrittenThroughTheLink() throws IOException {
    archive(
        tar -> {
          link(tar, "a", "b");
          file(tar, "a/harm", "x");
        });

    assertThatThrownBy(this::unpack).isInstanceOf(UncheckedIOException.class);
    assertThat(Files.isSymbolicLink(target.resolve("a"))).isFalse();
  }

  @Test
  void linkThroughAnExistingLinkOut_isRefused() throws IOException {
    Files.createDirectories(target);
    Files.createSymbolicLink(target.resolve("out"), directory);
    archive(tar -> link(tar, "bad", "out/outside"));

    assertThatThrownBy(this::unpack)
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("leads out of the directory");
    assertThat(Files.exists(target.resolve("bad"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void existingLinkInTheWay_isReplacedAndItsTargetStays() throws IOException {
    Files.createDirectories(target);
    Files.createSymbolicLink(target.resolve("name"), outside);
    archive(tar -> file(tar, "name", "new"));
    unpack();

    assertThat(target.resolve("name")).hasContent("new");
    assertThat(outside).hasContent("untouched");
  }

  @Test
  void hardLink_isACopy() throws IOException {
    archive(
        tar -> {
          file(tar, "one", "same");
          hardLink(tar, "two", "one");
          link(tar, "soft", "one");
          hardLink(tar, "soft2", "soft");
        });
    unpack();

    assertThat(target.resolve("two")).hasContent("same");
    assertThat(Files.readSymbolicLink(target.resolve("soft2"))).hasToString("one");
  }

  @Test
  void hardLinkOut_isRefused() throws IOException {
    archive(tar -> hardLink(tar, "two", "../outside"));

    assertRefused("leads out");
  }

  @Test
  void device_isRefused() throws IOException {
    archive(tar -> device(tar, "device", TarConstants.LF_CHR));

    assertRefused("neither a file, a directory nor a link");
  }

  @Test
  void specialBits_areDropped() throws IOException {
    archive(
        tar -> {
          TarArchiveEntry entry = new TarArchiveEntry("root");
          entry.setMode(06755);
          entry.setSize(0);
          tar.putArchiveEntry(entry);
          tar.closeArchiveEntry();
        });
    unpack();

    Integer mode = (Integer) Files.getAttribute(target.resolve("root"), "unix:mode");
    assertThat(mode & 07777).isEqualTo(0755);
  }

  @Test
  void brokenArchive_saysSo() throws IOException {
    archive(tar -> file(tar, "file", "x".repeat(2000)));
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, 1024));

    assertThatThrownBy(this::unpack)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("unpacking to");
  }

  @Test
  void cancelled_stops() throws IOException {
    archive(tar -> file(tar, "file", "x"));
    signal.cancel();

    assertThatThrownBy(this::unpack).isInstanceOf(CancellationException.class);
    assertThat(target).isEmptyDirectory();
  }

  private void assertRefused(String reason) throws IOException {
    assertThatThrownBy(this::unpack)
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("nothing was unpacked");
    assertThat(target).isEmptyDirectory();
    assertThat(outside).hasContent("untouched");
  }

  private void unpack() {
    new TarReader(TASK, archive, target, control).unpack();
  }

  private void pack(Path source) throws IOException {
    LocalTree tree = new LocalTree(TASK, source, TreeFilter.ALL, control);
    long bytes = tree.measure();
    try (OutputStream out = Files.newOutputStream(archive)) {
      new TarWriter(TASK, tree, bytes, TransferControl.none()).writeTo(out);
    }
  }

  private void archive(Content content) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(Files.newOutputStream(archive), UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      content.write(tar);
    }
    try (Stream<Path> there = Files.list(directory)) {
      assertThat(there).contains(archive);
    }
  }

  private interface Content {
    void write(TarArchiveOutputStream tar) throws IOException;
  }

  private static void file(TarArchiveOutputStream tar, String name, String content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.getBytes(UTF_8).length);
    tar.putArchiveEntry(entry);
    tar.write(content.getBytes(UTF_8));
    tar.closeArchiveEntry();
  }

  private static void device(TarArchiveOutputStream tar, String name, byte kind)
      throws IOException {
    tar.putArchiveEntry(new TarArchiveEntry(name, kind));
    tar.closeArchiveEntry();
  }

  private static void link(TarArchiveOutputStream tar, String name, String target)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  private static void hardLink(TarArchiveOutputStream tar, String name, String target)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_LINK);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }
}
