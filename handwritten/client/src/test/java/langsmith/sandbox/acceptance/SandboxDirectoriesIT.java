// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.files.FileInfo;
import langsmith.sandbox.files.FileList;
import langsmith.sandbox.files.FilePart;
import langsmith.sandbox.files.ReadRange;
import langsmith.sandbox.files.SandboxFiles;
import langsmith.sandbox.files.TextMatch;
import langsmith.sandbox.files.TextSearch;
import langsmith.sandbox.files.TransferListener;
import langsmith.sandbox.files.TransferOptions;
import langsmith.sandbox.files.Uncopyable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories: there and back as a whole, looked through, and changed. */
class SandboxDirectoriesIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  @TempDir Path directory;
  private final SandboxFiles files = service.sandbox().files();

  @Test
  void tree_goesThereAndComesBack() throws IOException {
    Path source = Files.createDirectories(directory.resolve("source"));
    Files.createDirectories(source.resolve("a/b/empty"));
    Files.writeString(source.resolve("a/b/file with space 'n' \"quotes\""), "content");
    Path script = Files.writeString(source.resolve("run.sh"), "exit 7\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x--x"));
    Files.createSymbolicLink(source.resolve("a/link"), Path.of("../run.sh"));
    Files.write(source.resolve("large"), random(1_000_000, 9));
    List<Long> told = new ArrayList<>();

    files.uploadDirectory(
        source,
        "trees/it's one",
        TransferOptions.defaults().listener((bytes, total) -> told.add(total)));

    assertThat(told).containsOnly(1_000_014L);
    assertThat(files.readText("trees/it's one/a/link")).isEqualTo("exit 7\n");
    assertThat(service.sandbox().run("'trees/it'\\''s one/run.sh'").exitCode()).isEqualTo(7);
    assertThat(files.glob("trees", "**/.langsmith*").entries()).isEmpty();

    Path back = directory.resolve("back");
    files.downloadDirectory("trees/it's one", back);

    assertThat(back.resolve("a/b/empty")).isEmptyDirectory();
    assertThat(back.resolve("a/b/file with space 'n' \"quotes\"")).hasContent("content");
    assertThat(Files.readSymbolicLink(back.resolve("a/link"))).hasToString("../run.sh");
    assertThat(back.resolve("large")).hasSameBinaryContentAs(source.resolve("large"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(back.resolve("run.sh"))))
        .isEqualTo("rwxr-x--x");
    assertThat(leftovers()).isEmpty();
    assertThat(files.glob("/", "**/.langsmith*").entries()).isEmpty();
  }

  @Test
  void treeThatCannotBe_isRefusedBeforeAnythingIsSent() throws IOException {
    Path source = Files.createDirectories(directory.resolve("source"));
    Path link = Files.createSymbolicLink(source.resolve("out"), Path.of("../secret"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files.uploadDirectory(source, "bad-tree"))
        .withMessageContaining(link.toString())
        .withMessageContaining("leads out");
    assertThat(files.exists("bad-tree")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files.uploadDirectory(directory.resolve("none"), "bad-tree"));

    ResourceNotFoundException missing =
        catchThrowableOfType(
            ResourceNotFoundException.class,
            () -> files.downloadDirectory("nowhere", directory.resolve("back")));
    assertThat(missing.name()).isEqualTo("nowhere");
    files.write("no-tree", "x");
    assertThatThrownBy(() -> files.downloadDirectory("no-tree", directory.resolve("back")))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("it is not a directory");
  }

  @Test
  void directoryWithAPythonEnvironment_isCopiedBothWays() throws IOException {
    Path source = Files.createDirectories(directory.resolve("source/bin"));
    Files.writeString(source.resolveSibling("main.py"), "code");
    Files.createSymbolicLink(source.resolve("python"), Path.of("/usr/bin/python3"));
    Path self = Files.createSymbolicLink(source.resolveSibling("self"), Path.of("self"));

    files.uploadDirectory(
        Objects.requireNonNull(source.getParent()),
        "venv",
        TransferOptions.defaults().onUncopyable(Uncopyable.KEEP_LINKS));
    assertThat(service.sandbox().run("readlink venv/bin/python venv/self").stdout())
        .isEqualTo("/usr/bin/python3\nself\n");
    assertThat(service.sandbox().run("mkfifo venv/pipe").exitCode()).isZero();

    List<String> skipped = new ArrayList<>();
    TransferListener listener =
        new TransferListener() {
          @Override
          public void transferred(long bytes, long totalBytes) {}

          @Override
          public void skipped(String path, String reason) {
            skipped.add(path);
          }
        };
    Path back = directory.resolve("back");
    files.downloadDirectory(
        "venv", back, TransferOptions.defaults().onUncopyable(Uncopyable.SKIP).listener(listener));
    assertThat(skipped).containsExactlyInAnyOrder("bin/python", "pipe");
    assertThat(back.resolve("main.py")).hasContent("code");
    assertThat(Files.readSymbolicLink(back.resolve("self"))).isEqualTo(self.getFileName());
  }

  @Test
  void filesWithoutASize_areReadToTheirEnd() throws IOException {
    Path status = Path.of("/proc/self/status");
    assertThat(Files.size(status)).isZero();
    assertThat(files.upload(status, "status")).isPositive();
    assertThat(files.readText("status")).startsWith("Name:");

    Path pipe = directory.resolve("pipe");
    Process reader =
        new ProcessBuilder(
                "sh",
                "-c",
                "mkfifo \"$0\" && { cat /etc/hostname; echo end; } > \"$0\"",
                pipe.toString())
            .start();
    while (Files.notExists(pipe)) {
      Thread.onSpinWait();
    }
    files.upload(pipe, "from-pipe");
    reader.destroy();
    assertThat(files.readText("from-pipe")).endsWith("end\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "./", "..", "a/.", "a/..", "/", "//", "/.", "../..", "", " "})
  void removingWithoutAName_isRefused(String path) {
    files.write("a/kept", "x");
    assertThatIllegalArgumentException().isThrownBy(() -> files.removeTree(path));
    assertThatIllegalArgumentException().isThrownBy(() -> files.remove(path));
    assertThatIllegalArgumentException().isThrownBy(() -> files.move(path, "elsewhere"));
    assertThat(files.exists("a/kept")).isTrue();
  }

  @Test
  void pathsThroughAFile_doNotExist() {
    files.write("plain-file", "x");
    for (String path : List.of("plain-file/x", "plain-file/x/y", "plain-file/", "nosuch/x")) {
      assertThat(files.exists(path)).as(path).isFalse();
    }
    assertThat(files.exists("./")).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> files.read("plain-file/"));
    assertThatIllegalArgumentException().isThrownBy(() -> files.write("plain-file/", "y"));
    assertThat(files.readText("plain-file")).isEqualTo("x");
  }

  @Test
  void treeWithHostileLinks_isRefused() {
    service.sandbox().run("mkdir hostile && ln -s /etc/passwd hostile/link && touch hostile/x");
    Path back = directory.resolve("back");
    assertThatThrownBy(() -> files.downloadDirectory("hostile", back))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("leads out of the directory");
    assertThat(back).isEmptyDirectory();
    assertThat(files.glob("/", "**/.langsmith*").entries()).isEmpty();
  }

  @Test
  void whatIsThere_isDescribed() {
    files.write("look/file", "12345");
    FileInfo file = files.stat("look/file");
    assertThat(file.path()).isEqualTo("/home/user/look/file");
    assertThat(file.isDirectory()).isFalse();
    assertThat(file.sizeBytes()).isEqualTo(5);
    assertThat(file.modifiedAt()).isNotNull();
    assertThat(file.contentType()).isNotBlank();
    assertThat(files.list("look").entries().get(0).contentType()).isNull();
    assertThat(files.stat("look").isDirectory()).isTrue();
    assertThat(files.stat("/").isDirectory()).isTrue();
    assertThat(files.stat("look/..").isDirectory()).isTrue();
    for (String path : List.of("look", "look/file", "/", ".", "look/../look/file")) {
      assertThat(files.exists(path)).as(path).isTrue();
    }
    for (String path : List.of("none", "look/none", "none/none", "look/[f]ile", "look/f*")) {
      assertThat(files.exists(path)).as(path).isFalse();
    }
    assertThat(files.list("look").entries())
        .extracting(FileInfo::path)
        .containsExactly("/home/user/look/file");
    FileList first = files.glob("look", "**", 1);
    assertThat(first.entries()).hasSize(1);
    files.write("limited/a", "");
    files.write("limited/b", "");
    assertThat(files.list("limited").isTruncated()).isFalse();
    assertThat(files.glob("limited", "*", 1).isTruncated()).isTrue();
    assertThatThrownBy(() -> files.list("none"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("none");
  }

  @Test
  void text_isFound() {
    files.write("grep/a.py", "one\nTODO(x)\n");
    files.write("grep/b.txt", "TODO(y)\n");
    List<TextMatch> lines = files.grep(TextSearch.of("TODO(").in("grep")).lines();
    assertThat(lines)
        .extracting(TextMatch::path)
        .containsExactly("/home/user/grep/a.py", "/home/user/grep/b.txt");
    assertThat(lines).extracting(TextMatch::line).containsExactly(2, 1);
    assertThat(lines).extracting(TextMatch::text).containsExactly("TODO(x)", "TODO(y)");
    assertThat(files.grep(TextSearch.of("TODO(").in("grep").files("*.py")).lines()).hasSize(1);
    assertThat(files.grep(TextSearch.of("TODO(").in("grep").limit(1)).isTruncated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "two words", "it's", "-rf", "$(touch pwned)", "é;砂", "a\nb"})
  void changes_meanTheNameAsItIs(String name) {
    String base = "changes/" + name;
    files.makeDirectory(base + "/sub");
    files.makeDirectory(base + "/sub");
    assertThat(files.stat(base + "/sub").isDirectory()).isTrue();
    files.write(base + "/sub/f", "x");
    files.chmod(base + "/sub/f", 0741);
    assertThat(service.sandbox().run("find changes -name f -exec stat -c %a {} +").stdout())
        .contains("741");
    files.move(base + "/sub/f", base + "/g");
    assertThat(files.readText(base + "/g")).isEqualTo("x");
    assertThat(files.exists(base + "/sub/f")).isFalse();
    files.remove(base + "/sub");
    files.remove(base + "/g");
    assertThat(files.list(base).entries()).isEmpty();
    files.write(base + "/deep/er/h", "x");
    files.removeTree(base);
    assertThat(files.exists(base)).isFalse();
    assertThat(files.exists("pwned")).isFalse();
  }

  @Test
  void changeThatCannotBe_saysWhy() {
    files.write("full/f", "x");
    assertThatThrownBy(() -> files.remove("full"))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("removing \"full\"")
        .hasMessageContaining("not empty");
    files.write("source", "x");
    assertThatThrownBy(() -> files.move("source", "full"))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("the target is a directory");
    for (Runnable call :
        List.<Runnable>of(
            () -> files.remove("none"),
            () -> files.removeTree("none"),
            () -> files.move("none", "x"),
            () -> files.chmod("none", 0600))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessageContaining("\"none\"");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> files.removeTree("/"));
    assertThatIllegalArgumentException().isThrownBy(() -> files.chmod("x", 010000));
  }

  @Test
  void part_isReadWithWhatIdentifiesIt() {
    files.write("part", "0123456789");
    FilePart part = files.readPart("part", ReadRange.between(2, 5));
    assertThat(part.content()).isEqualTo("234".getBytes(UTF_8));
    assertThat(part.start()).isEqualTo(2);
    assertThat(part.end()).isEqualTo(5);
    assertThat(part.totalBytes()).isEqualTo(10);
    assertThat(part.modifiedAt()).isEqualTo(files.stat("part").modifiedAt()).isNotNull();
    assertThat(part.etag()).isEqualTo(files.stat("part").etag()).isNotNull();
    assertThat(files.readPart("part", ReadRange.from(8)).content()).isEqualTo("89".getBytes(UTF_8));
    assertThat(files.readPart("part", ReadRange.last(3)).start()).isEqualTo(7);
    assertThat(
            files
                .readPart("part", ReadRange.from(0).unlessEtag(requireNonNull(part.etag())))
                .isUnchanged())
        .isTrue();
    assertThatThrownBy(() -> files.readPart("part", ReadRange.from(10)))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("which has 10 bytes");
    assertThatThrownBy(() -> files.readPart("part", ReadRange.from(0).maxBytes(9)))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("longer than 9 bytes");
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
