// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import langsmith.sandbox.AsyncSandboxFiles;
import langsmith.sandbox.Cancellation;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.FileInfo;
import langsmith.sandbox.FileList;
import langsmith.sandbox.FilePart;
import langsmith.sandbox.ReadRange;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxFiles;
import langsmith.sandbox.TextMatch;
import langsmith.sandbox.TextSearch;
import langsmith.sandbox.TransferOptions;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.server.DownloadFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from here to the sandbox and back. */
class SandboxFilesAcceptanceIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  @TempDir Path directory;
  private final SandboxFiles files = service.sandbox().files();

  @Test
  void everyWayToWrite_canBeReadInEveryWay() throws IOException {
    byte[] content = "héllo \0 砂".getBytes(UTF_8);
    Path local = Files.write(directory.resolve("local"), content);
    files.write("ways/1", content);
    files.write("ways/2", "héllo \0 砂");
    assertThat(files.write("ways/3", new ByteArrayInputStream(content))).isEqualTo(content.length);
    assertThat(
            files.write(
                "ways/4",
                new ByteArrayInputStream(content),
                content.length,
                TransferOptions.defaults()))
        .isEqualTo(content.length);
    assertThat(files.upload(local, "ways/5")).isEqualTo(content.length);

    for (int i = 1; i <= 5; i++) {
      String path = "ways/" + i;
      assertThat(files.read(path)).isEqualTo(content);
      assertThat(files.readText(path)).isEqualTo("héllo \0 砂");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThat(files.read(path, out)).isEqualTo(content.length);
      assertThat(out.toByteArray()).isEqualTo(content);
      try (InputStream in = files.open(path)) {
        assertThat(in.readAllBytes()).isEqualTo(content);
      }
      Path back = directory.resolve("back");
      assertThat(files.download(path, back)).isEqualTo(content.length);
      assertThat(back).hasBinaryContent(content);
    }
  }

  @Test
  void emptyFile_comesAndGoes() throws IOException {
    Path empty = Files.createFile(directory.resolve("empty"));
    assertThat(files.upload(empty, "empty")).isZero();
    assertThat(files.stat("empty").sizeBytes()).isZero();
    assertThat(files.download("empty", directory.resolve("back"))).isZero();
    assertThat(directory.resolve("back")).isEmptyFile();
  }

  @Test
  void progress_isToldFromStartToEnd() throws IOException {
    Path local = Files.write(directory.resolve("local"), new byte[300_000]);
    List<String> told = new ArrayList<>();
    TransferOptions options =
        TransferOptions.defaults().listener((bytes, total) -> told.add(bytes + "/" + total));

    files.upload(local, "progress", options);
    assertThat(told).startsWith("0/300000").endsWith("300000/300000").hasSizeGreaterThan(3);

    told.clear();
    files.download("progress", directory.resolve("back"), options);
    assertThat(told).startsWith("0/300000").endsWith("300000/300000").hasSizeGreaterThan(3);
  }

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
        .hasMessageContaining("no whole file");
  }

  @Test
  void downloadThatNeverGetsFurther_givesUpAndLeavesTheOldFile() throws IOException {
    files.write("old", random(500_000, 5));
    DownloadFault cut = DownloadFault.cutAfter(1000).ignoringRanges();
    service.faults().nextDownloads(cut, cut, cut, cut, cut, cut);
    Path back = Files.writeString(directory.resolve("back"), "before");

    assertThatThrownBy(() -> files.download("old", back))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("no more than 1000 bytes ever came");
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
  void cancelledTransfers_endAndLeaveNothing() throws IOException {
    Path local = Files.write(directory.resolve("local"), new byte[2_000_000]);
    Cancellation cancellation = new Cancellation();
    TransferOptions options =
        TransferOptions.defaults()
            .cancellation(cancellation)
            .listener(
                (bytes, total) -> {
                  if (bytes > 0) {
                    cancellation.cancel();
                  }
                });
    assertThatThrownBy(() -> files.upload(local, "cancelled", options))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("uploading " + local);
    assertThat(files.exists("cancelled")).isFalse();

    files.write("big", new byte[2_000_000]);
    assertThatThrownBy(() -> files.download("big", directory.resolve("back"), options))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> files.read("big", new ByteArrayOutputStream(), options))
        .isInstanceOf(CancellationException.class);
    assertThat(directory.resolve("back")).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void listenerThatThrows_endsTheTransferWithItsException() throws IOException {
    Path local = Files.write(directory.resolve("local"), new byte[200_000]);
    TransferOptions options =
        TransferOptions.defaults()
            .listener(
                (bytes, total) -> {
                  throw new IllegalStateException("enough");
                });
    assertThatThrownBy(() -> files.upload(local, "never", options)).hasMessage("enough");
    files.upload(local, "there");
    assertThatThrownBy(() -> files.download("there", directory.resolve("back"), options))
        .hasMessage("enough");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void troubleOnThisSide_isToldFromTroubleThere() throws IOException {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> files.upload(missing, "x"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("on this side")
        .hasMessageContaining(missing.toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files.upload(directory, "x"))
        .withMessageContaining("uploadDirectory");
    assertThatThrownBy(
            () ->
                files.write(
                    "x", new ByteArrayInputStream(new byte[5]), 9, TransferOptions.defaults()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("it ended after 5 of 9 bytes");

    files.write("there", "x");
    assertThatThrownBy(() -> files.download("there", missing.resolve("below")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(missing.resolve("below").toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files.download("there", directory))
        .withMessageContaining("is a directory");

    assertThatThrownBy(() -> files.write("there/below", "x"))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("\"there/below\"");
    ResourceNotFoundException noFile =
        catchThrowableOfType(
            ResourceNotFoundException.class,
            () -> files.download("nowhere", directory.resolve("x")));
    assertThat(noFile.resourceType()).isEqualTo("file");
    assertThat(noFile.name()).isEqualTo("nowhere");
  }

  @Test
  void missingSandbox_isToldFromAMissingFile() {
    Sandbox gone = service.client().sandboxes().create(CreateSandbox.fromDefault());
    SandboxFiles itsFiles = gone.files();
    gone.delete();
    for (Runnable call :
        List.<Runnable>of(
            () -> itsFiles.read("x"),
            () -> itsFiles.write("x", "y"),
            () -> itsFiles.stat("x"),
            () -> itsFiles.exists("x"),
            () -> itsFiles.list("x"),
            () -> itsFiles.grep(TextSearch.of("x")),
            () -> itsFiles.readPart("x", ReadRange.last(1)))) {
      ResourceNotFoundException e =
          catchThrowableOfType(ResourceNotFoundException.class, call::run);
      assertThat(e).isNotNull();
      assertThat(e.resourceType()).isEqualTo("sandbox");
    }
  }

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
  void treeOverACutConnection_isEqual() throws IOException {
    Path source = Files.createDirectories(directory.resolve("source"));
    Files.write(source.resolve("large"), random(2_000_000, 10));
    files.uploadDirectory(source, "cut-tree");
    service.faults().nextDownloads(DownloadFault.cutAfter(777_777));

    files.downloadDirectory("cut-tree", directory.resolve("back"));

    assertThat(directory.resolve("back/large")).hasSameBinaryContentAs(source.resolve("large"));
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
  void part_isReadWithWhatIdentifiesIt() {
    files.write("part", "0123456789");
    FilePart part = files.readPart("part", ReadRange.between(2, 5));
    assertThat(part.content()).isEqualTo("234".getBytes(UTF_8));
    assertThat(part.start()).isEqualTo(2);
    assertThat(part.end()).isEqualTo(5);
    assertThat(part.totalBytes()).isEqualTo(10);
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

  @Test
  void whatIsThere_isDescribed() {
    files.write("look/file", "12345");
    FileInfo file = files.stat("look/file");
    assertThat(file.path()).isEqualTo("/home/user/look/file");
    assertThat(file.isDirectory()).isFalse();
    assertThat(file.sizeBytes()).isEqualTo(5);
    assertThat(file.modifiedAt()).isNotNull();
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
    assertThatThrownBy(() -> files.list("none"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("none");
  }

  @Test
  void text_isFound() {
    files.write("grep/a.py", "one\nTODO(x)\n");
    files.write("grep/b.txt", "TODO(y)\n");
    assertThat(files.grep(TextSearch.of("TODO(").in("grep")).lines())
        .containsExactly(
            new TextMatch("/home/user/grep/a.py", 2, "TODO(x)"),
            new TextMatch("/home/user/grep/b.txt", 1, "TODO(y)"));
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
  void futures_doTheSame() throws IOException {
    AsyncSandboxFiles async = service.sandbox().async().files();
    Path local = Files.write(directory.resolve("local"), random(100_000, 11));
    TransferOptions options = TransferOptions.defaults();

    assertThat(async.upload(local, "async/f", options).join()).isEqualTo(100_000);
    assertThat(async.download("async/f", directory.resolve("back"), options).join())
        .isEqualTo(100_000);
    assertThat(directory.resolve("back")).hasSameBinaryContentAs(local);
    async.write("async/t", "text").join();
    assertThat(async.readText("async/t").join()).isEqualTo("text");
    assertThat(async.exists("async/none").join()).isFalse();
    assertThat(async.list("async").join().entries()).hasSize(2);
    async.move("async/t", "async/u").join();
    async.removeTree("async").join();
    assertThatThrownBy(() -> async.read("async/t").join())
        .hasCauseInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void cancelledFuture_endsTheTransfer() {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            begun.complete(null);
            return length;
          }
        };
    CompletableFuture<Long> upload =
        service.sandbox().async().files().write("endless", endless, -1, TransferOptions.defaults());
    begun.join();
    upload.cancel(false);

    // That its thread ends, too, is seen after the last test.
    assertThat(upload).isCancelled();
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
