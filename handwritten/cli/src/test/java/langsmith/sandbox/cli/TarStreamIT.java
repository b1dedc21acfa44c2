// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.files.TransferOptions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code cp} with {@code -}: tar archives, which another library writes and reads here. */
class TarStreamIT {
  private static LocalCalls calls;
  private static Sandbox box;

  @BeforeAll
  static void start() {
    calls = new LocalCalls();
    assertThat(calls.run("create", "box")).isZero();
    box = calls.client.sandboxes().get("box");
    box.write("src/deep/it's a.txt", "one");
    box.write("src/-b", "two");
  }

  @AfterAll
  static void stop() {
    calls.close();
  }

  private static Map<String, String> entries(String path) throws IOException {
    assertThat(calls.run("cp", "box:" + path, "-")).as(calls.err()).isZero();
    Map<String, String> entries = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new ByteArrayInputStream(calls.bytes()))) {
      for (TarArchiveEntry next = tar.getNextEntry(); next != null; next = tar.getNextEntry()) {
        entries.put(next.getName(), new String(tar.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }

  private static byte[] archive(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length());
      tar.putArchiveEntry(entry);
      tar.write(content.getBytes(UTF_8));
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static void unpack(byte[] archive, String path) {
    new TarStream(box, TransferOptions.defaults(), handle -> {})
        .read(new ByteArrayInputStream(archive), new SandboxPath("box", path));
  }

  @Test
  void directory_isPackedUnderItsName() throws Exception {
    assertThat(entries("src"))
        .containsOnlyKeys("src/", "src/deep/", "src/deep/it's a.txt", "src/-b")
        .containsEntry("src/deep/it's a.txt", "one");
    assertThat(entries("src/")).isEqualTo(entries("src"));
  }

  @Test
  void dot_packsTheContentsOnly() throws Exception {
    assertThat(entries("src/.")).containsOnlyKeys("./", "./deep/", "./deep/it's a.txt", "./-b");
  }

  @Test
  void file_isPackedUnderItsName_evenWithAHyphen() throws Exception {
    assertThat(entries("src/-b")).containsExactly(Map.entry("-b", "two"));
  }

  @Test
  void noArchiveIsLeftBehind() throws Exception {
    assertThat(entries("src")).isNotEmpty();
    String left = "ls -a /var/tmp \"$HOME\" /tmp 2>/dev/null | grep -c '^\\.lsbx-'";
    assertThat(box.run(left).stdout()).isEqualTo("0\n");
  }

  @Test
  void whatIsMissing_isSaid() {
    assertThat(calls.run("cp", "box:missing", "-")).isEqualTo(Main.NOT_FOUND);
    assertThat(calls.bytes()).isEmpty();
  }

  @Test
  void archive_isUnpackedIntoTheDirectory_alsoCompressed() throws Exception {
    box.files().makeDirectory("into");
    unpack(archive("plain/a", "hello"), "into");
    assertThat(box.readText("into/plain/a")).isEqualTo("hello");
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(archive("zipped", "hello"));
    }
    unpack(zipped.toByteArray(), "into/");
    assertThat(box.readText("into/zipped")).isEqualTo("hello");
  }

  @Test
  void whatCannotBeUnpacked_isSaid() {
    assertThatThrownBy(() -> unpack("no archive".getBytes(UTF_8), "src"))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageStartingWith("unpacking to src failed: tar");
    assertThatThrownBy(() -> unpack(archive("a", "b"), "nowhere"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> unpack(archive("a", "b"), "src/-b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("src/-b of box is a file; an archive needs a directory");
  }

  @Test
  void twoStreams_areWrongUsage() {
    assertThat(calls.run("cp", "-", "-")).isEqualTo(2);
    assertThat(calls.run("cp", "box:src", "box:other")).isEqualTo(2);
  }
}
