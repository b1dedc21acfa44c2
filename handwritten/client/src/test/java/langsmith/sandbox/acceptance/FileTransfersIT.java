// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import langsmith.sandbox.AsyncSandbox;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.files.Cancellation;
import langsmith.sandbox.files.ReadRange;
import langsmith.sandbox.files.SandboxFiles;
import langsmith.sandbox.files.TextSearch;
import langsmith.sandbox.files.TransferOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files, from here to the sandbox and back, and what disturbs that on either side. */
class FileTransfersIT {
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
  void nameAsLongAsNamesCanBe_comesAndGoes() {
    String name = "n".repeat(255);
    files.write(name, "content");
    Path back = directory.resolve(name);
    assertThat(files.download(name, back)).isEqualTo(7);
    assertThat(back).hasContent("content");
  }

  @Test
  void socketInPlaceOfTheLocalFile_isNotReplaced() throws IOException {
    files.write("source", "content");
    Path socket = directory.resolve("socket");
    try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      listening.bind(UnixDomainSocketAddress.of(socket));
      assertThatThrownBy(() -> files.download("source", socket))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("socket", "not a regular file");
    }
    assertThat(Files.isRegularFile(socket)).isFalse();
  }

  @Test
  void clientThatIsClosed_endsItsDownloads() throws IOException {
    files.write("long", new byte[1 << 20]);
    SandboxClient other = service.anotherClient().build();
    SandboxFiles its = other.sandboxes().get(service.sandbox().name()).files();
    try (InputStream in = its.open("long")) {
      assertThat(in.read()).isZero();

      other.close();

      assertThatIllegalStateException()
          .isThrownBy(in::readAllBytes)
          .withMessage("the client is closed");
    }
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
    assertThat(cancellation.isCancelled()).isFalse();
    assertThatThrownBy(() -> files.upload(local, "cancelled", options))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("uploading " + local);
    assertThat(cancellation.isCancelled()).isTrue();
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
        .hasMessageContaining("the directory for the local file " + missing.resolve("below"));
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
  void futures_doTheSame() throws IOException {
    AsyncSandbox async = service.sandbox().async();
    Path local = Files.write(directory.resolve("local"), random(100_000, 11));
    Path back = directory.resolve("back");

    assertThat(async.call(s -> s.files().upload(local, "async/f")).join()).isEqualTo(100_000);
    assertThat(async.call(s -> s.files().download("async/f", back)).join()).isEqualTo(100_000);
    assertThat(back).hasSameBinaryContentAs(local);
    async.execute(s -> s.write("async/t", "text")).join();
    assertThat(async.call(s -> s.readText("async/t")).join()).isEqualTo("text");
    assertThat(async.call(s -> s.files().list("async")).join().entries()).hasSize(2);
    async.execute(s -> s.files().move("async/t", "async/u")).join();
    async.execute(s -> s.files().removeTree("async")).join();
    assertThatThrownBy(() -> async.call(s -> s.read("async/t")).join())
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
        service.sandbox().async().call(s -> s.files().write("endless", endless));
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
